package org.xinchuan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.xinchuan.person.PersonRef;

import java.util.List;

/**
 * Something that waits for agreement, as those see it who sent it or may agree to it.
 *
 * @param operation {@code recordPairing}, {@code recordOrigin} or {@code dispute}
 * @param request what was sent
 * @param before the record as it is now, or null when the request makes a new one
 * @param people those that the request names
 * @param studios those that the request names
 * @param scope the organisation for which it was sent
 * @param waitingFor those who have still to agree; empty for the province
 * @param mayDecide whether the caller may agree to it or send it back
 */
public record SubmissionItem(
        String id,
        String state,
        String operation,
        String subject,
        JsonNode request,
        @JsonInclude JsonNode before,
        List<PersonRef> people,
        List<Named> studios,
        Named scope,
        String submittedBy,
        String submittedAt,
        List<Named> waitingFor,
        String decidedBy,
        String decidedAt,
        String reason,
        boolean mayDecide) {

    /** A record by its code and name. */
    public record Named(String code, String name) {}
}
