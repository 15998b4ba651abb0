package org.xinchuan.promotion;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioPerson;

import java.util.List;

/**
 * What is on record about a studio that its namings depend on.
 *
 * @param hosts codes of its host and of all above it, the nearest first
 */
record StudioFacts(
        StudioCard card,
        List<String> hosts,
        List<Someone> people,
        List<Done> results,
        List<Taught> apprentices) {

    /**
     * Somebody's time in the studio.
     *
     * @param organisation where they are employed, or null
     * @param honours of those who lead
     * @param grades of those who lead
     */
    record Someone(
            String person,
            String name,
            String organisation,
            StudioPerson.Role role,
            PartialDate from,
            PartialDate to,
            List<Held> honours,
            List<Graded> grades) {

        boolean leads() {
            return role.leads();
        }
    }

    /** An honour that somebody holds. */
    record Held(String code, String name, PartialDate onDate) {}

    /** A grade of the eight that somebody has a certificate of. */
    record Graded(SkillGrade grade, PartialDate issuedOn, PartialDate validTo) {}

    /** A result of which it is the primary studio. */
    record Done(String code, String title, String type, PartialDate completedOn) {}

    /** An apprentice of somebody of the studio. */
    record Taught(
            String pairing,
            String person,
            String name,
            PartialDate startsOn,
            List<String> organisations) {}

    String code() {
        return card.code();
    }

    boolean isSkillMaster() {
        return card.type() == Studio.Type.SKILL_MASTER;
    }
}
