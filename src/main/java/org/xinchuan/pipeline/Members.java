package org.xinchuan.pipeline;

import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.Descendants.Descendant;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Who is within a lineage as of a day. */
final class Members {

    private Members() {}

    /** The person's apprentices, theirs, and so on, without the person. */
    static BitSet ofPerson(Lineage lineage, String person, LocalDate asOf, Deadline deadline) {
        BitSet members = new BitSet();
        PeopleLines people = lineage.people();
        int[] numbers =
                people.descendants(people.number(person), asOf, PeopleLines.NO_LIMIT, deadline)
                        .numbers();
        for (int number : numbers) {
            members.set(number);
        }
        return members;
    }

    /**
     * Who led or belonged by the day to the studio, or to one that grew out of it by links of grade
     * C and above; that they left does not matter.
     */
    static BitSet ofStudio(Lineage lineage, String studio, LocalDate asOf) {
        List<String> studios = new ArrayList<>(List.of(studio));
        lineage.studios()
                .descendants(studio, DescentQuestion.asOf(asOf))
                .ifPresent(
                        found ->
                                found.studios().stream()
                                        .map(Descendant::code)
                                        .forEach(studios::add));
        BitSet members = new BitSet();
        for (String code : studios) {
            for (SliceFact slice : lineage.facts().get(code).people()) {
                int number = lineage.people().number(slice.person());
                if (number >= 0 && (slice.from() == null || !slice.from().first().isAfter(asOf))) {
                    members.set(number);
                }
            }
        }
        return members;
    }
}
