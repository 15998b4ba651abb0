package org.xinchuan.access;

/** What somebody looks at personal data for. */
public enum Purpose {
    /** Planning who follows whom. */
    SUCCESSION,
    /** Grades, titles and honours. */
    APPRAISAL,
    TRAINING,
    /** The yearly figures. */
    STATISTICS,
    /** Checking and correcting what is recorded. */
    CORRECTION
}
