package org.xinchuan.exchange;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.pairing.PairingRules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds pairings of the same two people that certainly overlap. For one thread. */
final class Overlaps {

    private final Map<Couple, List<PairingFact>> byCouple = new HashMap<>();

    /** A pairing that overlaps another of the same couple. */
    record Overlap(Couple couple, PairingFact pairing, PairingFact other) {}

    /** Takes a pairing in and answers where it overlaps those taken in before. */
    List<Overlap> add(PairingFact pairing) {
        if (!pairing.status().counts() || pairing.startsOn() == null || pairing.endsOn() == null) {
            return List.of();
        }
        List<Overlap> overlaps = new ArrayList<>(0);
        for (Couple couple : pairing.couples()) {
            List<PairingFact> before = byCouple.computeIfAbsent(couple, key -> new ArrayList<>(1));
            before.stream()
                    .filter(other -> overlap(pairing, other))
                    .forEach(other -> overlaps.add(new Overlap(couple, pairing, other)));
            before.add(pairing);
        }
        return overlaps;
    }

    private static boolean overlap(PairingFact pairing, PairingFact other) {
        return PairingRules.certainlyOverlap(
                pairing.startsOn(), pairing.endsOn(), other.startsOn(), other.endsOn());
    }
}
