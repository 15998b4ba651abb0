package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines there are, with planned pairings among them. A pairing recorded again takes the place
 * of its earlier version, and a mentorship it had before is nothing new.
 */
final class PlannedLines {
    private final PeopleTable table;
    private final Set<String> recorded;
    private final Map<String, List<Step>> planned = new HashMap<>();
    private final List<Step> fresh = new ArrayList<>();

    /** One step of a line, with the id of a pairing that makes it. */
    record Step(String mentor, String apprentice, String pairing) {}

    PlannedLines(PeopleTable table, Collection<PairingFact> pairings) {
        this.table = table;
        this.recorded = pairings.stream().map(PairingFact::id).collect(Collectors.toSet());
        pairings.stream().filter(pairing -> pairing.status().counts()).forEach(this::plan);
    }

    /** The steps that no earlier version of their pairing made. */
    List<Step> fresh() {
        return fresh;
    }

    /** All steps to an apprentice; those of several pairings of two people one by one. */
    List<Step> to(String apprentice) {
        List<Step> steps = new ArrayList<>(planned.getOrDefault(apprentice, List.of()));
        int number = table.number(apprentice);
        if (number >= 0) {
            Links up = table.mentors.links(number);
            for (int i = 0; i < up.size(); i++) {
                String pairing = table.pairings.id(up.pairing(i));
                if (!recorded.contains(pairing)) {
                    steps.add(new Step(table.id(up.person(i)), apprentice, pairing));
                }
            }
        }
        return steps;
    }

    private void plan(PairingFact pairing) {
        for (Couple couple : pairing.couples()) {
            Step step = new Step(couple.mentor(), couple.apprentice(), pairing.id());
            planned.computeIfAbsent(couple.apprentice(), person -> new ArrayList<>(2)).add(step);
            if (!table.pairings(couple).contains(pairing.id())) {
                fresh.add(step);
            }
        }
    }
}
