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
    private final PeopleTable table;
    private final LinkTable back;
    private final int day;

    /** The people of the answer, after the one it is about. */
    private final int[] people;

    /** Where each generation ends among them; that of the person asked about is the first. */
    private final int[] ends;

    private final int generations;

    /** The whole line, when this is a part of one. */
    private final Generations whole;

    /** Which generations have been put in order; made when the first is. */
    private BitSet ordered;

    /** Everybody in the line; made when somebody's next ones are first asked for. */
    private NumberSet line;

    private Generations(PeopleTable table, LinkTable back, int day, LineWalk walk) {
        this.table = table;
        this.back = back;
        this.day = day;
        people = walk.people();
        ends = walk.ends();
        generations = walk.generations();
        whole = this;
    }

    private Generations(Generations whole, IntPredicate kept) {
        table = whole.table;
        back = whole.back;
        day = whole.day;
        generations = whole.generations;
        this.whole = whole;
        ends = new int[generations];
        int[] left = new int[whole.count() + 1];
        left[0] = whole.people[0];
        ends[0] = 1;
        int size = 1;
        for (int generation = 1; generation < generations; generation++) {
            for (int i = whole.ends[generation - 1]; i < whole.ends[generation]; i++) {
                if (kept.test(whole.people[i])) {
                    left[size++] = whole.people[i];
                }
            }
            ends[generation] = size;
        }
        people = left;
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

    /**
     * Walks away from a person.
     *
     * @param away the direction of the walk
     * @param back the other direction
     */
    static Generations from(
            int person, PeopleTable table, LinkTable away, LinkTable back, int day, int most) {
        return new Generations(
                table,
                back,
                day,
                LineWalk.from(person, away, table.scratch, table.size(), day, most));
    }

    /** Those of the people whose number passes. */
    public Generations only(IntPredicate kept) {
        return new Generations(whole, kept);
    }

    /** How many people there are in all generations together. */
    public int count() {
        return ends[generations - 1] - 1;
    }

    /** The numbers of the people, in no order but that of the generations. */
    public int[] numbers() {
        return Arrays.copyOfRange(people, 1, count() + 1);
    }

    /** The generations that have anybody in them, the nearest first. */
    public List<Generation> counts() {
        List<Generation> counts = new ArrayList<>();
        for (int generation = 1; generation < generations; generation++) {
            int count = ends[generation] - ends[generation - 1];
            if (count > 0) {
                counts.add(new Generation(generation, count));
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
        int first = 1 + Math.min(offset, count());
        int last = (int) Math.min((long) first + limit, count() + 1);
        for (int generation = 1; generation < generations; generation++) {
            int from = Math.max(first, ends[generation - 1]);
            int to = Math.min(last, ends[generation]);
            if (from < to) {
                order(generation);
            }
            for (int i = from; i < to; i++) {
                page.add(new Relative(table.id(people[i]), generation, next(people[i])));
            }
        }
        return page;
    }

    /** Only the generations that somebody looks at are put in order. */
    private void order(int generation) {
        if (ordered == null) {
            ordered = new BitSet();
        }
        if (!ordered.get(generation)) {
            table.order(people, ends[generation - 1], ends[generation]);
            ordered.set(generation);
        }
    }

    private List<String> next(int person) {
        int[] page = back.page(person);
        int slot = Pages.slot(person);
        int end = LinkPage.end(page, slot);
        int[] found = new int[end - LinkPage.start(page, slot)];
        int size = 0;
        for (int i = LinkPage.start(page, slot); i < end; i++) {
            int other = LinkPage.person(page, i);
            boolean again = size > 0 && found[size - 1] == other;
            if (!again && LinkPage.since(page, i) <= day && inLine(other)) {
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

    private boolean inLine(int person) {
        if (whole.line == null) {
            whole.line = new NumberSet(table.size());
            for (int i = 0; i <= whole.count(); i++) {
                whole.line.add(whole.people[i]);
            }
        }
        return whole.line.holds(person);
    }
}
