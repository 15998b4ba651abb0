package org.xinchuan.lineage.descent;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Decides which links one question keeps, with two comparisons and a mask. A mask has one bit for
 * every kind of evidence in every grade.
 */
final class LinkFilter implements IntPredicate {
    private static final int KINDS = EvidenceKind.values().length;

    private final StudioGraph graph;
    private final int asOf;
    private final long wanted;

    LinkFilter(StudioGraph graph, DescentQuestion question) {
        this.graph = graph;
        this.asOf = Math.toIntExact(question.asOf().toEpochDay());
        this.wanted = wanted(question.minGrade(), question.kinds());
    }

    /** Packs what a link rests on. */
    static long evidenceOf(DescentLink link) {
        long mask = 0;
        for (Evidence evidence : link.evidence()) {
            mask |= bit(evidence.grade(), evidence.kind());
        }
        return mask;
    }

    /** Whether the studio takes part on the day asked about. */
    boolean founded(int studio) {
        return graph.studios().foundedFrom(studio) <= asOf;
    }

    /** Whether the link is there on that day, unshadowed, and has evidence of the kind wanted. */
    @Override
    public boolean test(int link) {
        return (graph.evidence(link) & wanted) != 0
                && graph.visibleFrom(link) <= asOf
                && asOf < graph.shadowedFrom(link);
    }

    private static long wanted(Grade minGrade, Set<EvidenceKind> kinds) {
        long mask = 0;
        for (int grade = 0; grade <= minGrade.ordinal(); grade++) {
            mask |= ((1L << KINDS) - 1) << grade * KINDS;
        }
        return kinds.isEmpty() ? mask : mask & inAnyGrade(kinds);
    }

    private static long inAnyGrade(Set<EvidenceKind> kinds) {
        long mask = 0;
        for (Grade grade : Grade.values()) {
            for (EvidenceKind kind : kinds) {
                mask |= bit(grade, kind);
            }
        }
        return mask;
    }

    private static long bit(Grade grade, EvidenceKind kind) {
        return 1L << grade.ordinal() * KINDS + kind.ordinal();
    }
}
