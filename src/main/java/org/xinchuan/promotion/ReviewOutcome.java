package org.xinchuan.promotion;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the recording of a review ended. */
sealed interface ReviewOutcome {

    /**
     * It is recorded.
     *
     * @param revoked whether it was the failure that ends the naming
     */
    record Recorded(NamingReviews.Standing standing, boolean revoked) implements ReviewOutcome {}

    /** No studio has the code. */
    record NoStudio() implements ReviewOutcome {}

    /** The studio has no such naming. */
    record NoNaming() implements ReviewOutcome {}

    /** It breaks a rule by itself. */
    record Invalid(List<Fault> faults) implements ReviewOutcome {}

    /** It contradicts what is recorded. */
    record AgainstRule(Fault fault) implements ReviewOutcome {}
}
