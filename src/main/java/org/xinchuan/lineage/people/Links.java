package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Links being put together: the other end, the first day, the pairing. For one thread. */
final class Links {
    /** The pairing of a link in a table that is not asked for it. */
    static final int UNTOLD = -1;

    private int[] people;
    private int[] days;
    private int[] pairings;
    private int size;

    Links() {
        this(4);
    }

    /** With room for so many. */
    Links(int most) {
        people = new int[most];
        days = new int[most];
        pairings = new int[most];
    }

    int size() {
        return size;
    }

    int person(int place) {
        return people[place];
    }

    int since(int place) {
        return days[place];
    }

    int pairing(int place) {
        return pairings[place];
    }

    void add(int person, int since, int pairing) {
        room(1);
        people[size] = person;
        days[size] = since;
        pairings[size++] = pairing;
    }

    private void room(int more) {
        if (people.length < size + more) {
            int length = Math.max(2 * people.length, size + more);
            people = Arrays.copyOf(people, length);
            days = Arrays.copyOf(days, length);
            pairings = Arrays.copyOf(pairings, length);
        }
    }

    void addAll(Links others) {
        addAll(others, 0, others.size);
    }

    /** Adds those of others from one place to before another. */
    void addAll(Links others, int from, int to) {
        int count = to - from;
        room(count);
        System.arraycopy(others.people, from, people, size, count);
        System.arraycopy(others.days, from, days, size, count);
        System.arraycopy(others.pairings, from, pairings, size, count);
        size += count;
    }

    /** All links of a page. */
    static Links of(int[] page) {
        int[] told = LinkPage.pairings(page);
        int size = LinkPage.end(page, Pages.SIZE - 1);
        Links links = new Links(size);
        for (int i = 0; i < size; i++) {
            links.add(
                    LinkPage.person(page, i),
                    LinkPage.since(page, i),
                    told == null ? UNTOLD : told[i]);
        }
        return links;
    }

    /** Adds those that stand on a page from one place to before another. */
    void addAll(int[] page, int from, int to) {
        for (int i = from; i < to; i++) {
            add(LinkPage.person(page, i), LinkPage.since(page, i), LinkPage.pairing(page, i));
        }
    }

    /** Adds a link where the order of the numbers at the other ends wants it. */
    void insert(int person, int since, int pairing) {
        add(person, since, pairing);
        for (int i = size - 1; i > 0 && people[i - 1] > people[i]; i--) {
            swap(people, i);
            swap(days, i);
            swap(pairings, i);
        }
    }

    /** Leaves out the links whose place is to go. */
    void removeIf(IntPredicate place) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!place.test(i)) {
                people[kept] = people[i];
                days[kept] = days[i];
                pairings[kept++] = pairings[i];
            }
        }
        size = kept;
    }

    /** A page of all of them; {@code starts} as {@link LinkPage#of} has them. */
    int[] page(int[] starts) {
        boolean told = size > 0 && pairings[0] != UNTOLD;
        return LinkPage.of(
                starts,
                Arrays.copyOf(people, size),
                Arrays.copyOf(days, size),
                told ? Arrays.copyOf(pairings, size) : null);
    }

    int[] people() {
        return Arrays.copyOf(people, size);
    }

    int[] days() {
        return Arrays.copyOf(days, size);
    }

    int[] pairings() {
        return Arrays.copyOf(pairings, size);
    }

    private static void swap(int[] column, int i) {
        int before = column[i - 1];
        column[i - 1] = column[i];
        column[i] = before;
    }
}
