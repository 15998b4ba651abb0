package org.xinchuan.lineage.kinship;

/** Who entered first under the same master (入门先后). */
public enum Seniority {
    ELDER,
    YOUNGER,
    UNKNOWN;

    /** The same seen from the other. */
    Seniority reversed() {
        return switch (this) {
            case ELDER -> YOUNGER;
            case YOUNGER -> ELDER;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** What two masters say together: they agree, one knows, or nobody can tell. */
    Seniority and(Seniority other) {
        if (this == other || other == UNKNOWN) {
            return this;
        }
        return this == UNKNOWN ? other : null;
    }
}
