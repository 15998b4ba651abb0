package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;

/** Walks up from 64 knots together, each a bit of a word; used by one thread, again and again. */
final class ReachBlock {
    /** How many knots are walked up from together at most. */
    static final int SIZE = 64;

    private final Condensation graph;
    private final int[] places;
    private final Deadline deadline;
    private final NodeNumbers seen = new NodeNumbers();
    private long[] masks = new long[1024];
    private long[] order = new long[1024];

    /** What is done above the heads of a block. */
    interface Visit {

        /**
         * Comes by a knot, once, after all below it that are above a head.
         *
         * @param from the heads it stands above
         * @param own the head that it is itself; 0 when it is none
         */
        void at(int knot, long from, long own);

        /** Has come by all. */
        void end();
    }

    /**
     * @param places of the knots in the order of the graph
     */
    ReachBlock(Condensation graph, int[] places, Deadline deadline) {
        this.graph = graph;
        this.places = places;
        this.deadline = deadline;
    }

    /**
     * Comes by the heads and all above them.
     *
     * @param heads at most {@link #SIZE}, each once
     */
    void walk(int[] heads, Visit visit) {
        collect(heads);
        Arrays.fill(masks, 0, seen.size(), 0);
        Adjacency up = graph.up();
        for (int i = 0; i < seen.size(); i++) {
            int number = (int) order[i];
            int knot = seen.node(number);
            long own = number < heads.length ? 1L << number : 0;
            long from = masks[number];
            visit.at(knot, from, own);
            for (int at = up.start(knot); at < up.start(knot + 1); at++) {
                masks[seen.number(up.neighbour(at))] |= from | own;
            }
        }
        visit.end();
    }

    /** Everybody above the heads, and they themselves first, in an order that comes upwards. */
    private void collect(int[] heads) {
        seen.clear();
        Adjacency up = graph.up();
        for (int head : heads) {
            seen.add(head);
        }
        for (int i = 0; i < seen.size(); i++) {
            if ((i & 0xFFF) == 0) {
                deadline.check();
            }
            int knot = seen.node(i);
            for (int at = up.start(knot); at < up.start(knot + 1); at++) {
                seen.add(up.neighbour(at));
            }
        }
        if (seen.size() > order.length) {
            order = new long[2 * seen.size()];
            masks = new long[2 * seen.size()];
        }
        for (int i = 0; i < seen.size(); i++) {
            order[i] = (long) places[seen.node(i)] << 32 | i;
        }
        Arrays.sort(order, 0, seen.size());
    }
}
