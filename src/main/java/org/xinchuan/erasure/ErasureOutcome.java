package org.xinchuan.erasure;

import org.xinchuan.ledger.Change;

import java.util.List;

/** How a request for an erasure, or the decision on one, ended. */
public sealed interface ErasureOutcome {

    /** It is done. */
    record Erased(Tombstone tombstone, List<Change> changes) implements ErasureOutcome {}

    /** It waits for an administrator who did not ask for it. */
    record Waiting(ErasureRequest request) implements ErasureOutcome {}

    /** It is refused, and the person stays. */
    record Refused(ErasureRequest request) implements ErasureOutcome {}

    /** Nobody has the id. */
    record NoPerson(String id) implements ErasureOutcome {}

    /** No such request waits. */
    record NoRequest(String id) implements ErasureOutcome {}

    /** The person was erased before. */
    record ErasedAlready() implements ErasureOutcome {}

    /** Somebody asked for it before. */
    record AskedAlready(ErasureRequest request) implements ErasureOutcome {}

    /** Whoever asks cannot decide as well. */
    record NeedsAnother() implements ErasureOutcome {}
}
