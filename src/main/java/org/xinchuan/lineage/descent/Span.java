package org.xinchuan.lineage.descent;

import org.xinchuan.standard.PartialDate;

import java.util.Optional;

/**
 * A half-open stretch of days whose ends may be known to the month or the year only, in days since
 * 1970-01-01. It holds one day at least whatever the days were: an end is never before its start,
 * so the bounds of the one end narrow those of the other.
 *
 * <p>Every comparison is cut off at a founding, as docs/descent-rules.md has it, and holds for the
 * days that are possible together.
 *
 * @param fromFirst the earliest possible first day
 * @param fromLast the latest possible first day
 * @param endFirst the earliest possible day after the last
 * @param endLast the latest possible day after the last
 */
record Span(int fromFirst, int fromLast, int endFirst, int endLast) {
    /** Later than every founding. */
    static final int NEVER = Integer.MAX_VALUE;

    /** Far behind every date that can be written, and far from overflow. */
    private static final int OPEN = Integer.MAX_VALUE / 2;

    Span {
        fromLast = Math.min(fromLast, endLast - 1);
        endFirst = Math.max(endFirst, fromFirst + 1);
        if (fromFirst > fromLast || endFirst > endLast) {
            throw new IllegalArgumentException("a span ends before it begins");
        }
    }

    /**
     * Reads dates as they are written, {@code to} being the last day and {@code null} open.
     *
     * @return empty when the beginning is unknown or the end lies before it: nothing can be said
     */
    static Optional<Span> of(PartialDate from, PartialDate to) {
        if (from == null || to != null && to.last().isBefore(from.first())) {
            return Optional.empty();
        }
        int endFirst = to == null ? OPEN : Math.toIntExact(to.first().toEpochDay()) + 1;
        int endLast = to == null ? OPEN : Math.toIntExact(to.last().toEpochDay()) + 1;
        return Optional.of(
                new Span(
                        Math.toIntExact(from.first().toEpochDay()),
                        Math.toIntExact(from.last().toEpochDay()),
                        endFirst,
                        endLast));
    }

    /** Whether it began before the founding. */
    Certainty beganBefore(Founding founding) {
        return Certainty.of(fromFirst < founding.last(), fromLast < founding.first());
    }

    /** Whether it began no more than so many days after the founding. */
    Certainty beganWithin(int days, Founding founding) {
        return Certainty.of(
                fromFirst <= founding.last() + days, fromLast <= founding.first() + days);
    }

    /** Whether at least so many days of it, one or more, lie before the founding. */
    Certainty lasts(int days, Founding founding) {
        int longest = Math.min(endLast, founding.last()) - fromFirst;
        int shortest = Math.min(Math.max(endFirst - fromLast, 1), founding.first() - fromLast);
        return Certainty.of(longest >= days, shortest >= days);
    }

    /**
     * The first day on which a founding makes {@link #lasts} possible, or {@link #NEVER}: for a
     * longer span, or a later founding, it is possible all the more.
     */
    int lastsFrom(int days) {
        return endLast - fromFirst >= days ? fromFirst + days : NEVER;
    }

    /** Whether it has a day in common with the other one before the founding. */
    Certainty meets(Span other, Founding founding) {
        boolean possible =
                Math.max(fromFirst, other.fromFirst)
                        < Math.min(Math.min(endLast, other.endLast), founding.last());
        boolean certain = fromLast < other.endFirst && other.fromLast < endFirst;
        return Certainty.of(possible, certain)
                .and(beganBefore(founding))
                .and(other.beganBefore(founding));
    }
}
