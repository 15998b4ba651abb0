package org.xinchuan.pairing;

import org.xinchuan.graph.Work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which grades scores are worth in some pairings, by the rules in force there (DOMAIN.md §3.1,
 * {@code graduation.passScore} and those beside it).
 */
public final class ScoreGrades {

    private final Basis basis;
    private final PlannedFacts facts;

    private ScoreGrades(Basis basis, PlannedFacts facts) {
        this.basis = basis;
        this.facts = facts;
    }

    /**
     * What tells which rules hold for a pairing.
     *
     * @param organisation code; null when none is named, then that of a mentor counts
     * @param programme null when none is named
     */
    public record Signed(List<String> mentors, String organisation, String programme)
            implements Placed {}

    /** Reads what is asked about some pairings. */
    public static ScoreGrades read(Work work, Collection<Signed> pairings) {
        Basis basis = Basis.read(work);
        return new ScoreGrades(basis, PlannedFacts.places(work, basis, pairings));
    }

    /**
     * The grade of a score: EXCELLENT, GOOD, PASS or FAIL.
     *
     * @param pairing one of those that were read about
     * @param day on which it was won
     * @return empty where no rule says so
     */
    public Optional<String> of(Signed pairing, double score, LocalDate day) {
        List<String> hosts = facts.hosts(pairing);
        return new PairingTerms(basis.rules(), pairing.programme(), hosts).grade(score, day);
    }
}
