package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.lineage.descent.Evidence;
import org.xinchuan.lineage.descent.EvidenceKind;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.descent.Mentorship;
import org.xinchuan.lineage.descent.Rule;
import org.xinchuan.lineage.descent.Term;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.standard.PartialDate;

import java.util.function.UnaryOperator;

/**
 * One piece of evidence with names. What a rule does not speak of is left out; {@code from} and
 * {@code to} are there always, null where unknown or open.
 *
 * @param from of the pairing, or of the time in the studio
 * @param to the last day
 * @param status of the pairing, where it failed or was terminated
 * @param leadership when the mentor (or the mentor's mentor) led the parent studio
 * @param membership when the mentor belonged to the parent studio
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceItem(
        Rule rule,
        EvidenceKind kind,
        Grade grade,
        Boolean dateUncertain,
        String apprentice,
        String apprenticeId,
        String mentor,
        String mentorId,
        String pairing,
        PairingStatus status,
        String grandMentor,
        String grandMentorId,
        String grandPairing,
        String person,
        String personId,
        StudioRole role,
        PartialDate occurredOn,
        Boolean confirmed,
        @JsonInclude PartialDate from,
        @JsonInclude PartialDate to,
        Term leadership,
        Term membership,
        String sourceDocId) {

    /**
     * @param name gives the name of a person by id
     */
    static EvidenceItem of(Evidence evidence, UnaryOperator<String> name) {
        return switch (evidence) {
            case Evidence.RecordedOrigin origin ->
                    new Draft(origin).origin(origin.occurredOn(), origin.confirmed()).done(name);
            case Evidence.LeaderApprentice taught ->
                    new Draft(taught).taught(taught.mentorship(), taught.leadership()).done(name);
            case Evidence.FormerMember former ->
                    new Draft(former).person(former.person(), former.role()).done(name);
            case Evidence.MemberApprentice taught ->
                    new Draft(taught)
                            .taught(taught.mentorship(), null)
                            .membership(taught.membership())
                            .done(name);
            case Evidence.GrandMentor taught ->
                    new Draft(taught)
                            .taught(taught.mentorship(), taught.leadership())
                            .above(taught.grandMentorship())
                            .done(name);
        };
    }

    /** Gathers what one rule has to say. */
    private static final class Draft {

        private final Evidence evidence;
        private Mentorship mentorship;
        private Mentorship above;
        private Term leadership;
        private Term membership;
        private String person;
        private StudioRole role;
        private PartialDate occurredOn;
        private Boolean confirmed;

        private Draft(Evidence evidence) {
            this.evidence = evidence;
        }

        private Draft origin(PartialDate day, boolean isConfirmed) {
            occurredOn = day;
            confirmed = isConfirmed;
            return this;
        }

        private Draft taught(Mentorship lesson, Term leading) {
            mentorship = lesson;
            leadership = leading;
            return this;
        }

        private Draft membership(Term belonging) {
            membership = belonging;
            return this;
        }

        private Draft above(Mentorship lesson) {
            above = lesson;
            return this;
        }

        private Draft person(String id, StudioRole inRole) {
            person = id;
            role = inRole;
            return this;
        }

        private EvidenceItem done(UnaryOperator<String> name) {
            return new EvidenceItem(
                    evidence.rule(),
                    evidence.kind(),
                    evidence.grade(),
                    evidence.dateUncertain() ? true : null,
                    mentorship == null ? null : name.apply(mentorship.apprentice()),
                    mentorship == null ? null : mentorship.apprentice(),
                    mentorship == null ? null : name.apply(mentorship.mentor()),
                    mentorship == null ? null : mentorship.mentor(),
                    mentorship == null ? null : mentorship.pairing(),
                    mentorship == null ? null : flagged(mentorship.status()),
                    above == null ? null : name.apply(above.mentor()),
                    above == null ? null : above.mentor(),
                    above == null ? null : above.pairing(),
                    person == null ? null : name.apply(person),
                    person,
                    role,
                    occurredOn,
                    confirmed,
                    evidence.term().from(),
                    evidence.term().to(),
                    leadership,
                    membership,
                    evidence.document());
        }

        private static PairingStatus flagged(PairingStatus status) {
            boolean broken = status == PairingStatus.TERMINATED || status == PairingStatus.FAILED;
            return broken ? status : null;
        }
    }
}
