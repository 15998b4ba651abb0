package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;

import java.util.BitSet;

/**
 * Whether the ways up from somebody with several mentors may meet again further up.
 *
 * <p>Everybody on top, who has no mentor, gets one of 64 signs, and everybody else those of all
 * above. Who stands above two brings both the signs from the top: two without a sign in common have
 * nobody above in common. Signs that are shared by chance are no fault, they cost a walk.
 */
final class WaysUp {
    private final Condensation graph;

    /** Those of knots with somebody below; nobody asks for the others. */
    private final long[] signs;

    private final BitSet meeting;

    WaysUp(Condensation graph) {
        this.graph = graph;
        int[] order = graph.order();
        signs = new long[order.length];
        for (int i = order.length - 1; i >= graph.mentors(); i--) {
            int knot = order[i];
            int sole = graph.sole(knot);
            signs[knot] = sole < 0 ? ofAll(knot) : signs[sole];
        }
        Adjacency up = graph.up();
        meeting =
                Bits.of(
                        order.length,
                        knot -> up.start(knot + 1) - up.start(knot) > 1 && inCommon(knot));
    }

    private long ofAll(int knot) {
        Adjacency up = graph.up();
        int start = up.start(knot);
        int end = up.start(knot + 1);
        // Knuth's multiplicative hashing.
        long all = start == end ? 1L << (knot * 0x9E3779B9 >>> 26) : 0;
        for (int at = start; at < end; at++) {
            all |= signs[up.neighbour(at)];
        }
        return all;
    }

    private boolean inCommon(int knot) {
        Adjacency up = graph.up();
        long seen = 0;
        for (int at = up.start(knot); at < up.start(knot + 1); at++) {
            long one = signs[up.neighbour(at)];
            if ((seen & one) != 0) {
                return true;
            }
            seen |= one;
        }
        return false;
    }

    /** Whether they may; when not, the lines above the mentors have nobody in common. */
    boolean mayMeet(int knot) {
        return meeting.get(knot);
    }

    /** All from whom they may. */
    int[] meeting() {
        return meeting.stream().toArray();
    }
}
