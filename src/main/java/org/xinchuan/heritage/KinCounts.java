package org.xinchuan.heritage;

import org.xinchuan.lineage.kinship.KinshipClass;
import org.xinchuan.person.PersonRef;

import java.time.LocalDate;
import java.util.List;

/**
 * How many stand to a person in each way.
 *
 * @param classes every class, in the order of {@link KinshipClass}
 */
public record KinCounts(PersonRef person, LocalDate asOf, List<Counted> classes) {

    /** One class. */
    public record Counted(KinshipClass kinship, int count) {}
}
