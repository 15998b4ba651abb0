package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.walk.Adjacency;

import java.util.Arrays;

/**
 * The couples of mentor and apprentice on one day, each once, however many pairings they had:
 * packed for questions about everybody. People have the numbers of {@link PeopleLines}.
 *
 * @param apprentices each person's apprentices
 * @param mentors each person's mentors; a couple has the same link number in both
 * @param since the first day of each couple by link number, in days since 1970-01-01; {@link
 *     Integer#MIN_VALUE} when nobody knows
 */
public record DayLines(Adjacency apprentices, Adjacency mentors, int[] since) {

    static DayLines of(PeopleTable table, int day) {
        int people = table.size();
        int[] from = new int[Math.max(16, people)];
        int[] to = new int[from.length];
        int[] since = new int[from.length];
        int size = 0;
        for (int mentor = 0; mentor < people; mentor++) {
            int[] page = table.apprentices.page(mentor);
            int slot = Pages.slot(mentor);
            int first = size;
            for (int i = LinkPage.start(page, slot); i < LinkPage.end(page, slot); i++) {
                if (LinkPage.since(page, i) <= day) {
                    int apprentice = LinkPage.person(page, i);
                    if (size > first && to[size - 1] == apprentice) {
                        since[size - 1] = Math.min(since[size - 1], LinkPage.since(page, i));
                        continue;
                    }
                    if (size == from.length) {
                        from = Arrays.copyOf(from, size + size / 2);
                        to = Arrays.copyOf(to, from.length);
                        since = Arrays.copyOf(since, from.length);
                    }
                    from[size] = mentor;
                    to[size] = apprentice;
                    since[size++] = LinkPage.since(page, i);
                }
            }
        }
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        return new DayLines(
                new Adjacency(people, from, to),
                new Adjacency(people, to, from),
                Arrays.copyOf(since, size));
    }
}
