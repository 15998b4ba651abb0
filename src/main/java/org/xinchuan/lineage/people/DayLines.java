package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.walk.Adjacency;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The couples of mentor and apprentice on one day, each once, however many pairings they had:
 * packed for questions about everybody. People have the numbers of {@link PeopleLines}.
 *
 * @param apprentices each person's apprentices
 * @param mentors each person's mentors
 */
public record DayLines(Adjacency apprentices, Adjacency mentors) {

    static DayLines of(PeopleTable table, int day) {
        int people = table.size();
        return new DayLines(
                packed(new LinksOnDay(table.apprentices, day), people),
                packed(new LinksOnDay(table.mentors, day), people));
    }

    /** Both tables are in order already, so nothing is sorted. */
    private static Adjacency packed(LinksOnDay links, int people) {
        int[] starts = new int[people + 1];
        byPage(people, person -> starts[person + 1] = links.read(person, null, 0));
        for (int person = 0; person < people; person++) {
            starts[person + 1] += starts[person];
        }
        int[] neighbours = new int[starts[people]];
        byPage(people, person -> links.read(person, neighbours, starts[person]));
        return Adjacency.packed(starts, neighbours);
    }

    private static void byPage(int people, IntConsumer each) {
        IntStream.range(0, Pages.count(people))
                .parallel()
                .forEach(
                        page -> {
                            int end = Math.min(people, Pages.first(page) + Pages.SIZE);
                            for (int person = Pages.first(page); person < end; person++) {
                                each.accept(person);
                            }
                        });
    }
}
