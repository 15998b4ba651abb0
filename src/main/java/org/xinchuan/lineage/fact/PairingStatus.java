package org.xinchuan.lineage.fact;

/** Where a pairing stands in its life. */
public enum PairingStatus {
    DRAFT,
    ACTIVE,
    GRADUATED,
    FAILED,
    EXTENDED,
    TERMINATED,
    VOID;

    /** Whether the pairing was really entered into: a draft is not yet, a void one never was. */
    public boolean counts() {
        return this != DRAFT && this != VOID;
    }

    /**
     * Whether it ended without its goal; such a pairing counts as evidence and is flagged there.
     */
    public boolean brokenOff() {
        return this == FAILED || this == TERMINATED;
    }
}
