package org.xinchuan.person;

import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that happened in somebody's working life.
 *
 * @param on the day as it was written, to the day, month or year; null where nobody wrote it down
 * @param precision of that day, or null
 * @param until the last day of what lasted, as it was written, when it is over; or null
 * @param name of what it was about: the organisation, studio, result, award, honour or trade
 * @param codes words of the vocabulary that say more, in the order that the kind gives; empty where
 *     one is not on record
 * @param detail what is written beside it: a post, the title of the result, a document; or null
 * @param people the others in it
 * @param subject the record behind it, such as {@code studio:S01}, or null
 */
public record TimelineEntry(
        PartialDate on,
        Precision precision,
        PartialDate until,
        Kind kind,
        String name,
        List<String> codes,
        String detail,
        List<Someone> people,
        String subject) {

    /** How exactly a day is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** What happened, in the order in which things of one day are told; with the codes of each. */
    public enum Kind {
        /** Entered working life. */
        ENTERED,
        /** A post in an organisation; {@code detail} is the post. */
        POST,
        /** Became the apprentice of {@code people}. */
        APPRENTICED,
        /** 出师: the grade of the assessment, if any. */
        GRADUATED,
        /** A grade of the eight. */
        GRADE,
        /** A qualification, as it is called. */
        QUALIFICATION,
        /** A professional title, as it is called. */
        TITLE,
        /** An X certificate, which is no grade of the eight. */
        X_CERTIFICATE,
        /** Founded a studio: the role. */
        STUDIO_FOUNDED,
        /** Came to a studio: the role. */
        STUDIO,
        /** A naming of a studio that the person led: its level. */
        NAMING,
        /** Took {@code people} as apprentices. */
        MENTORED,
        /** Entered a competition or drill: its kind, level and the rank; the prize in detail. */
        CONTEST,
        /** Spoke or judged at an event: its kind, level, the role. */
        EVENT,
        /** A result: its type, the person's rank. */
        RESULT,
        /** An award of a result: level, grade. */
        AWARD,
        /** A patent or copyright: its kind, then GRANTED, REGISTERED or FILED. */
        PATENT,
        /** An honour: its level. */
        HONOUR,
        LEFT,
        RETIRED
    }

    /** Somebody else in it. */
    public record Someone(String person, String name) {}

    private static final int YEAR_LENGTH = 4;

    /** In order of time, things of no known day at the end; a total order. */
    static final Comparator<TimelineEntry> ORDER =
            Comparator.comparing(
                            TimelineEntry::on,
                            Comparator.nullsLast(
                                    Comparator.comparing(PartialDate::first)
                                            .thenComparing(PartialDate::last)))
                    .thenComparing(TimelineEntry::kind)
                    .thenComparing(TimelineEntry::subject, text())
                    .thenComparing(TimelineEntry::name, text())
                    .thenComparing(TimelineEntry::detail, text())
                    .thenComparing(entry -> entry.codes().toString());

    /** An entry without others in it. */
    static TimelineEntry of(Kind kind, PartialDate on, String name, String subject) {
        return new TimelineEntry(
                on, precision(on), null, kind, name, List.of(), null, List.of(), subject);
    }

    TimelineEntry until(PartialDate day) {
        return new TimelineEntry(on, precision, day, kind, name, codes, detail, people, subject);
    }

    TimelineEntry codes(String... words) {
        return new TimelineEntry(
                on, precision, until, kind, name, List.of(words), detail, people, subject);
    }

    TimelineEntry detail(String text) {
        return new TimelineEntry(on, precision, until, kind, name, codes, text, people, subject);
    }

    TimelineEntry people(List<Someone> others) {
        return new TimelineEntry(on, precision, until, kind, name, codes, detail, others, subject);
    }

    /** The same as one could tell it on a day: what ends later is not over. */
    TimelineEntry asOf(LocalDate day) {
        return until == null || !until.first().isAfter(day) ? this : until(null);
    }

    /** Whether it had happened by a day; what nobody dated counts as happened. */
    boolean by(LocalDate day) {
        return on == null || !on.first().isAfter(day);
    }

    private static Precision precision(PartialDate on) {
        if (on == null) {
            return null;
        }
        return on.isDay()
                ? Precision.DAY
                : on.text().length() == YEAR_LENGTH ? Precision.YEAR : Precision.MONTH;
    }

    private static Comparator<String> text() {
        return Comparator.nullsFirst(Comparator.naturalOrder());
    }
}
