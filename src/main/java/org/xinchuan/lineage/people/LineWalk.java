package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;

import java.util.Arrays;

/**
 * Everybody who is reached from a person over links that hold on a day, in one direction, each at
 * the shortest distance: a breadth-first walk, safe on loops. Its time is that of reading the links
 * of those it reaches.
 */
final class LineWalk {
    private final LinkTable links;
    private final int day;
    private final NumberSet seen;
    private int[] people = new int[16];
    private int size;

    /** Where each generation ends; that of the person itself is the first. */
    private int[] ends = new int[16];

    private int generations;

    private LineWalk(LinkTable links, int day, int bound) {
        this.links = links;
        this.day = day;
        this.seen = new NumberSet(bound);
    }

    /**
     * Walks from a person, who comes first.
     *
     * @param bound larger than every number
     * @param day in days since 1970-01-01
     * @param most how many links to go at most
     */
    static LineWalk from(int person, LinkTable links, int bound, int day, int most) {
        LineWalk walk = new LineWalk(links, day, bound);
        walk.seen.add(person);
        walk.people[0] = person;
        walk.size = 1;
        walk.ended();
        walk.walk(most);
        return walk;
    }

    /** How many people were reached, the one it began with included. */
    int size() {
        return size;
    }

    int person(int place) {
        return people[place];
    }

    /** How many generations were reached, that of the person itself included. */
    int generations() {
        return generations;
    }

    /** Where a generation begins; 0 is that of the person itself. */
    int start(int generation) {
        return generation == 0 ? 0 : ends[generation - 1];
    }

    int end(int generation) {
        return ends[generation];
    }

    boolean holds(int person) {
        return seen.holds(person);
    }

    private void walk(int most) {
        int begin = 0;
        for (int generation = 0; generation < most; generation++) {
            int end = size;
            for (int i = begin; i < end; i++) {
                expand(people[i]);
            }
            if (size == end) {
                return;
            }
            ended();
            begin = end;
        }
    }

    private void expand(int person) {
        LinkPage page = links.page(person);
        int slot = Pages.slot(person);
        int end = page.end(slot);
        for (int i = page.start(slot); i < end; i++) {
            if (page.since(i) <= day && seen.add(page.person(i))) {
                if (size == people.length) {
                    people = Arrays.copyOf(people, 2 * size);
                }
                people[size++] = page.person(i);
            }
        }
    }

    private void ended() {
        if (generations == ends.length) {
            ends = Arrays.copyOf(ends, 2 * generations);
        }
        ends[generations++] = size;
    }
}
