package org.xinchuan.lineage.people;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A person's descendants or ancestors in the lines of masters, by generation. A generation is the
 * shortest distance, so everybody is in one generation only, also where lines meet or close a loop;
 * the person asked about is in none.
 */
public final class Generations {
    private static final Generations NOBODY = new Generations(null, null, null, null);

    private final LineTable table;
    private final Adjacency back;
    private final IntPredicate kept;
    private final Reach reach;

    private Generations(LineTable table, Adjacency back, IntPredicate kept, Reach reach) {
        this.table = table;
        this.back = back;
        this.kept = kept;
        this.reach = reach;
    }

    /** One generation and how many people are in it. */
    public record Generation(int generation, int count) {}

    /**
     * One person of the answer.
     *
     * @param id the person's id
     * @param generation 1 for direct apprentices or mentors
     * @param next the person's own mentors (among descendants) or apprentices (among ancestors), as
     *     far as they are in the answer or are the person asked about, in order of their ids
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
            int person,
            LineTable table,
            Adjacency away,
            Adjacency back,
            IntPredicate kept,
            int maxGenerations) {
        Reach reach = Reach.from(person, away, kept, maxGenerations);
        return new Generations(table, back, kept, reach);
    }

    /** How many people there are in all generations together. */
    public int count() {
        return reach == null ? 0 : reach.size() - 1;
    }

    /** The generations that have anybody in them, the nearest first. */
    public List<Generation> counts() {
        List<Generation> counts = new ArrayList<>();
        int position = 1;
        while (position <= count()) {
            int generation = reach.depth(position);
            int first = position;
            while (position <= count() && reach.depth(position) == generation) {
                position++;
            }
            counts.add(new Generation(generation, position - first));
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
        for (int i = 0; i < limit && offset + i < count(); i++) {
            int position = offset + i + 1;
            int person = reach.node(position);
            page.add(new Relative(table.person(person), reach.depth(position), next(person)));
        }
        return page;
    }

    private List<String> next(int person) {
        List<String> next = new ArrayList<>(2);
        for (int i = back.start(person); i < back.start(person + 1); i++) {
            if (kept.test(back.link(i)) && reach.holds(back.neighbour(i))) {
                next.add(table.person(back.neighbour(i)));
            }
        }
        return next;
    }
}
