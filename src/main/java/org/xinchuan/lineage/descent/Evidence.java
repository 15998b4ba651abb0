package org.xinchuan.lineage.descent;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.standard.PartialDate;

import java.util.Comparator;

/**
 * One reason to say that a studio grew out of another, with what it rests on. People, pairings and
 * documents stand here by id; names belong to the edge.
 */
public sealed interface Evidence {

    /** By rule, then the stronger first, then the older, then by what it rests on. */
    Comparator<Evidence> ORDER =
            comparing(Evidence::rule)
                    .thenComparing(Evidence::grade)
                    .thenComparing(e -> e.term().from(), nullsFirst(naturalOrder()))
                    .thenComparing(Evidence::toString);

    /** The rule it stands on. */
    Rule rule();

    /** In which way the one grew out of the other. */
    EvidenceKind kind();

    /** How strong it is, already lowered where dates leave it merely possible. */
    Grade grade();

    /** Whether the dates make it only possible, not certain; its grade is then lowered by one. */
    boolean dateUncertain();

    /** The time it speaks of: the pairing's, the slice's, or the recorded day as both ends. */
    Term term();

    /** Id of the document it cites; {@code null} when there is none. */
    String document();

    /**
     * Rule R0: the origin is on record.
     *
     * @param occurredOn when; {@code null} when the record does not say
     * @param confirmed whether the union has reviewed the record
     */
    record RecordedOrigin(
            Grade grade,
            OriginKind origin,
            PartialDate occurredOn,
            boolean confirmed,
            String document)
            implements Evidence {
        @Override
        public Rule rule() {
            return Rule.R0;
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.of(origin);
        }

        @Override
        public boolean dateUncertain() {
            return false;
        }

        @Override
        public Term term() {
            return new Term(occurredOn, occurredOn);
        }
    }

    /**
     * Rule R1: a founder was the apprentice of a leader of the parent.
     *
     * @param mentorship the founder and the leader
     * @param leadership when that mentor led the parent
     */
    record LeaderApprentice(
            Grade grade, boolean dateUncertain, Mentorship mentorship, Term leadership)
            implements Evidence {
        @Override
        public Rule rule() {
            return Rule.R1;
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.LEADER_APPRENTICE;
        }

        @Override
        public Term term() {
            return mentorship.term();
        }

        @Override
        public String document() {
            return mentorship.document();
        }
    }

    /**
     * Rule R2: a founder had been a member or a leader of the parent.
     *
     * @param person the founder's id
     * @param role what the founder was there
     * @param term when
     */
    record FormerMember(
            Grade grade,
            boolean dateUncertain,
            String person,
            StudioRole role,
            Term term,
            String document)
            implements Evidence {
        @Override
        public Rule rule() {
            return Rule.R2;
        }

        @Override
        public EvidenceKind kind() {
            return role.leads() ? EvidenceKind.FORMER_LEADER : EvidenceKind.FORMER_MEMBER;
        }
    }

    /**
     * Rule R3: a founder was the apprentice of a member of the parent.
     *
     * @param mentorship the founder and the member
     * @param membership when that mentor belonged to the parent
     */
    record MemberApprentice(
            Grade grade, boolean dateUncertain, Mentorship mentorship, Term membership)
            implements Evidence {
        @Override
        public Rule rule() {
            return Rule.R3;
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.MEMBER_APPRENTICE;
        }

        @Override
        public Term term() {
            return mentorship.term();
        }

        @Override
        public String document() {
            return mentorship.document();
        }
    }

    /**
     * Rule R4: a founder's mentor was the apprentice of a leader of the parent.
     *
     * @param mentorship the founder and the mentor
     * @param grandMentorship the mentor and the mentor's mentor
     * @param leadership when that grand-mentor led the parent
     */
    record GrandMentor(
            Grade grade,
            boolean dateUncertain,
            Mentorship mentorship,
            Mentorship grandMentorship,
            Term leadership)
            implements Evidence {
        @Override
        public Rule rule() {
            return Rule.R4;
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.GRAND_MENTOR;
        }

        @Override
        public Term term() {
            return mentorship.term();
        }

        @Override
        public String document() {
            return mentorship.document();
        }
    }
}
