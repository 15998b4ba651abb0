package org.xinchuan.innovation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * One result with everything recorded about it.
 *
 * @param studios those that took part beside the primary one
 * @param contributors in order of rank
 * @param adoptedBy organisations that use it
 * @param improves results that it builds on
 * @param improvedBy results that build on it
 * @param document id of the source of the benefit, or null
 * @param documentTitle of its source; null when that is an agreement of people
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record InnovationDetail(
        @JsonUnwrapped InnovationItem innovation,
        List<Named> studios,
        List<Contributor> contributors,
        List<Named> adoptedBy,
        List<Named> improves,
        List<Named> improvedBy,
        Long benefitYuan,
        String document,
        String documentTitle,
        List<Received> awards,
        List<Protecting> assets,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** An award that it received. */
    public record Received(
            String name, Award.Level level, int year, Award.Grade grade, String issuer) {}

    /** A patent or copyright on it. */
    public record Protecting(
            String number,
            IpAsset.Kind kind,
            String title,
            IpAsset.Status status,
            PartialDate grantedOn,
            PartialDate endedOn) {}

    /** What of it a caller is shown: people by masked names where theirs are not published. */
    InnovationDetail to(View view, Shown shown) {
        return with(contributors.stream().map(one -> one.to(view, shown)).toList(), warnings);
    }

    InnovationDetail warning(List<Warning> doubts) {
        return with(contributors, doubts);
    }

    private InnovationDetail with(List<Contributor> people, List<Warning> doubts) {
        return new InnovationDetail(
                innovation,
                studios,
                people,
                adoptedBy,
                improves,
                improvedBy,
                benefitYuan,
                document,
                documentTitle,
                awards,
                assets,
                doubts);
    }
}
