package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;

/**
 * The links of the people on one page, each person's in order of the numbers at the other end.
 *
 * <p>Where a person's links begin, and the days from which they hold, take two bytes each as long
 * as they fit: so many links on a page, and days from 1900 to 2079. A page on which something does
 * not fit takes four bytes for all of its kind; nothing is rounded.
 */
final class LinkPage {
    /** Holds on every day: nobody knows when it began. */
    static final int ALWAYS = Integer.MIN_VALUE;

    /** 1899-12-31, in days since 1970-01-01; the day that a short day of 0 would be. */
    private static final int BEFORE = -25_568;

    private final char[] starts;
    private final int[] wideStarts;
    private final int[] people;
    private final char[] days;
    private final int[] wideDays;
    private final int[] pairings;

    private LinkPage(int[] starts, int[] people, int[] days, int[] pairings) {
        boolean narrow = people.length <= Character.MAX_VALUE;
        this.starts = narrow ? narrowed(starts) : null;
        this.wideStarts = narrow ? null : starts;
        this.people = people;
        boolean shortDays = fit(days);
        this.days = shortDays ? shortened(days) : null;
        this.wideDays = shortDays ? null : days;
        this.pairings = pairings;
    }

    /**
     * Packs links that are in order.
     *
     * @param starts where the links of each person of the page begin, and where the last end
     * @param pairings the numbers of the pairings that make them; null when nobody asks for them
     */
    static LinkPage of(int[] starts, int[] people, int[] days, int[] pairings) {
        return new LinkPage(starts, people, days, pairings);
    }

    /** Where the links of a person begin. */
    int start(int slot) {
        return starts != null ? starts[slot] : wideStarts[slot];
    }

    /** Where they end. */
    int end(int slot) {
        return starts != null ? starts[slot + 1] : wideStarts[slot + 1];
    }

    /** The person at the other end of the link at a place. */
    int person(int place) {
        return people[place];
    }

    /** The first day on which the link may hold, in days since 1970-01-01, or {@link #ALWAYS}. */
    int since(int place) {
        if (days == null) {
            return wideDays[place];
        }
        char day = days[place];
        return day == 0 ? ALWAYS : day + BEFORE;
    }

    /** The number of the pairing that makes the link; -1 in a table that is not asked for it. */
    int pairing(int place) {
        return pairings == null ? Links.UNTOLD : pairings[place];
    }

    long bytes() {
        long bytes = 4L * people.length;
        bytes += starts != null ? 2L * starts.length : 4L * wideStarts.length;
        bytes += days != null ? 2L * days.length : 4L * wideDays.length;
        return bytes + (pairings == null ? 0 : 4L * pairings.length);
    }

    private static char[] narrowed(int[] starts) {
        char[] narrow = new char[Pages.SIZE + 1];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (char) starts[i];
        }
        return narrow;
    }

    private static boolean fit(int[] days) {
        for (int day : days) {
            if (day != ALWAYS && (day <= BEFORE || day > BEFORE + Character.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    private static char[] shortened(int[] days) {
        char[] shortened = new char[days.length];
        for (int i = 0; i < days.length; i++) {
            shortened[i] = days[i] == ALWAYS ? 0 : (char) (days[i] - BEFORE);
        }
        return shortened;
    }
}
