package org.xinchuan.lineage.kinship;

/**
 * When somebody entered under a master, in days since 1970-01-01: a date that is known to the month
 * or the year spans several.
 */
public interface Entering {
    /** The day of who entered nobody knows when. */
    int UNKNOWN = Integer.MIN_VALUE;

    /** The first possible day; {@link #UNKNOWN} when nobody knows. */
    int first(int master, int apprentice);

    /** The last possible day; {@link #UNKNOWN} when nobody knows. */
    int last(int master, int apprentice);

    /** Whether one entered before another, as far as their dates tell for certain. */
    default Seniority of(int master, int one, int other) {
        int firstOfOne = first(master, one);
        int firstOfOther = first(master, other);
        if (firstOfOne == UNKNOWN || firstOfOther == UNKNOWN) {
            return Seniority.UNKNOWN;
        }
        if (last(master, one) < firstOfOther) {
            return Seniority.ELDER;
        }
        return last(master, other) < firstOfOne ? Seniority.YOUNGER : Seniority.UNKNOWN;
    }
}
