package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A founding leader of a studio: a leader or co-leader who began no later than the grace days after
 * its founding. Successors are none, or a later leader would rewrite history and close loops.
 *
 * @param person the person's id
 * @param certainty how far the dates make it so
 */
record Founder(String person, Certainty certainty) {

    /** The founding leaders of a studio, in order of their ids. */
    static List<Founder> of(StudioFact studio, Founding founding, DescentRules rules) {
        Map<String, Certainty> founders = new TreeMap<>();
        for (SliceFact slice : studio.people()) {
            if (slice.role().founds()) {
                Span.of(slice.from(), slice.to())
                        .map(span -> span.beganWithin(rules.founderGraceDays(), founding))
                        .ifPresent(c -> founders.merge(slice.person(), c, Certainty::or));
            }
        }
        return founders.entrySet().stream()
                .filter(founder -> founder.getValue() != Certainty.IMPOSSIBLE)
                .map(founder -> new Founder(founder.getKey(), founder.getValue()))
                .toList();
    }
}
