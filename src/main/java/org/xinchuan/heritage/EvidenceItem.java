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

/**
 * One piece of evidence with names. What a rule does not speak of is left out; {@code from} and
 * {@code to} are there always, null where unknown or open. Somebody whom the caller may not know
 * has a masked name and no id, and their pairing is not named.
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

    /** As far as the caller is shown it. */
    static EvidenceItem of(Evidence evidence, Names names) {
        return switch (evidence) {
            case Evidence.RecordedOrigin origin ->
                    new Draft(origin).origin(origin.occurredOn(), origin.confirmed()).done(names);
            case Evidence.LeaderApprentice taught ->
                    new Draft(taught).taught(taught.mentorship(), taught.leadership()).done(names);
            case Evidence.FormerMember former ->
                    new Draft(former).person(former.person(), former.role()).done(names);
            case Evidence.MemberApprentice taught ->
                    new Draft(taught)
                            .taught(taught.mentorship(), null)
                            .membership(taught.membership())
                            .done(names);
            case Evidence.GrandMentor taught ->
                    new Draft(taught)
                            .taught(taught.mentorship(), taught.leadership())
                            .above(taught.grandMentorship())
                            .done(names);
        };
    }

    /** Gathers what one rule has to say. */
    private static final class Draft {

        private static final Names.Somebody NOBODY = new Names.Somebody(null, null);

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

        private EvidenceItem done(Names names) {
            Names.Somebody apprentice =
                    mentorship == null ? NOBODY : names.of(mentorship.apprentice());
            Names.Somebody mentor = mentorship == null ? NOBODY : names.of(mentorship.mentor());
            Names.Somebody master = above == null ? NOBODY : names.of(above.mentor());
            Names.Somebody somebody = person == null ? NOBODY : names.of(person);
            boolean taughtInSight = !apprentice.hidden() && !mentor.hidden();
            return new EvidenceItem(
                    evidence.rule(),
                    evidence.kind(),
                    evidence.grade(),
                    evidence.dateUncertain() ? true : null,
                    apprentice.name(),
                    apprentice.id(),
                    mentor.name(),
                    mentor.id(),
                    mentorship == null || !taughtInSight ? null : mentorship.pairing(),
                    mentorship == null ? null : flagged(mentorship.status()),
                    master.name(),
                    master.id(),
                    above == null || master.hidden() || mentor.hidden() ? null : above.pairing(),
                    somebody.name(),
                    somebody.id(),
                    role,
                    occurredOn,
                    confirmed,
                    names.day(evidence.term().from()),
                    names.day(evidence.term().to()),
                    names.term(leadership),
                    names.term(membership),
                    evidence.document());
        }

        private static PairingStatus flagged(PairingStatus status) {
            boolean broken = status == PairingStatus.TERMINATED || status == PairingStatus.FAILED;
            return broken ? status : null;
        }
    }
}
