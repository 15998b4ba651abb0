package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.CareerIndex.Held;
import org.xinchuan.lineage.descent.CareerIndex.Taught;
import org.xinchuan.lineage.walk.Deadline;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the studios whose founders stand in a person's line of apprentices. Each pairing of the
 * line has to qualify for the studio, as in rules R1 and R4, whatever their order: who became an
 * apprentice after founding a studio did not carry the craft into it.
 *
 * <p>A pairing qualifies, at least possibly, for every studio founded from some day on, and a line
 * for every studio founded from the latest of these days on. One walk down the line, generation by
 * generation, keeps for everybody the earliest such day; who is reached again by a longer line is
 * followed again only where that line is good from an earlier day.
 */
final class ApprenticeLine {
    /** After so many people it is asked whether there is still time. */
    private static final int STRETCH = 1_024;

    private final String person;
    private final CareerIndex careers;
    private final DescentRules rules;
    private final Deadline deadline;
    private final Map<String, Integer> goodFrom = new HashMap<>();
    private final Map<String, Integer> foundings = new HashMap<>();

    /** How many people were gone through. */
    private int gone;

    private ApprenticeLine(
            String person, CareerIndex careers, DescentRules rules, Deadline deadline) {
        this.person = person;
        this.careers = careers;
        this.rules = rules;
        this.deadline = deadline;
    }

    /** The studios by code, each with the generation of its nearest founder, 1 or more. */
    static Map<String, Integer> foundings(
            String person, CareerIndex careers, DescentRules rules, Deadline deadline) {
        ApprenticeLine line = new ApprenticeLine(person, careers, rules, deadline);
        Map<String, Integer> generation = Map.of(person, Integer.MIN_VALUE);
        for (int number = 1; !generation.isEmpty(); number++) {
            generation = line.next(generation);
            for (String founder : generation.keySet()) {
                line.note(founder, number);
            }
        }
        return line.foundings;
    }

    /** The apprentices of a generation that are reached first or from an earlier day. */
    private Map<String, Integer> next(Map<String, Integer> generation) {
        Map<String, Integer> next = new HashMap<>();
        generation.forEach(
                (mentor, day) -> {
                    if (++gone % STRETCH == 0) {
                        deadline.check();
                    }
                    for (Taught lesson : careers.taughtBy(mentor)) {
                        int from = Math.max(day, lesson.span().lastsFrom(rules.minPairDays()));
                        if (from < known(lesson.apprentice())) {
                            next.merge(lesson.apprentice(), from, Math::min);
                        }
                    }
                });
        goodFrom.putAll(next);
        return next;
    }

    private int known(String apprentice) {
        return apprentice.equals(person)
                ? Integer.MIN_VALUE
                : goodFrom.getOrDefault(apprentice, Span.NEVER);
    }

    /**
     * Notes what a person of this generation founded from the day on from which the line is good.
     */
    private void note(String founder, int generation) {
        for (Held held : careers.heldBy(founder)) {
            if (founded(held) && held.founding().last() >= goodFrom.get(founder)) {
                foundings.putIfAbsent(held.studio().code(), generation);
            }
        }
    }

    private boolean founded(Held held) {
        return held.slice().role().founds()
                && held.founding() != null
                && held.span().beganWithin(rules.founderGraceDays(), held.founding())
                        != Certainty.IMPOSSIBLE;
    }
}
