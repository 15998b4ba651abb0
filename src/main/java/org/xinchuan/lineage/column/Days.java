package org.xinchuan.lineage.column;

import java.time.LocalDate;

/**
 * Days as numbers of a column: in their order, 0 for none, and small from 1900 to 2079, so that
 * they take two bytes.
 */
public final class Days {
    /** No day, or one that nobody knows. */
    public static final int NONE = 0;

    /** 1899-12-31, in days since 1970-01-01. */
    private static final int BEFORE = -25_568;

    private Days() {}

    /** The number of a day; {@link #NONE} for null. */
    public static int of(LocalDate day) {
        return day == null ? NONE : of(Math.toIntExact(day.toEpochDay()));
    }

    /** The number of a day that is given in days since 1970-01-01. */
    public static int of(int epochDay) {
        int number = epochDay - BEFORE;
        // The days up to 1899 are moved on by one, out of the way of NONE.
        return number > 0 ? number : number - 1;
    }

    /** The day of a number; null for {@link #NONE}. */
    public static LocalDate day(int number) {
        return number == NONE ? null : LocalDate.ofEpochDay(epochDay(number));
    }

    /** The day of a number that is not {@link #NONE}, in days since 1970-01-01. */
    public static int epochDay(int number) {
        return (number > 0 ? number : number + 1) + BEFORE;
    }
}
