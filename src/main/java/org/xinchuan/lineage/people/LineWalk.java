package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.TookTooLong;

import java.util.Arrays;

/**
 * Everybody who is reached from a person over links that hold on a day, in one direction, each at
 * the shortest distance: a breadth-first walk, safe on loops. Its time is that of reading the links
 * of those it reaches.
 */
final class LineWalk {
    /** The number of who is not there: alone in an answer. */
    private static final int NOBODY = -1;

    /** After so many people it is asked whether there is still time; most walks end before. */
    private static final int STRETCH = 4_096;

    /** The pages of so many people are asked for before the first is read. */
    private static final int AHEAD = 16;

    /** Where a generation has so many; for fewer, asking takes longer than it saves. */
    private static final int MANY = 32;

    private final LinkTable links;
    private final int day;
    private final int shortDay;
    private long[] seen;
    private int[] people = new int[16];
    private int size;

    /** Where each generation ends; that of the person itself is the first. */
    private int[] ends = new int[8];

    private int generations;

    /** Kept so that no compiler leaves out what {@link LinkTable#ask} reads. */
    private int asked;

    private LineWalk(LinkTable links, int day) {
        this.links = links;
        this.day = day;
        this.shortDay = LinkPage.shortDay(day);
    }

    /**
     * Walks from a person, who comes first.
     *
     * @param person -1 is nobody, from whom nobody is reached
     * @param numbers how many there are
     * @param day in days since 1970-01-01
     * @param most how many links to go at most
     */
    static LineWalk from(
            int person,
            LinkTable links,
            Scratch scratch,
            int numbers,
            int day,
            int most,
            Deadline deadline) {
        LineWalk walk = new LineWalk(links, day);
        walk.people[0] = person;
        walk.size = 1;
        walk.ended();
        if (person == NOBODY) {
            return walk;
        }
        walk.seen = scratch.lend(numbers);
        walk.seen[person >>> 6] = 1L << person;
        try {
            walk.walk(most, deadline);
        } catch (TookTooLong e) {
            scratch.back(walk.seen, walk.people, walk.size);
            throw e;
        }
        scratch.back(walk.seen, walk.people, walk.size);
        walk.seen = null;
        return walk;
    }

    /** How many people were reached, the one it began with included. */
    int size() {
        return size;
    }

    /** The people reached; only so many as the size are meant. */
    int[] people() {
        return people;
    }

    /** How many generations were reached, that of the person itself included. */
    int generations() {
        return generations;
    }

    /** Where each generation ends; the first is that of the person itself. */
    int[] ends() {
        return ends;
    }

    private void walk(int most, Deadline deadline) {
        int begin = 0;
        int pause = STRETCH;
        for (int generation = 0; generation < most; generation++) {
            int end = size;
            for (int i = begin; i < end; ) {
                for (int stop = Math.min(end, pause); i < stop; ) {
                    int near = Math.min(stop, i + AHEAD);
                    if (end - begin >= MANY) {
                        asked = links.ask(people, i, near);
                    }
                    for (; i < near; i++) {
                        expand(people[i]);
                    }
                }
                if (i == pause) {
                    deadline.check();
                    pause += STRETCH;
                }
            }
            if (size == end) {
                return;
            }
            ended();
            begin = end;
        }
    }

    private void expand(int person) {
        int[] page = links.page(person);
        int slot = Pages.slot(person);
        if (!LinkPage.settled(page, day)) {
            expand(page, slot);
            return;
        }
        int from = LinkPage.held(page, slot);
        int to = LinkPage.held(page, slot + 1);
        // Read once: the page and the people found are arrays of one kind, and a compiler has to
        // take it that writing the one may change the other.
        int[] found = room(to - from);
        long[] bits = seen;
        int count = size;
        for (int i = from; i < to; i++) {
            int other = page[i];
            long bit = 1L << other;
            if ((bits[other >>> 6] & bit) == 0) {
                bits[other >>> 6] |= bit;
                found[count++] = other;
            }
        }
        size = count;
    }

    /** The same where some links do not hold. */
    private void expand(int[] page, int slot) {
        int from = LinkPage.start(page, slot);
        int to = LinkPage.end(page, slot);
        int first = LinkPage.firstPerson(page);
        int days = LinkPage.firstDay(page);
        boolean wide = LinkPage.wide(page);
        int last = wide ? day : shortDay;
        int[] found = room(to - from);
        long[] bits = seen;
        int count = size;
        for (int i = from; i < to; i++) {
            int since = wide ? page[days + i] : LinkPage.half(page, days, i);
            int other = page[first + i];
            long bit = 1L << other;
            if (since <= last && (bits[other >>> 6] & bit) == 0) {
                bits[other >>> 6] |= bit;
                found[count++] = other;
            }
        }
        size = count;
    }

    /** Room for so many more people. */
    private int[] room(int more) {
        if (people.length < size + more) {
            people = Arrays.copyOf(people, Math.max(2 * people.length, size + more));
        }
        return people;
    }

    private void ended() {
        if (generations == ends.length) {
            ends = Arrays.copyOf(ends, 2 * generations);
        }
        ends[generations++] = size;
    }
}
