package org.xinchuan.heritage;

import org.xinchuan.lineage.influence.Measures;
import org.xinchuan.person.PersonRef;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a person's teaching, and what the person came of (docs/influence.md).
 *
 * @param mirror the same measures on reversed lines
 * @param genealogicalIndex of rank 1, 2 and so on, as far as it is not 0
 * @param credit shares that add up to all results, awards and assets over all people
 * @param passedOn which part of the credit goes on to the mentors
 * @param ranked whether people are ranked by it for those who are signed in
 */
public record PersonInfluence(
        PersonRef person,
        LocalDate asOf,
        Measures measures,
        Measures mirror,
        List<Integer> genealogicalIndex,
        CreditShares credit,
        double passedOn,
        boolean ranked) {

    /** The same where people are ranked, or are not. */
    PersonInfluence ranked(boolean people) {
        return new PersonInfluence(
                person, asOf, measures, mirror, genealogicalIndex, credit, passedOn, people);
    }
}
