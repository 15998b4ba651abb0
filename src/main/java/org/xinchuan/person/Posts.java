package org.xinchuan.person;

import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The posts that somebody held beside the present one, by the rule of which counts on a day
 * (docs/decisions/0049): one without a last day lasts until something else begins, and says nothing
 * when nothing does. Of coarse dates the first day counts as a beginning and the last as an end.
 *
 * @param hired as the record of the person has it, or null
 */
record Posts(List<Post> held, PartialDate hired) {

    Posts {
        held = List.copyOf(held);
    }

    /**
     * From when on the present post counts: the day of being hired, or where a post covers that,
     * the first day after it that none covers; null when nobody knows.
     */
    PartialDate present() {
        PartialDate present = hired;
        Optional<LocalDate> end = endOfOneAt(present);
        while (end.isPresent()) {
            present = PartialDate.of(end.get());
            end = endOfOneAt(present);
        }
        return present;
    }

    /** A post that lasts to a day or goes on after it. */
    Optional<Post> lastingTo(LocalDate day) {
        return held.stream()
                .filter(
                        post -> {
                            LocalDate end = end(post, beginnings());
                            return end != null && end.isAfter(day);
                        })
                .findFirst();
    }

    /**
     * A post without a last day that would end elsewhere, or begin to say something, when the
     * present one becomes a post that was held.
     *
     * @param present its first day, or null
     */
    Optional<Post> openUnder(PartialDate present) {
        NavigableSet<LocalDate> then = beginnings();
        add(then, present);
        return held.stream()
                .filter(post -> post.to() == null)
                .filter(
                        post ->
                                post.from() == null
                                        ? present == null
                                        : !Objects.equals(end(post, beginnings()), end(post, then)))
                .findFirst();
    }

    /**
     * The post that ended on the day before. Of several the one that began first: a transfer makes
     * a post of all days since {@link #present}, and others are within these.
     */
    Optional<Post> endingBefore(LocalDate day) {
        return held.stream()
                .filter(post -> post.to() != null && post.to().next().equals(day))
                .min(
                        Comparator.comparing(
                                Post::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /**
     * The end of the posts that count on a day.
     *
     * @param day null for one before all others
     */
    private Optional<LocalDate> endOfOneAt(PartialDate day) {
        NavigableSet<LocalDate> beginnings = beginnings();
        return held.stream()
                .flatMap(post -> Stream.ofNullable(covering(post, day, beginnings)))
                .max(LocalDate::compareTo);
    }

    private static LocalDate covering(
            Post post, PartialDate day, Collection<LocalDate> beginnings) {
        LocalDate end = end(post, beginnings);
        boolean begun =
                post.from() == null || day != null && !post.from().first().isAfter(day.first());
        boolean lasts = end != null && (day == null || end.isAfter(day.first()));
        return begun && lasts ? end : null;
    }

    /** The first day on which a post was held no longer; null when it says nothing. */
    private static LocalDate end(Post post, Collection<LocalDate> beginnings) {
        if (post.to() != null) {
            return post.to().next();
        }
        return post.from() == null
                ? null
                : beginnings.stream()
                        .filter(day -> day.isAfter(post.from().first()))
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    private NavigableSet<LocalDate> beginnings() {
        NavigableSet<LocalDate> beginnings = new TreeSet<>();
        held.forEach(post -> add(beginnings, post.from()));
        add(beginnings, hired);
        return beginnings;
    }

    private static void add(Collection<LocalDate> days, PartialDate day) {
        if (day != null) {
            days.add(day.first());
        }
    }
}
