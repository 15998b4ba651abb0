package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Halves;
import org.xinchuan.lineage.column.Pages;

/**
 * A page with one link more, made without unpacking it: a new pairing of two people is this on two
 * pages, and what it costs is copying them.
 */
final class LinkInsert {

    private static final int NO_PLACE = -1;

    /** One more in either half of a number that two stand in. */
    private static final int LOWER = 1;

    private static final int UPPER = 1 << Character.SIZE;

    private LinkInsert() {}

    /**
     * The page with the links of a person, which are those it has and another one.
     *
     * @param page as {@link LinkPage} packs it
     * @return null when the change is not so simple: the page has to be packed anew
     */
    static int[] of(int[] page, int slot, Links links) {
        int count = LinkPage.end(page, Pages.SIZE - 1);
        int place = place(page, slot, links);
        if (LinkPage.wide(page)
                || count == Character.MAX_VALUE
                || place == NO_PLACE
                || !LinkPage.narrow(links.since(place))) {
            return null;
        }
        int at = LinkPage.start(page, slot) + place;
        int from = page[LinkPage.PAIRINGS];
        if (from == 0 != (links.pairing(place) == Links.UNTOLD)) {
            return null;
        }
        int[] told =
                from == 0
                        ? new int[0]
                        : PairingNumbers.inserted(page, from, count, at, links.pairing(place));
        return told == null ? null : inserted(page, slot, count, at, links, place, told);
    }

    private static int[] inserted(
            int[] page, int slot, int count, int at, Links links, int place, int[] told) {
        int first = LinkPage.firstPerson(page);
        int firstDay = first + count + 1;
        int firstPairing = firstDay + Halves.room(count + 1);
        int[] next = new int[firstPairing + told.length];
        System.arraycopy(page, 0, next, 0, first + at);
        next[LinkPage.DAYS] = firstDay;
        next[LinkPage.PAIRINGS] = told.length == 0 ? 0 : firstPairing;
        next[LinkPage.LATEST] = Math.max(page[LinkPage.LATEST], links.since(place));
        moved(next, slot + 1);
        next[first + at] = links.person(place);
        System.arraycopy(page, first + at, next, first + at + 1, count - at);
        int day = LinkPage.shortened(links.since(place));
        Halves.insert(page, page[LinkPage.DAYS], count, next, firstDay, at, day);
        System.arraycopy(told, 0, next, firstPairing, told.length);
        return next;
    }

    /** Lets the links of everybody from a slot on begin one later. */
    private static void moved(int[] page, int slot) {
        if ((slot & 1) != 0) {
            page[LinkPage.STARTS + (slot >>> 1)] += UPPER;
        }
        for (int i = (slot + 1) / 2; i < Pages.SIZE / 2; i++) {
            page[LinkPage.STARTS + i] += UPPER + LOWER;
        }
        // Where the last end; nothing stands beside it.
        page[LinkPage.STARTS + Pages.SIZE / 2] += LOWER;
    }

    /** Which of a person's links is the one more; -1 when that is not the whole difference. */
    private static int place(int[] page, int slot, Links links) {
        int start = LinkPage.start(page, slot);
        int count = LinkPage.end(page, slot) - start;
        if (links.size() != count + 1) {
            return NO_PLACE;
        }
        int place = 0;
        while (place < count && same(page, start + place, links, place)) {
            place++;
        }
        for (int i = place; i < count; i++) {
            if (!same(page, start + i, links, i + 1)) {
                return NO_PLACE;
            }
        }
        return place;
    }

    private static boolean same(int[] page, int at, Links links, int place) {
        return LinkPage.person(page, at) == links.person(place)
                && LinkPage.since(page, at) == links.since(place)
                && LinkPage.pairing(page, at) == links.pairing(place);
    }
}
