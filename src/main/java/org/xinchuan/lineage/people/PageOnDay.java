package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.StretchColumn;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Who of a page held a post on a day that is not the present one: mostly nobody. */
final class PageOnDay {
    private static final int FEW = 16;

    private final StretchColumn posts;
    private final int day;
    private int[] slots = new int[FEW];
    private int[] organisations = new int[FEW];
    private int[] occupations = new int[FEW];
    private int count;
    private int page = -1;

    PageOnDay(StretchColumn posts, int day) {
        this.posts = posts;
        this.day = day;
    }

    /** Goes to a page. */
    PageOnDay to(int wanted) {
        if (page != wanted) {
            page = wanted;
            count = 0;
            posts.on(day, page, this::take);
        }
        return this;
    }

    private void take(int slot, int organisation, int occupation) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
            organisations = Arrays.copyOf(organisations, 2 * count);
            occupations = Arrays.copyOf(occupations, 2 * count);
        }
        slots[count] = slot;
        organisations[count] = organisation;
        occupations[count++] = occupation;
    }

    /** Gives the place of everybody who held one. */
    void posted(IntConsumer taker) {
        for (int i = 0; i < count; i++) {
            taker.accept(slots[i]);
        }
    }

    /**
     * Puts the organisations of the posts in place of those of today.
     *
     * @param among the places of so many people, in order
     * @param numbers one for each of them
     */
    void organisations(int[] among, int people, int[] numbers) {
        put(organisations, among, people, numbers);
    }

    /** The same of trades; a post that does not tell one leaves today's. */
    void occupations(int[] among, int people, int[] numbers) {
        put(occupations, among, people, numbers);
    }

    private void put(int[] told, int[] among, int people, int[] numbers) {
        for (int i = 0; i < count; i++) {
            int at = told[i] == 0 ? -1 : Arrays.binarySearch(among, 0, people, slots[i]);
            if (at >= 0) {
                numbers[at] = told[i];
            }
        }
    }
}
