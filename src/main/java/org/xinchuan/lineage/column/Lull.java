package org.xinchuan.lineage.column;

/**
 * The days around one, from a day on and until another, between which nothing begins or ends: what
 * is so on that day is so on all of them. As numbers of {@link Days}. For one thread.
 */
public final class Lull {
    private final int day;
    private int since = Integer.MIN_VALUE;
    private int until = Integer.MAX_VALUE;

    /**
     * @param day around which; until something turns on a day it is all days
     */
    public Lull(int day) {
        this.day = day;
    }

    /**
     * Something begins or ends on a day.
     *
     * @param on the day; {@link Days#NONE} for nothing
     */
    public void turn(int on) {
        if (on == Days.NONE) {
            return;
        }
        if (on <= day) {
            since = Math.max(since, on);
        } else {
            until = Math.min(until, on);
        }
    }

    /** The same of so many days. */
    public void turn(int[] days, int count) {
        for (int i = 0; i < count; i++) {
            turn(days[i]);
        }
    }

    /** The first day within. */
    public int since() {
        return since;
    }

    /** The first day no longer within. */
    public int until() {
        return until;
    }
}
