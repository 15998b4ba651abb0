package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.CareerIndex.Held;
import org.xinchuan.lineage.descent.CareerIndex.Taught;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;

/**
 * The studios whose founders stand in a person's line of apprentices. Each pairing of the line has
 * to qualify for the studio, as in rules R1 and R4, whatever their order: who became an apprentice
 * after founding a studio did not carry the craft into it.
 *
 * @param person the id of the person at the head of the line
 */
record ApprenticeLine(String person, CareerIndex careers, DescentRules rules) {

    /** The studios by code, each with the generation of its nearest founder, 1 or more. */
    Map<String, Integer> foundings() {
        Map<String, Integer> foundings = new HashMap<>();
        for (String founder : everybody()) {
            for (Held held : careers.heldBy(founder)) {
                if (founded(held)) {
                    generation(founder, held.founding())
                            .ifPresent(g -> foundings.merge(held.studio().code(), g, Math::min));
                }
            }
        }
        return foundings;
    }

    private boolean founded(Held held) {
        return held.slice().role().founds()
                && held.founding() != null
                && held.span().beganWithin(rules.founderGraceDays(), held.founding())
                        != Certainty.IMPOSSIBLE;
    }

    /** Everybody below the person, whatever the dates: only they can be founders of the line. */
    private Set<String> everybody() {
        Set<String> below = new HashSet<>();
        Queue<String> open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty()) {
            for (Taught lesson : careers.taughtBy(open.remove())) {
                if (!lesson.apprentice().equals(person) && below.add(lesson.apprentice())) {
                    open.add(lesson.apprentice());
                }
            }
        }
        return below;
    }

    /** How many qualifying pairings lead up from a founder to the person, if any do. */
    private OptionalInt generation(String founder, Founding founding) {
        Map<String, Integer> generations = new HashMap<>(Map.of(founder, 0));
        List<String> open = new ArrayList<>(List.of(founder));
        for (int i = 0; i < open.size(); i++) {
            int next = generations.get(open.get(i)) + 1;
            for (Taught lesson : careers.taughtTo(open.get(i))) {
                if (qualifies(lesson, founding)
                        && generations.putIfAbsent(lesson.mentor(), next) == null) {
                    open.add(lesson.mentor());
                }
            }
        }
        Integer found = generations.get(person);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private boolean qualifies(Taught lesson, Founding founding) {
        return lesson.span().lasts(rules.minPairDays(), founding) != Certainty.IMPOSSIBLE;
    }
}
