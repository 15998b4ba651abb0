package org.xinchuan.lineage.descent;

import java.util.Optional;

/** How strong an evidence is, from A, the strongest, to E. Letters, not probabilities. */
public enum Grade {
    A,
    B,
    C,
    D,
    E;

    /** Whether this is {@code least} or stronger. */
    public boolean reaches(Grade least) {
        return compareTo(least) <= 0;
    }

    /** The next weaker grade; nothing is weaker than E. */
    Optional<Grade> lowered() {
        return this == E ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
