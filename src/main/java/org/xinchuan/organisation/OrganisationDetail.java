package org.xinchuan.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.View;
import org.xinchuan.http.Warning;

import java.util.List;

/**
 * One organisation with its place in the tree.
 *
 * @param children what is directly part of it
 * @param studiosList the studios that it and everything below it host
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record OrganisationDetail(
        @JsonUnwrapped OrganisationItem item,
        List<Child> children,
        List<Hosted> studiosList,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** An organisation that is directly part of another. */
    public record Child(String code, String name, Organisation.Kind kind) {}

    /** A studio and its name. */
    public record Hosted(String code, String name) {}

    /** What of it a caller is shown. */
    OrganisationDetail to(View view) {
        return new OrganisationDetail(item.to(view), children, studiosList, warnings);
    }

    OrganisationDetail warning(List<Warning> doubts) {
        return new OrganisationDetail(item, children, studiosList, doubts);
    }
}
