package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.CareerIndex.Held;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.standard.PartialDate;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which evidence for a link out of a studio is one leader's own, and not that of those who
 * led it before or after. Where dates leave it open, it is the leader's.
 *
 * @param leader the leader's id
 * @param careers everybody's
 */
record OwnSteps(String leader, CareerIndex careers) {

    boolean own(Evidence evidence, StudioFact parent, StudioFact child) {
        return switch (evidence) {
            case Evidence.RecordedOrigin recorded -> ledAt(recorded, parent, child);
            case Evidence.LeaderApprentice lesson -> lesson.mentorship().mentor().equals(leader);
            case Evidence.FormerMember stay -> ledDuring(stay, parent, child);
            case Evidence.MemberApprentice lesson -> false;
            case Evidence.GrandMentor lesson -> lesson.grandMentorship().mentor().equals(leader);
        };
    }

    /** Whether the leader led the parent on a day of the founder's stay there. */
    private boolean ledDuring(Evidence.FormerMember stay, StudioFact parent, StudioFact child) {
        Founding founding = Founding.of(child.foundedOn());
        Span stayed = Span.of(stay.term().from(), stay.term().to()).orElseThrow();
        return careers.heldBy(leader).stream()
                .filter(held -> held.leads() && held.studio().code().equals(parent.code()))
                .map(Held::span)
                .anyMatch(led -> led.meets(stayed, founding) != Certainty.IMPOSSIBLE);
    }

    /**
     * Whether the leader led the parent on the recorded day or, if nobody did, was the last before
     * it: the studios of a merger are closed when the new one is founded.
     */
    private boolean ledAt(Evidence.RecordedOrigin recorded, StudioFact parent, StudioFact child) {
        PartialDate day = recorded.occurredOn() != null ? recorded.occurredOn() : child.foundedOn();
        if (day == null) {
            return false;
        }
        Founding when = Founding.of(day);
        int everybody = lastLed(parent.people().stream(), when);
        int own = lastLed(parent.people().stream().filter(s -> s.person().equals(leader)), when);
        return own == everybody && own > Integer.MIN_VALUE;
    }

    /** Up to which day, the one asked about at most, a studio was led in some of its slices. */
    private static int lastLed(Stream<SliceFact> slices, Founding when) {
        return slices.filter(slice -> slice.role().leads())
                .map(slice -> Span.of(slice.from(), slice.to()))
                .flatMap(Optional::stream)
                .filter(span -> span.fromFirst() <= when.last())
                .mapToInt(span -> Math.min(span.endLast(), when.first() + 1))
                .max()
                .orElse(Integer.MIN_VALUE);
    }
}
