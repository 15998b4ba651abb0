package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.walk.Neighbours;

import java.util.Arrays;

/** The links of a table that hold on a day, read where they stand. */
final class LinksOnDay implements Neighbours {
    private static final int[] NOBODY = {};

    private final LinkTable links;
    private final int day;

    /**
     * @param day in days since 1970-01-01
     */
    LinksOnDay(LinkTable links, int day) {
        this.links = links;
        this.day = day;
    }

    @Override
    public int[] of(int person) {
        int[] page = links.page(person);
        int slot = Pages.slot(person);
        int from = LinkPage.start(page, slot);
        int end = LinkPage.end(page, slot);
        if (from == end) {
            return NOBODY;
        }
        int[] found = new int[end - from];
        int count = read(page, from, end, found, 0);
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** How many links a page has, on whatever day. */
    int most(int page) {
        return LinkPage.end(links.page(Pages.first(page)), Pages.SIZE - 1);
    }

    /**
     * Writes the neighbours of everybody on a page down.
     *
     * @param end the person after the last one
     * @param starts is told where those of each person begin
     * @param to where to, from a place on
     * @return how many they are
     */
    int read(int page, int end, int[] starts, int[] to, int place) {
        int[] packed = links.page(Pages.first(page));
        int at = place;
        for (int person = Pages.first(page); person < end; person++) {
            int slot = Pages.slot(person);
            starts[person] = at;
            at += read(packed, LinkPage.start(packed, slot), LinkPage.end(packed, slot), to, at);
        }
        return at - place;
    }

    /** Two pairings of the same two stand one after the other. */
    private int read(int[] page, int from, int end, int[] to, int place) {
        int at = place;
        int last = -1;
        for (int i = from; i < end; i++) {
            int other = LinkPage.person(page, i);
            if (other != last && LinkPage.since(page, i) <= day) {
                to[at++] = other;
                last = other;
            }
        }
        return at - place;
    }
}
