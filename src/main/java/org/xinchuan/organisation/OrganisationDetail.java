package org.xinchuan.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.View;
import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * One organisation with its place in the tree.
 *
 * @param children what is directly part of it
 * @param studiosList the studios that it and everything below it host
 * @param honours that it holds itself
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record OrganisationDetail(
        @JsonUnwrapped OrganisationItem item,
        List<Child> children,
        List<Hosted> studiosList,
        List<Honoured> honours,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** An organisation that is directly part of another. */
    public record Child(String code, String name, Organisation.Kind kind) {}

    /** A studio and its name. */
    public record Hosted(String code, String name) {}

    /** An honour that the organisation holds. */
    public record Honoured(
            String honour, String name, String level, PartialDate onDate, String docNo) {}

    /** What of it a caller is shown. */
    OrganisationDetail to(View view) {
        return with(item.to(view), warnings);
    }

    OrganisationDetail warning(List<Warning> doubts) {
        return with(item, doubts);
    }

    private OrganisationDetail with(OrganisationItem shown, List<Warning> doubts) {
        return new OrganisationDetail(shown, children, studiosList, honours, doubts);
    }
}
