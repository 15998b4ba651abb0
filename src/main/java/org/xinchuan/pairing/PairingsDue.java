package org.xinchuan.pairing;

import org.xinchuan.graph.Work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is due about pairings under way. */
final class PairingsDue {

    private static final Comparator<Item> LONGEST_FIRST =
            Comparator.comparing((Item item) -> item.due().on())
                    .thenComparing(Item::pairing)
                    .thenComparing(item -> item.due().kind());

    private PairingsDue() {}

    /** A pairing and what is due about it. */
    record Item(String pairing, Due due) {}

    /** What is due by a day or was due before, the longest due first. */
    static List<Item> by(Work work, Stream<UnderWay> pairings, LocalDate today, LocalDate day) {
        AssessmentMonths months = AssessmentMonths.read(work, today);
        return pairings.flatMap(
                        one ->
                                Due.of(one.since(), one.end(), months.of(one)).stream()
                                        .filter(due -> !due.on().isAfter(day))
                                        .map(due -> new Item(one.pairing(), due)))
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
