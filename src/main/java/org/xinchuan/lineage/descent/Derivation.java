package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.CareerIndex.Held;
import org.xinchuan.lineage.descent.CareerIndex.Taught;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.StudioFact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives every link into one studio by the rules R0 to R4 of docs/descent-rules.md, walking from
 * its founders to where they had been, to their mentors, and to their mentors' mentors. What it
 * costs depends on these people's careers alone, not on how many studios there are.
 */
final class Derivation {
    private final CareerIndex careers;
    private final DescentRules rules;
    private final StudioFact child;
    private final Founding founding;
    private final Map<String, List<Evidence>> evidence = new HashMap<>();

    private Derivation(CareerIndex careers, DescentRules rules, StudioFact child) {
        this.careers = careers;
        this.rules = rules;
        this.child = child;
        this.founding = child.foundedOn() == null ? null : Founding.of(child.foundedOn());
    }

    /** The links into a studio; of one whose founding is unknown, the recorded ones alone. */
    static List<DescentLink> linksInto(StudioFact child, CareerIndex careers, DescentRules rules) {
        Derivation derivation = new Derivation(careers, rules, child);
        child.origins().forEach(derivation::recorded);
        if (derivation.founding != null) {
            Founder.of(child, derivation.founding, rules).forEach(derivation::founded);
        }
        return derivation.links();
    }

    /** Those whose masters decide about the links into a studio: its founders and their masters. */
    static Set<String> restsOn(StudioFact child, CareerIndex careers, DescentRules rules) {
        Set<String> people = new HashSet<>();
        if (child.foundedOn() != null) {
            for (Founder founder : Founder.of(child, Founding.of(child.foundedOn()), rules)) {
                people.add(founder.person());
                careers.taughtTo(founder.person()).forEach(lesson -> people.add(lesson.mentor()));
            }
        }
        return people;
    }

    private List<DescentLink> links() {
        List<DescentLink> links = new ArrayList<>(evidence.size());
        evidence.forEach((parent, all) -> links.add(DescentLink.of(parent, child.code(), all)));
        return links;
    }

    /** Rule R0. */
    private void recorded(OriginFact origin) {
        if (!origin.parent().equals(child.code())) {
            boolean proven = origin.confirmed() && origin.document() != null;
            add(
                    origin.parent(),
                    new Evidence.RecordedOrigin(
                            proven ? Grade.A : Grade.B,
                            origin.kind(),
                            origin.occurredOn(),
                            origin.confirmed(),
                            origin.document()));
        }
    }

    private void founded(Founder founder) {
        for (Held held : careers.heldBy(founder.person())) {
            if (older(held)) {
                formerMember(founder, held);
            }
        }
        for (Taught lesson : careers.taughtTo(founder.person())) {
            Certainty learned = founder.certainty().and(qualifies(lesson));
            if (learned != Certainty.IMPOSSIBLE) {
                apprenticeOf(lesson, learned);
            }
        }
    }

    private void apprenticeOf(Taught lesson, Certainty learned) {
        for (Held held : careers.heldBy(lesson.mentor())) {
            if (older(held)) {
                if (held.leads()) {
                    leaderApprentice(lesson, learned, held);
                } else {
                    memberApprentice(lesson, learned, held);
                }
            }
        }
        for (Taught earlier : careers.taughtTo(lesson.mentor())) {
            Certainty passedOn = learned.and(qualifies(earlier));
            if (passedOn != Certainty.IMPOSSIBLE && !earlier.mentor().equals(lesson.apprentice())) {
                grandApprenticeOf(lesson, earlier, passedOn);
            }
        }
    }

    private void grandApprenticeOf(Taught lesson, Taught earlier, Certainty passedOn) {
        for (Held held : careers.heldBy(earlier.mentor())) {
            if (held.leads() && older(held)) {
                grandMentor(lesson, earlier, passedOn, held);
            }
        }
    }

    /** Rule R1: B when learning and leading have a day in common, C when they have none. */
    private void leaderApprentice(Taught lesson, Certainty learned, Held leadership) {
        Certainty led = learned.and(leadership.span().beganBefore(founding));
        Certainty together = led.and(lesson.span().meets(leadership.span(), founding));
        Verdict verdict =
                together == Certainty.IMPOSSIBLE
                        ? new Verdict(Grade.C, led)
                        : new Verdict(Grade.B, together);
        verdict.grade()
                .ifPresent(
                        grade ->
                                add(
                                        leadership.studio().code(),
                                        new Evidence.LeaderApprentice(
                                                grade,
                                                verdict.dateUncertain(),
                                                lesson.mentorship(),
                                                leadership.term())));
    }

    /** Rule R2. */
    private void formerMember(Founder founder, Held held) {
        Certainty stayed = held.span().lasts(rules.minMemberDays(), founding);
        Verdict verdict = new Verdict(Grade.C, founder.certainty().and(stayed));
        verdict.grade()
                .ifPresent(
                        grade ->
                                add(
                                        held.studio().code(),
                                        new Evidence.FormerMember(
                                                grade,
                                                verdict.dateUncertain(),
                                                founder.person(),
                                                held.slice().role(),
                                                held.term(),
                                                held.slice().document())));
    }

    /** Rule R3. */
    private void memberApprentice(Taught lesson, Certainty learned, Held membership) {
        Certainty together = lesson.span().meets(membership.span(), founding);
        Verdict verdict = new Verdict(Grade.D, learned.and(together));
        verdict.grade()
                .ifPresent(
                        grade ->
                                add(
                                        membership.studio().code(),
                                        new Evidence.MemberApprentice(
                                                grade,
                                                verdict.dateUncertain(),
                                                lesson.mentorship(),
                                                membership.term())));
    }

    /** Rule R4. */
    private void grandMentor(Taught lesson, Taught earlier, Certainty passedOn, Held leadership) {
        Certainty led = leadership.span().beganBefore(founding);
        Verdict verdict = new Verdict(Grade.E, passedOn.and(led));
        verdict.grade()
                .ifPresent(
                        grade ->
                                add(
                                        leadership.studio().code(),
                                        new Evidence.GrandMentor(
                                                grade,
                                                verdict.dateUncertain(),
                                                lesson.mentorship(),
                                                earlier.mentorship(),
                                                leadership.term())));
    }

    private Certainty qualifies(Taught lesson) {
        return lesson.span().lasts(rules.minPairDays(), founding);
    }

    private boolean older(Held held) {
        return held.founding() != null && held.founding().olderThan(founding);
    }

    private void add(String parent, Evidence found) {
        evidence.computeIfAbsent(parent, code -> new ArrayList<>(2)).add(found);
    }
}
