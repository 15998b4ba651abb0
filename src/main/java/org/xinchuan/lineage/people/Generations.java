package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A person's descendants or ancestors in the lines of masters, by generation. A generation is the
 * shortest distance, so everybody is in one generation only, also where lines meet or close a loop;
 * the person asked about is in none.
 *
 * <p>A filter leaves people out of the answer, not out of the line: who is of another trade may
 * still have taught those who are asked for.
 */
public final class Generations {
    private static final Generations NOBODY = new Generations(null, null, null, 0);

    private final PeopleTable table;
    private final LinkTable back;
    private final LineWalk walk;
    private final int day;

    /** The people of the answer, and where each generation of the walk ends among them. */
    private final int[] people;

    private final int[] ends;

    /** Which generations have been put in order. */
    private final BitSet ordered = new BitSet();

    private Generations(PeopleTable table, LinkTable back, LineWalk walk, int day) {
        this.table = table;
        this.back = back;
        this.walk = walk;
        this.day = day;
        int generations = walk == null ? 0 : walk.generations() - 1;
        people = new int[walk == null ? 0 : walk.size() - 1];
        ends = new int[generations];
        for (int i = 0; i < people.length; i++) {
            people[i] = walk.person(i + 1);
        }
        for (int i = 0; i < generations; i++) {
            ends[i] = walk.end(i + 1) - 1;
        }
    }

    private Generations(Generations all, IntPredicate kept) {
        table = all.table;
        back = all.back;
        walk = all.walk;
        day = all.day;
        ends = new int[all.ends.length];
        int[] left = new int[all.people.length];
        int size = 0;
        int next = 0;
        for (int generation = 0; generation < ends.length; generation++) {
            for (; next < all.ends[generation]; next++) {
                if (kept.test(all.people[next])) {
                    left[size++] = all.people[next];
                }
            }
            ends[generation] = size;
        }
        people = Arrays.copyOf(left, size);
    }

    /** One generation and how many people are in it. */
    public record Generation(int generation, int count) {}

    /**
     * One person of the answer.
     *
     * @param id the person's id
     * @param generation 1 for direct apprentices or mentors
     * @param next the person's own mentors (among descendants) or apprentices (among ancestors), as
     *     far as they are in the line or are the person asked about, in order of their ids
     */
    public record Relative(String id, int generation, List<String> next) {}

    static Generations nobody() {
        return NOBODY;
    }

    /**
     * Walks away from a person.
     *
     * @param away the direction of the walk
     * @param back the other direction
     */
    static Generations from(
            int person, PeopleTable table, LinkTable away, LinkTable back, int day, int most) {
        LineWalk walk = LineWalk.from(person, away, table.size(), day, most);
        return new Generations(table, back, walk, day);
    }

    /** Those of the people whose number passes. */
    public Generations only(IntPredicate kept) {
        return people.length == 0 ? this : new Generations(this, kept);
    }

    /** How many people there are in all generations together. */
    public int count() {
        return people.length;
    }

    /** The numbers of the people, in no order but that of the generations. */
    public int[] numbers() {
        return people.clone();
    }

    /** The generations that have anybody in them, the nearest first. */
    public List<Generation> counts() {
        List<Generation> counts = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            int count = ends[i] - start(i);
            if (count > 0) {
                counts.add(new Generation(i + 1, count));
            }
        }
        return counts;
    }

    /**
     * Some of the people, in order of generation, then id.
     *
     * @param offset how many to pass over
     * @param limit how many to name at most
     */
    public List<Relative> page(int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("a page begins and ends at a count of people");
        }
        List<Relative> page = new ArrayList<>();
        int end = (int) Math.min((long) offset + limit, people.length);
        for (int generation = 0;
                generation < ends.length && start(generation) < end;
                generation++) {
            if (ends[generation] > offset) {
                order(generation);
                for (int i = Math.max(offset, start(generation));
                        i < Math.min(end, ends[generation]);
                        i++) {
                    page.add(new Relative(table.id(people[i]), generation + 1, next(people[i])));
                }
            }
        }
        return page;
    }

    private int start(int generation) {
        return generation == 0 ? 0 : ends[generation - 1];
    }

    /** Only the generations that somebody looks at are put in order. */
    private void order(int generation) {
        if (!ordered.get(generation)) {
            table.order(people, start(generation), ends[generation]);
            ordered.set(generation);
        }
    }

    private List<String> next(int person) {
        LinkPage page = back.page(person);
        int slot = Pages.slot(person);
        int[] found = new int[page.end(slot) - page.start(slot)];
        int size = 0;
        for (int i = page.start(slot); i < page.end(slot); i++) {
            int other = page.person(i);
            boolean again = size > 0 && found[size - 1] == other;
            if (page.since(i) <= day && !again && walk.holds(other)) {
                found[size++] = other;
            }
        }
        table.order(found, 0, size);
        List<String> next = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            next.add(table.id(found[i]));
        }
        return next;
    }
}
