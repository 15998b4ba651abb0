package org.xinchuan.lineage.people;

import org.xinchuan.lineage.fact.CareerFact.Standing;

/**
 * How somebody is employed on a day, exactly as indicator I08 counts. Employed is who has an
 * employer on record, was hired by the day or on no day known, and either leaves later, or has no
 * day of leaving on record and is not known to be retired, gone or dead. Who is hired later is
 * coming. On a day that one of the posts before covers, whoever has not left by it is employed,
 * whatever else is on record.
 */
public enum EmploymentState {
    EMPLOYED,
    COMING,
    RETIRED,
    LEFT,
    DECEASED,
    UNKNOWN;

    /**
     * Of who was hired by the day, and if a day of leaving is on record has left by it.
     *
     * @param standing null when unknown
     * @param employer whether one is on record
     * @param leaver whether a day of leaving is on record
     */
    static EmploymentState of(Standing standing, boolean employer, boolean leaver) {
        return switch (standing) {
            case RETIRED -> RETIRED;
            case LEFT -> LEFT;
            case DECEASED -> DECEASED;
            case ACTIVE -> of(null, employer, leaver);
            case null -> !employer ? UNKNOWN : leaver ? LEFT : EMPLOYED;
        };
    }
}
