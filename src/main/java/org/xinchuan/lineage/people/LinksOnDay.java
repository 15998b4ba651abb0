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

    /**
     * Writes somebody's neighbours down.
     *
     * @param to where to, from a place on; null when they are only counted
     * @return how many they are
     */
    int read(int person, int[] to, int place) {
        int[] page = links.page(person);
        int slot = Pages.slot(person);
        return read(page, LinkPage.start(page, slot), LinkPage.end(page, slot), to, place);
    }

    /** Two pairings of the same two stand one after the other. */
    private int read(int[] page, int from, int end, int[] to, int place) {
        int count = 0;
        int last = -1;
        for (int i = from; i < end; i++) {
            int other = LinkPage.person(page, i);
            if (other != last && LinkPage.since(page, i) <= day) {
                if (to != null) {
                    to[place + count] = other;
                }
                count++;
                last = other;
            }
        }
        return count;
    }
}
