package org.xinchuan.report;

import java.time.Instant;

/**
 * A question to a report that takes long, as it stands now.
 *
 * @param report its name
 * @param rows that have come so far
 * @param startedAt when it was asked
 * @param endedAt null before it is over
 * @param answer the address to ask again, which then answers at once; null before it is done
 */
public record ReportRun(
        String id,
        String report,
        State state,
        long rows,
        Instant startedAt,
        Instant endedAt,
        String answer) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** It took too long, or the store broke. */
        FAILED
    }

    /** Whether nothing more will happen. */
    boolean over() {
        return state == State.DONE || state == State.FAILED;
    }
}
