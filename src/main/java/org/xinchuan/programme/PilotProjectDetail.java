package org.xinchuan.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * One pilot project with its history.
 *
 * @param states all of them in order of their days, later ones than the day asked for included
 * @param funds all of them in order of their days
 * @param document id of its source, or null
 * @param documentTitle of its source; null when that is an agreement of people
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record PilotProjectDetail(
        @JsonUnwrapped PilotProjectItem project,
        List<State> states,
        List<Fund> funds,
        String document,
        String documentTitle,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** A state since a day, and the regions to which it was promoted then. */
    public record State(
            PartialDate from,
            ProjectStatus status,
            List<Place> regions,
            String document,
            String documentTitle) {}

    /** A region. */
    public record Place(String code, String name) {}

    /** What somebody gave on a day. */
    public record Fund(
            PartialDate paidOn, String payer, long yuan, String document, String documentTitle) {}

    PilotProjectDetail warning(List<Warning> doubts) {
        return new PilotProjectDetail(project, states, funds, document, documentTitle, doubts);
    }
}
