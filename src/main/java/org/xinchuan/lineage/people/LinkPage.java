package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.Lull;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.fact.PairingFact;

/**
 * The links of the people on one page, each person's in order of the numbers at the other end,
 * packed into one array, so that a walk touches as few lines of memory as it can.
 *
 * <p>Where a person's links begin, and the days from which they hold, take two bytes each as long
 * as they fit: so many links on a page, and days from 1900 to 2079. On a page on which something
 * does not fit both take four; nothing is rounded.
 *
 * <p>The array: what kind of page it is; where the days and where the pairings begin; the latest of
 * the days, on a page that takes four bytes for them the last day there is; for each person where
 * the links begin, and for one more where the last end; the people; the days; the {@link
 * PairingNumbers}.
 */
final class LinkPage {
    /** Holds on every day: nobody knows when it began. */
    static final int ALWAYS = Integer.MIN_VALUE;

    /** The links of a page on which nobody has any. */
    static final int[] NOBODY = of(new int[Pages.SIZE + 1], new int[0], new int[0], null);

    static final int DAYS = 1;
    static final int PAIRINGS = 2;
    static final int LATEST = 3;
    static final int STARTS = 4;

    private static final int KIND = 0;

    /** Starts and days take four bytes, and not two. */
    private static final int WIDE = 1;

    private static final int NARROW_PEOPLE = STARTS + (Pages.SIZE + 2) / 2;
    private static final int WIDE_PEOPLE = STARTS + Pages.SIZE + 1;

    /** 1899-12-31, in days since 1970-01-01; the day that a short day of 0 would be. */
    private static final int BEFORE = -25_568;

    private LinkPage() {}

    /**
     * Packs links that are in order.
     *
     * @param starts where the links of each person of the page begin, and where the last end
     * @param pairings the numbers of the pairings that make them; null when nobody asks for them
     */
    static int[] of(int[] starts, int[] people, int[] days, int[] pairings) {
        boolean wide = !narrow(starts, days);
        int[] told =
                pairings == null || pairings.length == 0 ? new int[0] : PairingNumbers.of(pairings);
        int first = wide ? WIDE_PEOPLE : NARROW_PEOPLE;
        int firstDay = first + people.length;
        int firstPairing = firstDay + room(people.length, wide);
        int[] page = new int[firstPairing + told.length];
        page[KIND] = wide ? WIDE : 0;
        page[DAYS] = firstDay;
        page[PAIRINGS] = told.length == 0 ? 0 : firstPairing;
        page[LATEST] = wide ? Integer.MAX_VALUE : latest(days);
        write(page, STARTS, starts, wide);
        System.arraycopy(people, 0, page, first, people.length);
        write(page, firstDay, wide ? days : shortened(days), wide);
        System.arraycopy(told, 0, page, firstPairing, told.length);
        return page;
    }

    private static int latest(int[] days) {
        int latest = ALWAYS;
        for (int day : days) {
            latest = Math.max(latest, day);
        }
        return latest;
    }

    /** The first day on which the links that a pairing makes may hold, or {@link #ALWAYS}. */
    static int since(PairingFact pairing) {
        return pairing.startsOn() == null
                ? ALWAYS
                : Math.toIntExact(pairing.startsOn().first().toEpochDay());
    }

    /** Where a person's links begin. */
    static int start(int[] page, int slot) {
        return wide(page) ? page[STARTS + slot] : half(page, STARTS, slot);
    }

    /** Where they end. */
    static int end(int[] page, int slot) {
        return start(page, slot + 1);
    }

