package org.xinchuan.programme;

/** Where a pilot project stands, each further than the one before (DOMAIN.md §1.7). */
public enum ProjectStatus {
    /** 候选. */
    CANDIDATE,
    /** 试点. */
    PILOT,
    /** 典型. */
    TYPICAL,
    /** 示范. */
    DEMONSTRATION,
    /** 推广: others are told to do the same. */
    PROMOTED,
    /** 结项. */
    CLOSED
}
