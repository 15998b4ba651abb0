package org.xinchuan.lineage.descent;

/** How far a condition holds when its dates are known to the month or the year only. */
enum Certainty {
    /** It holds for no possible day. */
    IMPOSSIBLE,
    /** It holds for some possible days. */
    POSSIBLE,
    /** It holds for every possible day. */
    CERTAIN;

    static Certainty of(boolean possible, boolean certain) {
        return certain ? CERTAIN : possible ? POSSIBLE : IMPOSSIBLE;
    }

    /** How far both conditions hold. */
    Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The surer of two ways to the same condition. */
    Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
