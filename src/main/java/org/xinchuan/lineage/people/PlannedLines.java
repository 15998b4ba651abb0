package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.walk.Adjacency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines as they will be once some pairings are recorded. A pairing recorded again takes the
 * place of its earlier version, and a mentorship it had before is nothing new.
 */
final class PlannedLines {
    private final LineTable table;
    private final Set<String> recorded;
    private final Map<String, List<Step>> planned = new HashMap<>();
    private final List<Step> fresh = new ArrayList<>();

    /** One step of a line, with the id of a pairing that makes it. */
    record Step(String mentor, String apprentice, String pairing) {}

    PlannedLines(LineTable table, Collection<PairingFact> pairings) {
        this.table = table;
        this.recorded = pairings.stream().map(PairingFact::id).collect(Collectors.toSet());
        pairings.stream().filter(pairing -> pairing.status().counts()).forEach(this::plan);
    }

    /** The steps that no earlier version of their pairing made. */
    List<Step> fresh() {
        return fresh;
    }

    /** All steps from a mentor. */
    List<Step> from(String mentor) {
        List<Step> steps = new ArrayList<>(planned.getOrDefault(mentor, List.of()));
        int number = table.number(mentor);
        if (number >= 0) {
            Adjacency down = table.apprentices();
            for (int i = down.start(number); i < down.start(number + 1); i++) {
                String apprentice = table.person(down.neighbour(i));
                staying(table.line(down.link(i)))
                        .ifPresent(pairing -> steps.add(new Step(mentor, apprentice, pairing)));
            }
        }
        return steps;
    }

    private void plan(PairingFact pairing) {
        for (Couple couple : pairing.couples()) {
            Step step = new Step(couple.mentor(), couple.apprentice(), pairing.id());
            planned.computeIfAbsent(couple.mentor(), mentor -> new ArrayList<>(2)).add(step);
            if (!table.pairings(couple).contains(pairing.id())) {
                fresh.add(step);
            }
        }
    }

    /** A pairing of the line that none of the recorded ones takes the place of. */
    private Optional<String> staying(Line line) {
        return line.pairings().stream().filter(id -> !recorded.contains(id)).findFirst();
    }
}
