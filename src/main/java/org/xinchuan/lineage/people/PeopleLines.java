package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.walk.Adjacency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The lines of masters: who taught whom, over any number of generations. A pairing belongs to them
 * when it is neither a draft nor void, and on a day when its beginning is unknown or possible by
 * then; that it ended does not matter ("As of a day" in docs/descent-rules.md). Immutable, and safe
 * to ask from any number of threads.
 */
public final class PeopleLines {
    /** No limit of generations. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    private final LineTable table;

    private PeopleLines(LineTable table) {
        this.table = table;
    }

    /** Reads the lines out of all pairings. */
    public static PeopleLines of(Collection<PairingFact> pairings) {
        return new PeopleLines(new LineTable(pairings));
    }

    /** The person's apprentices, their apprentices, and so on; nobody for a person without any. */
    public Generations descendants(String person, LocalDate asOf, int maxGenerations) {
        return walk(person, asOf, maxGenerations, table.apprentices(), table.mentors());
    }

    /** The person's mentors, their mentors, and so on; nobody for a person without any. */
    public Generations ancestors(String person, LocalDate asOf, int maxGenerations) {
        return walk(person, asOf, maxGenerations, table.mentors(), table.apprentices());
    }

    /**
     * A loop that these pairings would close, among themselves or with the lines there are on any
     * day, whatever their order. A pairing that is there already is judged as changed: what it
     * joined before closes nothing new. Leave out pairings whose loop is accepted.
     */
    public Optional<Loop> loopClosedBy(Collection<PairingFact> pairings) {
        return new LoopSearch(new PlannedLines(table, pairings)).find();
    }

    /**
     * The loop that a new pairing of all these mentors with all these apprentices would close, as
     * people's ids from mentor to apprentice, beginning and ending with the same; empty when none.
     */
    public List<String> loopClosedBy(List<String> mentors, List<String> apprentices) {
        PairingFact pairing =
                new PairingFact(
                        "",
                        mentors,
                        apprentices,
                        List.of(),
                        null,
                        null,
                        PairingStatus.ACTIVE,
                        null);
        return loopClosedBy(List.of(pairing)).map(Loop::people).orElse(List.of());
    }

    private Generations walk(
            String person, LocalDate asOf, int maxGenerations, Adjacency away, Adjacency back) {
        if (maxGenerations < 1) {
            throw new IllegalArgumentException("generations are 1 or more: " + maxGenerations);
        }
        int number = table.number(person);
        if (number < 0) {
            return Generations.nobody();
        }
        int day = Math.toIntExact(asOf.toEpochDay());
        IntPredicate kept = line -> table.since(line) <= day;
        return Generations.from(number, table, away, back, kept, maxGenerations);
    }
}
