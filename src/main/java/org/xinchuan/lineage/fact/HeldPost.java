package org.xinchuan.lineage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A post that somebody held, as the history of posts has it; where the person works by the newest
 * record is no such post. Days are half-open and exact; of a date that is known to the month or the
 * year, the first.
 *
 * @param organisation the code
 * @param occupation code of the trade, or null when the post does not tell one
 * @param from the first day; null when unknown
 * @param to the first day on which it was held no longer; null when unknown
 */
public record HeldPost(String organisation, String occupation, LocalDate from, LocalDate to) {

    /** What began last comes first, a beginning that nobody knows at the end; a total order. */
    private static final Comparator<HeldPost> NEWEST_FIRST =
            Comparator.comparing(
                            HeldPost::from,
                            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                    .thenComparing(HeldPost::organisation)
                    .thenComparing(
                            HeldPost::occupation, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(HeldPost::to, Comparator.nullsLast(Comparator.naturalOrder()));

    public HeldPost {
        Objects.requireNonNull(organisation);
    }

    /**
     * Which post counts on which day (docs/decisions/0049): of several the one that began last. One
     * without an end lasts until something else begins, another post or the employment on record; a
     * post after which nothing begins says nothing, for the newest is on record elsewhere.
     *
     * @param recorded in any order, with any overlaps
     * @param hired the first day of the employment on record, or null
     * @return stretches in order of time of which none overlaps another and each has an end
     */
    public static List<HeldPost> stretches(Collection<HeldPost> recorded, LocalDate hired) {
        if (recorded.isEmpty()) {
            return List.of();
        }
        List<HeldPost> posts = ended(recorded, hired);
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (HeldPost post : posts) {
            if (post.from() != null) {
                days.add(post.from());
            }
            days.add(post.to());
        }
        List<HeldPost> stretches = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate to : days) {
            for (HeldPost post : posts) {
                if (post.holds(from)) {
                    add(stretches, new HeldPost(post.organisation, post.occupation, from, to));
                    break;
                }
            }
            from = to;
        }
        return List.copyOf(stretches);
    }

    /** Those that tell of some day, each with its end. */
    private static List<HeldPost> ended(Collection<HeldPost> recorded, LocalDate hired) {
        NavigableSet<LocalDate> beginnings = new TreeSet<>();
        if (hired != null) {
            beginnings.add(hired);
        }
        recorded.stream().map(HeldPost::from).filter(Objects::nonNull).forEach(beginnings::add);
        return recorded.stream()
                .map(
                        post ->
                                post.to != null || post.from == null
                                        ? post
                                        : post.until(beginnings.higher(post.from)))
                .filter(
                        post ->
                                post.to != null
                                        && (post.from == null || post.from.isBefore(post.to)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private HeldPost until(LocalDate day) {
        return new HeldPost(organisation, occupation, from, day);
    }

    /**
     * Whether it is held on a day.
     *
     * @param day null for one before all others
     */
    private boolean holds(LocalDate day) {
        return day == null ? from == null : (from == null || !from.isAfter(day)) && to.isAfter(day);
    }

    /** Adds a stretch, which goes on with the one before where that is of the same post. */
    private static void add(List<HeldPost> stretches, HeldPost next) {
        if (!stretches.isEmpty()) {
            HeldPost last = stretches.getLast();
            if (last.to.equals(next.from)
                    && last.organisation.equals(next.organisation)
                    && Objects.equals(last.occupation, next.occupation)) {
                stretches.set(stretches.size() - 1, last.until(next.to));
                return;
            }
        }
        stretches.add(next);
    }
}
