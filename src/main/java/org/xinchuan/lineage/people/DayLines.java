package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.walk.Adjacency;

import java.util.Arrays;
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

    /**
     * Both tables are in order already, so nothing is sorted. Each page is read once, into the room
     * that all its links would take, as on nearly every day nearly all of them hold.
     */
    private static Adjacency packed(LinksOnDay links, int people) {
        int pages = Pages.count(people);
        int[] rooms = new int[pages + 1];
        for (int page = 0; page < pages; page++) {
            rooms[page + 1] = rooms[page] + links.most(page);
        }
        int[] starts = new int[people + 1];
        int[] neighbours = new int[rooms[pages]];
        int[] counts = new int[pages];
        IntStream.range(0, pages)
                .parallel()
                .forEach(
                        page -> {
                            int end = Math.min(people, Pages.first(page + 1));
                            counts[page] = links.read(page, end, starts, neighbours, rooms[page]);
                        });
        starts[people] = rooms[pages];
        int all = Arrays.stream(counts).sum();
        return all == neighbours.length
                ? Adjacency.packed(starts, neighbours)
                : closed(starts, neighbours, rooms, counts, all);
    }

    /** Without the room on each page of links that do not hold. */
    private static Adjacency closed(
            int[] starts, int[] neighbours, int[] rooms, int[] counts, int all) {
        int[] to = new int[counts.length + 1];
        for (int page = 0; page < counts.length; page++) {
            to[page + 1] = to[page] + counts[page];
        }
        int[] closed = new int[all];
        int people = starts.length - 1;
        IntStream.range(0, counts.length)
                .parallel()
                .forEach(
                        page -> {
                            System.arraycopy(
                                    neighbours, rooms[page], closed, to[page], counts[page]);
                            int gap = rooms[page] - to[page];
                            int end = Math.min(people, Pages.first(page + 1));
                            for (int person = Pages.first(page); person < end; person++) {
                                starts[person] -= gap;
                            }
                        });
        starts[people] = all;
        return Adjacency.packed(starts, closed);
    }
}
