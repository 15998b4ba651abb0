package org.xinchuan.lineage.descent;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What is asked about the descent of studios.
 *
 * @param asOf the day as of which the answer holds: only studios founded by then take part
 * @param minGrade the weakest grade that makes a link
 * @param kinds the kinds of evidence of which a link needs one in a sufficient grade; empty for all
 * @param maxDepth how many links to go at most; {@link #NO_LIMIT} for all the way
 */
public record DescentQuestion(
        LocalDate asOf, Grade minGrade, Set<EvidenceKind> kinds, int maxDepth) {
    /** No limit of depth. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public DescentQuestion {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(minGrade);
        kinds = Set.copyOf(kinds);
        if (maxDepth < 1) {
            throw new IllegalArgumentException("a depth is 1 or more: " + maxDepth);
        }
    }

    /** All kinds of evidence from grade C upwards, to any depth. */
    public static DescentQuestion asOf(LocalDate day) {
        return new DescentQuestion(day, Grade.C, Set.of(), NO_LIMIT);
    }

    /** The same question with another least grade. */
    public DescentQuestion withMinGrade(Grade grade) {
        return new DescentQuestion(asOf, grade, kinds, maxDepth);
    }

    /** The same question about some kinds of evidence. */
    public DescentQuestion withKinds(Set<EvidenceKind> some) {
        return new DescentQuestion(asOf, minGrade, some, maxDepth);
    }

    /** The same question down to a depth. */
    public DescentQuestion withMaxDepth(int depth) {
        return new DescentQuestion(asOf, minGrade, kinds, depth);
    }

    /** Whether an evidence is of a grade and a kind that make a link. */
    boolean wants(Evidence evidence) {
        return evidence.grade().reaches(minGrade)
                && (kinds.isEmpty() || kinds.contains(evidence.kind()));
    }
}
