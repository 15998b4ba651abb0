package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.people.Lesson;

/**
 * One mentor guiding one apprentice under one agreement.
 *
 * @param mentor the mentor's id
 * @param apprentice the apprentice's id
 * @param pairing the agreement's id
 * @param status the agreement's status
 * @param term the agreement's term
 * @param document id of the document that says so; {@code null} when there is none
 */
public record Mentorship(
        String mentor,
        String apprentice,
        String pairing,
        PairingStatus status,
        Term term,
        String document) {

    static Mentorship of(Lesson lesson) {
        return new Mentorship(
                lesson.mentor(),
                lesson.apprentice(),
                lesson.pairing(),
                lesson.status(),
                new Term(lesson.startsOn(), lesson.endsOn()),
                lesson.document());
    }
}
