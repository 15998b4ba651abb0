package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.Lull;
import org.xinchuan.lineage.column.Pages;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The {@link Situation}s of pages of people as they were worked out for the day that is asked about
 * most, which is today: one for each page. It is shared by a state of the index and those made out
 * of it. What is found is right for the state and the day of who asks, as it tells which pages of
 * the columns and which days it is of; that something is not found costs time only. Safe to use
 * from any number of threads.
 */
final class Situations {
    /** What one page takes in bytes, with the headers of its objects. */
    private static final long EACH = 52 + 16 + Pages.SIZE;

    private volatile AtomicReferenceArray<Kept> pages = new AtomicReferenceArray<>(0);

    /** The day whose situations are kept, and another one that was asked about after it. */
    private volatile int day = Days.NONE;

    private volatile int other = Days.NONE;

    /**
     * What is kept of a page: the pages of columns and links that it was made of, the days it is
     * true of, from the first to the first no longer, and the situations, never written to.
     */
    private record Kept(
            Object marks,
            Object organisations,
            Object hired,
            Object spans,
            Object posts,
            Object mentors,
            int since,
            int until,
            byte[] situations) {

        static Kept of(PeopleTable table, int page, Lull lull, byte[] situations) {
            return new Kept(
                    table.people.marks.identity(page),
                    table.people.organisations.identity(page),
                    table.people.careers.hired.identity(page),
                    table.people.careers.spans.identity(page),
                    table.people.posts.identity(page),
                    table.mentors.page(Pages.first(page)),
                    lull.since(),
                    lull.until(),
                    situations);
        }

        boolean isOf(PeopleTable table, int page) {
            return marks == table.people.marks.identity(page)
                    && organisations == table.people.organisations.identity(page)
                    && hired == table.people.careers.hired.identity(page)
                    && spans == table.people.careers.spans.identity(page)
                    && posts == table.people.posts.identity(page)
                    && mentors == table.mentors.page(Pages.first(page));
        }
    }

    /**
     * Whether what is worked out for a question of a day is worth keeping. Another day takes the
     * place of the one before only when it is asked about twice running: a look at the past, or a
     * comparison with it, takes nothing away.
     */
    boolean keeps(int asked) {
        if (day == Days.NONE || other == asked) {
            day = asked;
        }
        other = asked;
        return day == asked;
    }

    /** The situations of a page on a day; null when they are not known. */
    byte[] find(PeopleTable table, int page, int wanted) {
        AtomicReferenceArray<Kept> all = pages;
        Kept kept = page < all.length() ? all.get(page) : null;
        return kept != null && kept.since <= wanted && wanted < kept.until && kept.isOf(table, page)
                ? kept.situations
                : null;
    }

    /**
     * Keeps the situations of a page.
     *
     * @param lull the days that they are true of
     * @param situations of which nothing is changed any more
     */
    void keep(PeopleTable table, int page, Lull lull, byte[] situations) {
        room(Pages.count(table.size())).set(page, Kept.of(table, page, lull, situations));
    }

    /** One that is put into the former pages meanwhile is lost, and worked out once more. */
    private synchronized AtomicReferenceArray<Kept> room(int count) {
        AtomicReferenceArray<Kept> all = pages;
        if (all.length() >= count) {
            return all;
        }
        AtomicReferenceArray<Kept> longer = new AtomicReferenceArray<>(count);
        for (int page = 0; page < all.length(); page++) {
            longer.set(page, all.get(page));
        }
        pages = longer;
        return longer;
    }

    /** Lets go of pages that are others in the next state, so that they do not stay for this. */
    void forget(BitSet touched) {
        AtomicReferenceArray<Kept> all = pages;
        touched.stream()
                .takeWhile(page -> page < all.length())
                .forEach(page -> all.set(page, null));
    }

    /** The memory that is taken, in bytes. */
    long bytes() {
        AtomicReferenceArray<Kept> all = pages;
        long bytes = 0;
        for (int page = 0; page < all.length(); page++) {
            bytes += 4 + (all.get(page) == null ? 0 : EACH);
        }
        return bytes;
    }
}
