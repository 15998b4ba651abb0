package org.xinchuan.lineage.kinship;

/** As far as a term of address depends on it. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