    /** Notes 1 for each person of the page who has a link that may hold on a day, 0 for others. */
    static void linked(int[] page, int day, int[] codes) {
        boolean settled = settled(page, day);
        boolean wide = wide(page);
        int last = wide ? day : shortDay(day);
        int from = firstDay(page);
        int end = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            int begin = end;
            end = end(page, slot);
            int linked = settled ? begin - end >>> 31 : 0;
            for (int i = begin; i < end && linked == 0; i++) {
                linked = (wide ? page[from + i] : half(page, from, i)) <= last ? 1 : 0;
            }
            codes[slot] = linked;
        }
    }

    /** Narrows a lull to days on which no link of the page begins. */
    static void narrow(int[] page, Lull lull) {
        int links = end(page, Pages.SIZE - 1);
        for (int i = 0; i < links; i++) {
            int since = since(page, i);
            lull.turn(since == ALWAYS ? Days.NONE : Days.of(since));
        }
    }

    /** The person at the other end of the link at a place. */
    static int person(int[] page, int place) {
        return page[firstPerson(page) + place];
    }

    /** The first day on which the link may hold, in days since 1970-01-01, or {@link #ALWAYS}. */
    static int since(int[] page, int place) {
        if (wide(page)) {
            return page[page[DAYS] + place];
        }
        int day = half(page, page[DAYS], place);
        return day == 0 ? ALWAYS : day + BEFORE;
    }

    /** The number of the pairing that makes the link; -1 in a table that is not asked for it. */
    static int pairing(int[] page, int place) {
        int from = page[PAIRINGS];
        return from == 0 ? Links.UNTOLD : PairingNumbers.at(page, from, place);
    }

    /** The numbers of all pairings of the page, link by link; null in a table that has none. */
    static int[] pairings(int[] page) {
        int from = page[PAIRINGS];
        return from == 0 ? null : PairingNumbers.all(page, from, end(page, Pages.SIZE - 1));
    }

    /**
     * Whether all links of the page may hold on a day, and {@link #held} tells where they are: then
     * nobody needs to look at days.
     */
    static boolean settled(int[] page, int day) {
        return page[LATEST] <= day;
    }

    /** Where on a settled page the people begin that a person is linked to. */
    static int held(int[] page, int slot) {
        return NARROW_PEOPLE + half(page, STARTS, slot);
    }

    /** Whether days are written in four bytes. */
    static boolean wide(int[] page) {
        return (page[KIND] & WIDE) != 0;
    }

    /** Where the people begin. */
    static int firstPerson(int[] page) {
        return wide(page) ? WIDE_PEOPLE : NARROW_PEOPLE;
    }

    /** Where the days begin. */
    static int firstDay(int[] page) {
        return page[DAYS];
    }

    /** Number {@code i} of those written in two bytes from a place on. */
    static int half(int[] page, int from, int i) {
        return page[from + (i >>> 1)] >>> ((i & 1) << 4) & Character.MAX_VALUE;
    }

    /** A day as it is written in two bytes, so that a link holds when its own is no larger. */
    static int shortDay(int day) {
        return Math.clamp((long) day - BEFORE, 0, Character.MAX_VALUE);
    }

    private static void write(int[] page, int from, int[] numbers, boolean wide) {
        for (int i = 0; i < numbers.length; i++) {
            if (wide) {
                page[from + i] = numbers[i];
            } else {
                page[from + (i >>> 1)] |= numbers[i] << ((i & 1) << 4);
            }
        }
    }

    private static int room(int numbers, boolean wide) {
        return wide ? numbers : (numbers + 1) / 2;
    }

    private static int[] shortened(int[] days) {
        int[] shortened = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            shortened[i] = shortened(days[i]);
        }
        return shortened;
    }

    /** A day that fits two bytes as it is written in them. */
    static int shortened(int day) {
        return day == ALWAYS ? 0 : day - BEFORE;
    }

    /** Whether a day fits two bytes. */
    static boolean narrow(int day) {
        return day == ALWAYS || day > BEFORE && day <= BEFORE + Character.MAX_VALUE;
    }

    private static boolean narrow(int[] starts, int[] days) {
        boolean narrow = starts[Pages.SIZE] <= Character.MAX_VALUE;
        for (int i = 0; narrow && i < days.length; i++) {
            narrow = narrow(days[i]);
        }
        return narrow;
    }
}
