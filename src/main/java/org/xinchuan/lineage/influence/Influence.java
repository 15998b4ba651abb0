package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What came of one person's teaching, and what the person came of, by walks among the descendants
 * and ancestors and, for the cousins, among the grand-masters' grand-apprentices.
 */
public final class Influence {
    private final LinesBelow below;
    private final LinesBelow above;
    private final Measures measures;
    private final Measures mirror;
    private final List<Integer> ranks;

    private Influence(int person, Neighbours down, Neighbours up, Deadline deadline) {
        below = LinesBelow.of(person, down, up, deadline);
        above = LinesBelow.of(person, up, down, deadline);
        measures = below.measures(cousins(person, down, up, deadline));
        mirror = above.measures(cousins(person, up, down, deadline));
        ranks = Arrays.stream(below.ranks(deadline)).boxed().toList();
    }

    /** Of one person. */
    public static Influence of(int person, Neighbours down, Neighbours up, Deadline deadline) {
        return new Influence(person, down, up, deadline);
    }

    /** Looking down. */
    public Measures measures() {
        return measures;
    }

    /** The same on the reversed lines. */
    public Measures mirror() {
        return mirror;
    }

    /** The person and everybody below: those whose achievements the credit is made of. */
    public int[] line() {
        return below.people();
    }

    /**
     * The genealogical indices of rank 1, 2 and so on while they are not 0; above a loop, where
     * they would go on for ever, until they stay as they are.
     */
    public List<Integer> genealogicalIndex() {
        return ranks;
    }

    /**
     * The credit of the person, see {@link Credit}.
     *
     * @param own what somebody achieved
     */
    public double credit(IntToDoubleFunction own, double passedOn, Deadline deadline) {
        return Credit.ofOne(below, own, passedOn, deadline);
    }

    /** The fellow apprentices are marked as seen before anybody is counted. */
    private int cousins(int person, Neighbours down, Neighbours up, Deadline deadline) {
        NodeNumbers seen = new NodeNumbers();
        NodeNumbers grandMasters = new NodeNumbers();
        int step = 0;
        for (int master : up.of(person)) {
            if ((step++ & 0xFF) == 0) {
                deadline.check();
            }
            add(down.of(master), seen);
            add(up.of(master), grandMasters);
        }
        int count = 0;
        for (int i = 0; i < grandMasters.size(); i++) {
            for (int master : down.of(grandMasters.node(i))) {
                if ((step++ & 0xFF) == 0) {
                    deadline.check();
                }
                for (int one : down.of(master)) {
                    if (seen.add(one) && !below.holds(one) && !above.holds(one)) {
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private static void add(int[] nodes, NodeNumbers to) {
        for (int node : nodes) {
            to.add(node);
        }
    }
}
