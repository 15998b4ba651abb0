package org.xinchuan.lineage.descent;

import org.xinchuan.standard.PartialDate;

/**
 * The days on which a studio may have been founded, as days since 1970-01-01.
 *
 * @param first the earliest
 * @param last the latest; equal to {@code first} when the day is known
 */
record Founding(int first, int last) {

    static Founding of(PartialDate foundedOn) {
        return new Founding(
                Math.toIntExact(foundedOn.first().toEpochDay()),
                Math.toIntExact(foundedOn.last().toEpochDay()));
    }

    /** Of two foundings the one with the earlier first possible day is the older. */
    boolean olderThan(Founding other) {
        return first < other.first;
    }
}
