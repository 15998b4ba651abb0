package org.xinchuan.pairing;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done about a pairing under way, and by when.
 *
 * @param on the last day for it
 */
public record Due(Kind kind, LocalDate on) {

    /** What is due. */
    public enum Kind implements Labelled {
        /** An assessment within the term. */
        ASSESSMENT("考核", "assessment"),
        /** The term ends: graduation, extension or another end. */
        END("期满", "end of the term");

        private final Bilingual label;

        Kind(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    /**
     * What is due next of each kind: an assessment so many months after the last or the start,
     * whichever is later, as long as that is before the end; and the end.
     *
     * @param since the day from which the next assessment counts; null where it is not known
     * @param end the last day; null where it is open
     * @param everyMonths null when no rule asks for assessments
     */
    static List<Due> of(LocalDate since, LocalDate end, Integer everyMonths) {
        List<Due> due = new ArrayList<>();
        if (since != null && everyMonths != null && everyMonths > 0) {
            LocalDate next = since.plusMonths(everyMonths);
            if (end == null || next.isBefore(end)) {
                due.add(new Due(Kind.ASSESSMENT, next));
            }
        }
        if (end != null) {
            due.add(new Due(Kind.END, end));
        }
        return due;
    }

    /** The same by the dates as they are recorded. */
    static List<Due> of(
            PartialDate startsOn, PartialDate endsOn, PartialDate assessedOn, Integer everyMonths) {
        return of(since(startsOn, assessedOn), endsOn == null ? null : endsOn.last(), everyMonths);
    }

    /**
     * The day from which the next assessment counts: the start or the last assessment, whichever is
     * later. Dates that leave it open count for the latest day that they may mean; null when
     * neither is known.
     */
    private static LocalDate since(PartialDate startsOn, PartialDate assessedOn) {
        return Stream.of(Optional.ofNullable(startsOn), Optional.ofNullable(assessedOn))
                .flatMap(Optional::stream)
                .map(PartialDate::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same of dates in text, each of which may be null. */
    static LocalDate since(String startsOn, String assessedOn) {
        return since(date(startsOn), date(assessedOn));
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
