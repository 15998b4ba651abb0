package org.xinchuan.lineage.descent;

/** The rule of docs/descent-rules.md that an evidence stands on. */
public enum Rule {
    /** The origin is on record. */
    R0,
    /** A founder was the apprentice of a leader of the parent. */
    R1,
    /** A founder had been of the parent. */
    R2,
    /** A founder was the apprentice of a member of the parent. */
    R3,
    /** A founder's mentor was the apprentice of a leader of the parent. */
    R4
}
