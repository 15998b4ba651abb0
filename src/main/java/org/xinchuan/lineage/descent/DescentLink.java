package org.xinchuan.lineage.descent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One studio grew out of another, with every evidence for it.
 *
 * @param parent code of the older studio
 * @param child code of the studio that grew out of it
 * @param grade the best grade among the evidence
 * @param dateUncertain whether that grade rests on uncertain dates alone
 * @param evidence all of it, in {@link Evidence#ORDER}; never empty
 */
public record DescentLink(
        String parent, String child, Grade grade, boolean dateUncertain, List<Evidence> evidence) {

    static DescentLink of(String parent, String child, List<Evidence> evidence) {
        List<Evidence> ordered = evidence.stream().distinct().sorted(Evidence.ORDER).toList();
        Grade best = ordered.stream().map(Evidence::grade).min(Comparator.naturalOrder()).get();
        Stream<Evidence> bearing = ordered.stream().filter(e -> e.grade() == best);
        return new DescentLink(
                parent, child, best, bearing.allMatch(Evidence::dateUncertain), ordered);
    }

    /** Whether R3 or R4 is all it rests on, so that a closer path can shadow it. */
    boolean distantOnly() {
        return evidence.stream().allMatch(e -> e.rule().compareTo(Rule.R3) >= 0);
    }
}
