package org.xinchuan.pairing;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
     * whichever is later, as long as that is before the end; and the end. Dates that leave it open
     * count for the latest day that they may mean.
     *
     * @param everyMonths null when no rule asks for assessments
     */
    static List<Due> of(
            PartialDate startsOn, PartialDate endsOn, PartialDate assessedOn, Integer everyMonths) {
        List<Due> due = new ArrayList<>();
        PartialDate since = later(startsOn, assessedOn);
        if (since != null && everyMonths != null && everyMonths > 0) {
            LocalDate next = since.last().plusMonths(everyMonths);
            if (endsOn == null || next.isBefore(endsOn.last())) {
                due.add(new Due(Kind.ASSESSMENT, next));
            }
        }
        if (endsOn != null) {
            due.add(new Due(Kind.END, endsOn.last()));
        }
        return due;
    }

    /** The one of two days that comes last; where one is not known, the other. */
    private static PartialDate later(PartialDate one, PartialDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.last().isBefore(one.last()) ? one : other;
    }
}
