package org.xinchuan.promotion;

import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;

/**
 * Whether something is so on a day, as far as dates of day, month or year precision tell. An
 * unknown start of a membership or leadership counts as begun, as everywhere in this program; an
 * unknown day of an event does not tell whether it had happened.
 */
enum Holds {
    YES,
    PERHAPS,
    NO;

    /** A slice of time with its last day. */
    static Holds on(LocalDate day, PartialDate from, PartialDate to) {
        if (from != null && from.first().isAfter(day) || to != null && to.last().isBefore(day)) {
            return NO;
        }
        boolean sure =
                (from == null || !from.last().isAfter(day))
                        && (to == null || !to.first().isBefore(day));
        return sure ? YES : PERHAPS;
    }

    /** An event that had happened by a day. */
    static Holds by(LocalDate day, PartialDate event) {
        if (event == null) {
            return PERHAPS;
        }
        return !event.last().isAfter(day) ? YES : event.first().isAfter(day) ? NO : PERHAPS;
    }

    /** An event after one day and not after another. */
    static Holds within(LocalDate after, LocalDate until, PartialDate event) {
        return by(until, event).and(by(after, event).not());
    }

    private Holds not() {
        return this == YES ? NO : this == NO ? YES : PERHAPS;
    }

    Holds and(Holds other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
