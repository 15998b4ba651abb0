package org.xinchuan.lineage.fact;

/** How, by its record, one studio grew out of another. */
public enum OriginKind {
    INCUBATED,
    SPIN_OFF,
    BRANCH,
    SPLIT,
    MERGER,
    REESTABLISHED
}
