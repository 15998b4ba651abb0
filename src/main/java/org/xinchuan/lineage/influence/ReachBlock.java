package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;

/** Walks up from 64 knots together; used by one thread, again and again. */
final class ReachBlock {
    private final Condensation graph;
    private final int[] places;
    private final int[] mentors;
    private final Deadline deadline;
    private final NodeNumbers seen = new NodeNumbers();
    private final BitCounters people = new BitCounters();
    private final BitCounters couples = new BitCounters();

    /** For every byte of a word and every value of it, what the heads of its bits weigh. */
    private final long[] weights = new long[8 * 256];

    private long[] masks = new long[1024];
    private long[] order = new long[1024];

    ReachBlock(Condensation graph, int[] places, int[] mentors, Deadline deadline) {
        this.graph = graph;
        this.places = places;
        this.mentors = mentors;
        this.deadline = deadline;
    }

    /**
     * Puts the trees of the heads below all above them, and says what stands above each head.
     *
     * @param heads at most 64
     * @param above is told so at the number of each head
     */
    void walk(int[] heads, MentorTrees trees, long[] above) {
        collect(heads);
        weigh(heads, trees);
        Arrays.fill(masks, 0, seen.size(), 0);
        people.clear();
        couples.clear();
        Adjacency up = graph.up();
        for (int i = 0; i < seen.size(); i++) {
            int number = (int) order[i];
            int knot = seen.node(number);
            long own = number < heads.length ? 1L << number : 0;
            long from = masks[number];
            if (from != 0) {
                trees.add(knot, weight(from));
            }
            long mask = from | own;
            people.add(mask, graph.people(knot));
            couples.add(mask, mentors[knot]);
            for (int at = up.start(knot); at < up.start(knot + 1); at++) {
                masks[seen.number(up.neighbour(at))] |= mask;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            above[heads[i]] = people.get(i) << 32 | couples.get(i);
        }
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

    private void weigh(int[] heads, MentorTrees trees) {
        for (int part = 0; part < 8; part++) {
            for (int value = 1; value < 256; value++) {
                int head = 8 * part + Integer.numberOfTrailingZeros(value);
                long weight = head < heads.length ? trees.weight(heads[head]) : 0;
                weights[part << 8 | value] = weights[part << 8 | value & value - 1] + weight;
            }
        }
    }

    private long weight(long mask) {
        long sum = 0;
        for (int part = 0; part < 8; part++) {
            sum += weights[part << 8 | (int) (mask >>> 8 * part) & 0xFF];
        }
        return sum;
    }
}
