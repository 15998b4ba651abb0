package org.xinchuan.lineage;

import org.xinchuan.lineage.descent.Evidence;
import org.xinchuan.lineage.descent.Mentorship;
import org.xinchuan.lineage.descent.Term;

/** Evidence for a link between studios in one English line, for whoever has to look into it. */
final class EvidenceWords {

    private EvidenceWords() {}

    static String of(Evidence evidence) {
        return "%s, %s of grade %s%s, %s, by document %s"
                .formatted(
                        evidence.rule(),
                        evidence.kind(),
                        evidence.grade(),
                        evidence.dateUncertain() ? " (dates uncertain)" : "",
                        basis(evidence),
                        evidence.document());
    }

    private static String basis(Evidence evidence) {
        return switch (evidence) {
            case Evidence.RecordedOrigin recorded ->
                    "%s on %s"
                            .formatted(
                                    recorded.confirmed() ? "confirmed" : "not confirmed",
                                    recorded.occurredOn());
            case Evidence.LeaderApprentice lesson ->
                    taught(lesson.mentorship()) + ", who led it " + days(lesson.leadership());
            case Evidence.FormerMember stay ->
                    stay.person() + " was " + stay.role() + " there " + days(stay.term());
            case Evidence.MemberApprentice lesson ->
                    taught(lesson.mentorship()) + ", who was there " + days(lesson.membership());
            case Evidence.GrandMentor lesson ->
                    taught(lesson.mentorship())
                            + ", "
                            + taught(lesson.grandMentorship())
                            + ", who led it "
                            + days(lesson.leadership());
        };
    }

    private static String taught(Mentorship one) {
        return "%s was taught %s under %s (%s) by %s"
                .formatted(
                        one.apprentice(),
                        days(one.term()),
                        one.pairing(),
                        one.status(),
                        one.mentor());
    }

    private static String days(Term term) {
        return "from " + term.from() + " to " + term.to();
    }
}
