package org.xinchuan.lineage.influence;

/** By what people or studios are ranked; each has a mirror, the same on reversed lines. */
public enum Measure {
    FECUNDITY,
    FERTILITY,
    DESCENDANTS,
    GENERATIONS,
    RELATIONSHIPS,
    COUSINS,

    /** Of one rank. */
    GENEALOGICAL_INDEX,

    /** Fertility by fecundity: which part of the apprentices became mentors. */
    FERTILE_SHARE;

    /** A ratio of fewer says more about chance than about anybody. */
    public static final int LEAST_OF_A_RATIO = 5;

    /** Whether it is a share of something, so that small numbers are not ranked by it. */
    public boolean ratio() {
        return this == FERTILE_SHARE;
    }
}
