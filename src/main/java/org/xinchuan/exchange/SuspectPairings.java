package org.xinchuan.exchange;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.StrongComponents;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the few pairings that may overlap another or close a loop from the many that certainly do
 * not, without keeping them. People of one hash are taken for one person, so it may suspect a
 * pairing too many and never one too few. First all are taken in, then asked for. For one thread.
 */
final class SuspectPairings {

    private static final int FIRST = 16;

    private final DenseNumbers people = new DenseNumbers();
    private final DenseNumbers couples = new DenseNumbers();
    private final Set<Long> again = new HashSet<>();
    private int[] mentors = new int[FIRST];
    private int[] apprentices = new int[FIRST];
    private int links;

    /** Of each person a number that all have who lie on loops together; null until it is known. */
    private int[] component;

    /** Takes in a planned pairing, before those that are stored. */
    void planned(PairingFact pairing) {
        for (Couple couple : pairing.couples()) {
            long number = number(couple);
            int before = couples.size();
            couples.of(number);
            if (couples.size() == before) {
                again.add(number);
            }
        }
    }

    /** Takes in a stored pairing; whether it has a couple of a planned one. */
    boolean stored(PairingFact pairing) {
        boolean shared = false;
        for (Couple couple : pairing.couples()) {
            long number = number(couple);
            if (couples.has(number)) {
                again.add(number);
                shared = true;
            }
        }
        return shared;
    }

    /** Takes in the links of a pairing, stored or planned, that no loop may lead through. */
    void link(PairingFact pairing) {
        for (Couple couple : pairing.couples()) {
            if (links == mentors.length) {
                mentors = Arrays.copyOf(mentors, links + links / 2);
                apprentices = Arrays.copyOf(apprentices, links + links / 2);
            }
            mentors[links] = person(couple.mentor());
            apprentices[links] = person(couple.apprentice());
            links++;
        }
    }

    /** Whether a pairing has a couple that another has too. */
    boolean mayOverlap(PairingFact pairing) {
        return pairing.couples().stream().anyMatch(couple -> again.contains(number(couple)));
    }

    /** Whether a link of a pairing, which was taken in, lies on a loop. */
    boolean mayLoop(PairingFact pairing) {
        if (component == null) {
            component =
                    StrongComponents.of(
                            new Adjacency(
                                    people.size(),
                                    Arrays.copyOf(mentors, links),
                                    Arrays.copyOf(apprentices, links)));
        }
        return pairing.couples().stream()
                .anyMatch(
                        couple ->
                                component[person(couple.mentor())]
                                        == component[person(couple.apprentice())]);
    }

    private long number(Couple couple) {
        return (long) person(couple.mentor()) << Integer.SIZE | person(couple.apprentice());
    }

    private int person(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L + id.charAt(i);
        }
        return people.of(hash);
    }
}
