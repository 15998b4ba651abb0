package org.xinchuan.review;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;

import java.util.List;

/**
 * A request that waits for others to agree, or an account of what is wrong with a fact.
 *
 * @param operation of the route that carries it out, or {@link #DISPUTE}
 * @param path of the request, or null for a dispute
 * @param variables of that path, as JSON
 * @param body as JSON
 * @param subject the record it is about, such as {@code pairing:A1}
 * @param submittedBy as the change record names them
 * @param scope whom they acted for
 * @param waitingFor codes of organisations that have still to agree; empty for the province
 * @param silent codes of organisations that had nobody who could be asked
 * @param reason why it was sent back or settled, or null
 * @param revision its state, for telling whether it changed
 */
record Submission(
        String id,
        State state,
        String operation,
        String path,
        String variables,
        String body,
        String subject,
        String submittedBy,
        String scope,
        String submittedAt,
        List<String> waitingFor,
        List<String> silent,
        String decidedBy,
        String decidedAt,
        String reason,
        long revision) {

    /** The operation of what nobody carries out: somebody says that a fact is wrong. */
    static final String DISPUTE = "dispute";

    Submission {
        waitingFor = waitingFor == null ? List.of() : List.copyOf(waitingFor);
        silent = silent == null ? List.of() : List.copyOf(silent);
    }

    /** Where it stands. */
    enum State {
        WAITING,
        APPROVED,
        SENT_BACK,
        WITHDRAWN
    }

    static Submission of(Row row) {
        return Rows.to(Submission.class, row);
    }

    /** Waiting for fewer. */
    Submission waitingFor(List<String> fewer) {
        return with(state, fewer, null, null, reason);
    }

    /** Settled; the time is that of the write. */
    Submission decided(State end, String by, String why) {
        return with(end, waitingFor, by, null, why);
    }

    /** Settled at a time. */
    Submission at(String now) {
        return state == State.WAITING ? this : with(state, waitingFor, decidedBy, now, reason);
    }

    private Submission with(State now, List<String> asked, String by, String at, String why) {
        return new Submission(
                id,
                now,
                operation,
                path,
                variables,
                body,
                subject,
                submittedBy,
                scope,
                submittedAt,
                asked,
                silent,
                by,
                at,
                why,
                revision);
    }

    /** What the change record calls it. */
    String name() {
        return "submission:" + id;
    }
}
