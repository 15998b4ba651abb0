package org.xinchuan.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * One event with everything recorded about it.
 *
 * @param document id of the source, or null
 * @param documentTitle of its source; null when that is an agreement of people
 * @param participants by role, rank and score
 * @param pairs those that took part as pairs, the best first
 * @param editions the other events of its kind and series, in order of time
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record EventDetail(
        @JsonUnwrapped EventItem event,
        Long dealsYuan,
        List<String> actions,
        String document,
        String documentTitle,
        List<Participant> participants,
        List<PairScore> pairs,
        List<Edition> editions,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** Another event of the series. */
    public record Edition(String code, String name, PartialDate heldOn) {}

    /** What of it a caller is shown: people by masked names where theirs are not published. */
    EventDetail to(View view, Shown shown) {
        return with(
                participants.stream().map(one -> one.to(view, shown)).toList(),
                pairs.stream().map(one -> one.to(view, shown)).toList(),
                warnings);
    }

    EventDetail warning(List<Warning> doubts) {
        return with(participants, pairs, doubts);
    }

    private EventDetail with(
            List<Participant> people, List<PairScore> couples, List<Warning> doubts) {
        return new EventDetail(
                event,
                dealsYuan,
                actions,
                document,
                documentTitle,
                people,
                couples,
                editions,
                doubts);
    }
}
