package org.xinchuan.exchange;

import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.pairing.Pairing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The stored pairings that planned ones are judged against, but for those whose place they take.
 * For a few planned ones, those that can matter: in which an apprentice of theirs learnt, as only
 * those overlap, and in which a mentor of theirs or anybody above learnt, as a loop that a planned
 * pairing closes leads up from its mentors. For many, all there are, as reading those in a row is
 * quicker.
 */
final class StandingPairings {

    /** With fewer stored pairings than so many for each planned one, all are read. */
    private static final int FEW = 20;

    private final Stored stored;
    private final Lines changes;

    /** Null for all. */
    private final Collection<PairingFact> related;

    private StandingPairings(Stored stored, Lines changes, Collection<PairingFact> related) {
        this.stored = stored;
        this.changes = changes;
        this.related = related;
    }

    /** Those that the pairings among some changes are judged against. */
    static StandingPairings beside(Lines changes, Stored stored) {
        List<Line<Pairing>> planned = changes.of(Tables.PAIRINGS);
        boolean few = (long) FEW * planned.size() <= stored.count(Tables.PAIRINGS);
        return new StandingPairings(
                stored,
                changes,
                few ? related(planned.stream().map(PairingFacts::of).toList(), stored) : null);
    }

    /** Hands them over, in order of their ids. */
    void each(Consumer<PairingFact> use) {
        if (related == null) {
            stored.pairings(row -> unlessChanged(PairingFacts.of(row), use));
        } else {
            related.forEach(fact -> unlessChanged(fact, use));
        }
    }

    private void unlessChanged(PairingFact fact, Consumer<PairingFact> use) {
        if (changes.first(Tables.PAIRINGS, fact.id()) == null) {
            use.accept(fact);
        }
    }

    /** Those that planned pairings can overlap or close a loop with, in order of their ids. */
    static Collection<PairingFact> related(Collection<PairingFact> planned, Stored stored) {
        Set<String> apprentices = new HashSet<>();
        Set<String> next = new HashSet<>();
        for (PairingFact one : planned) {
            apprentices.addAll(one.apprentices());
            next.addAll(one.mentors());
        }
        SortedMap<String, PairingFact> related = new TreeMap<>();
        stored.pairingsOf(apprentices, fact -> related.put(fact.id(), fact));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            seen.addAll(next);
            Set<String> above = new TreeSet<>();
            stored.pairingsOf(
                    next,
                    fact -> {
                        related.put(fact.id(), fact);
                        above.addAll(fact.mentors());
                    });
            above.removeAll(seen);
            next = above;
        }
        return related.values();
    }
}
