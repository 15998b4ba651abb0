package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.walk.Deadline;

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
    /** After so many people it is asked whether there is still time. */
    private static final int STRETCH = 1_024;

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

    /** Whether a page was asked for, and everybody in the line, once a second one is. */
    private boolean paged;

    private NumberSet line;

    /** Kept so that no compiler leaves out what {@link LinkTable#ask} reads. */
    private int read;

    private Generations(PeopleTable table, LinkTable back, int day, LineWalk walk) {
        this.table = table;
        this.back = back;
        this.day = day;
        people = walk.people();
        ends = walk.ends();
        generations = walk.generations();
        whole = this;
    }

    private Generations(Generations whole, IntPredicate kept, Deadline deadline) {
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
                if (i % STRETCH == 0) {
                    deadline.check();
                }
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

    /** The same by numbers. */
    public record Place(int number, int generation, int[] next) {
        private Place only(NumberSet line) {
            return new Place(number, generation, Arrays.stream(next).filter(line::holds).toArray());
        }
    }

    /**
     * Walks away from a person.
     *
     * @param away the direction of the walk
     * @param back the other direction
     */
    static Generations from(
            int person,
            PeopleTable table,
            LinkTable away,
            LinkTable back,
            int day,
            int most,
            Deadline deadline) {
        return new Generations(
                table,
                back,
                day,
                LineWalk.from(person, away, table.scratch, table.size(), day, most, deadline));
    }

    /** Those of the people whose number passes. */
    public Generations only(IntPredicate kept, Deadline deadline) {
        return new Generations(whole, kept, deadline);
    }

    /** The same line, of which each part may be asked for at little cost. */
    public Generations inOrder(Deadline deadline) {
        for (int generation = 1; generation < generations; generation++) {
            deadline.check();
            order(generation);
        }
        return this;
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
        return places(offset, limit).stream().map(this::named).toList();
    }

    /** The same by numbers. */
    public List<Place> places(int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("a page begins and ends at a count of people");
        }
        List<Place> page = new ArrayList<>();
        int first = 1 + Math.min(offset, count());
        int last = (int) Math.min((long) first + limit, count() + 1);
        for (int generation = 1; generation < generations; generation++) {
            int from = Math.max(first, ends[generation - 1]);
            int to = Math.min(last, ends[generation]);
            if (from < to) {
                order(generation);
                read = back.ask(people, from, to);
            }
            for (int i = from; i < to; i++) {
                page.add(new Place(people[i], generation, before(people[i])));
            }
        }
        return inLine(page);
    }

    private Relative named(Place place) {
        return new Relative(
                table.id(place.number),
                place.generation,
                Arrays.stream(place.next).mapToObj(table::id).toList());
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

    /** Those one step back from somebody, in the line or not, in order of their ids. */
    private int[] before(int person) {
        int[] page = back.page(person);
        int slot = Pages.slot(person);
        int end = LinkPage.end(page, slot);
        int[] found = new int[end - LinkPage.start(page, slot)];
        int size = 0;
        for (int i = LinkPage.start(page, slot); i < end; i++) {
            int other = LinkPage.person(page, i);
            boolean again = size > 0 && found[size - 1] == other;
            if (!again && LinkPage.since(page, i) <= day) {
                found[size++] = other;
            }
        }
        table.order(found, 0, size);
        return size == found.length ? found : Arrays.copyOf(found, size);
    }

    /**
     * The places of a page without those next to them who are not in the line. Who has but one
     * other back from there came by that one. The few that are left are looked for among the many:
     * to remember a whole line for one page of it would take longer than to walk it.
     */
    private List<Place> inLine(List<Place> page) {
        NumberSet asked = new NumberSet(table.size());
        boolean any = false;
        for (Place place : page) {
            for (int i = 0; i < place.next.length && place.next.length > 1; i++) {
                any = true;
                asked.add(place.next[i]);
            }
        }
        if (!any) {
            return page;
        }
        NumberSet found = whole.members(asked);
        page.replaceAll(place -> place.next.length > 1 ? place.only(found) : place);
        return page;
    }

    /** Everybody in the line, or those asked for at least. */
    private NumberSet members(NumberSet asked) {
        if (line != null) {
            return line;
        }
        NumberSet found = new NumberSet(table.size());
        for (int i = 0; i <= count(); i++) {
            if (paged || asked.holds(people[i])) {
                found.add(people[i]);
            }
        }
        line = paged ? found : null;
        paged = true;
        return found;
    }
}
