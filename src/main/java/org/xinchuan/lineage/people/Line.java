package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.PairingFact;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between a mentor and an apprentice, however many pairings they had.
 *
 * @param since the earliest possible day of the first of them, in days since 1970-01-01; {@link
 *     #ALWAYS} when one began nobody knows when
 * @param pairings their ids
 */
record Line(int since, List<String> pairings) {
    /** Earlier than every day that can be written. */
    static final int ALWAYS = Integer.MIN_VALUE;

    static Line of(PairingFact pairing) {
        int since =
                pairing.startsOn() == null
                        ? ALWAYS
                        : Math.toIntExact(pairing.startsOn().first().toEpochDay());
        return new Line(since, List.of(pairing.id()));
    }

    /** Both as one line. */
    Line and(Line other) {
        List<String> all = new ArrayList<>(pairings);
        all.addAll(other.pairings);
        return new Line(Math.min(since, other.since), all.stream().distinct().sorted().toList());
    }
}
