package org.xinchuan.audit;

import org.xinchuan.ledger.Verified;

import java.time.Instant;

/**
 * How far the verification of the record is, and what came of it.
 *
 * @param read links read so far
 * @param begunAt null before the first
 * @param endedAt null until it is over
 * @param changes null until it is over
 * @param disclosures null until it is over
 */
public record Verification(
        State state,
        long read,
        Instant begunAt,
        Instant endedAt,
        Verified changes,
        Verified disclosures) {

    /** Where it stands. */
    public enum State {
        /** Nobody has asked since the server began. */
        NONE,
        RUNNING,
        /** Every link and every anchor fits. */
        SOUND,
        BROKEN,
        /** It could not be read to its end. */
        FAILED
    }

    static final Verification NONE = new Verification(State.NONE, 0, null, null, null, null);

    static Verification begun(Instant at) {
        return new Verification(State.RUNNING, 0, at, null, null, null);
    }

    Verification at(long links) {
        return new Verification(State.RUNNING, links, begunAt, null, null, null);
    }

    Verification failed(Instant at) {
        return new Verification(State.FAILED, read, begunAt, at, null, null);
    }

    Verification ended(Instant at, Verified allChanges, Verified allDisclosures) {
        boolean sound = allChanges.faults().isEmpty() && allDisclosures.faults().isEmpty();
        return new Verification(
                sound ? State.SOUND : State.BROKEN,
                allChanges.links() + allDisclosures.links(),
                begunAt,
                at,
                allChanges,
                allDisclosures);
    }
}
