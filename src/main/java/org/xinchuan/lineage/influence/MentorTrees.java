package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The trees that people with one mentor make: each stands in that of the mentor, and on top is
 * somebody with several mentors, a head, or with none. Whatever is counted within a tree is added
 * up along it once, for all.
 *
 * <p>A weight has people in its high half and couples in its low one.
 */
final class MentorTrees {
    private final Condensation graph;
    private final int[] mentors;

    /** The only mentor of each knot; -1 for those on top. */
    private final int[] single;

    private final int[] tops;

    /** What stands below each knot in its tree, itself included. */
    private final long[] weights;

    /** What stands above each in its tree, itself included. */
    private final long[] chains;

    /** What heads further down add to each knot and to all above it in its tree. */
    private final AtomicLongArray flow;

    /**
     * @param apprentices how many each knot has
     * @param mentors how many each knot has
     */
    MentorTrees(Condensation graph, int[] apprentices, int[] mentors) {
        this.graph = graph;
        this.mentors = mentors;
        int knots = graph.size();
        Adjacency up = graph.up();
        single = new int[knots];
        weights = new long[knots];
        for (int knot = 0; knot < knots; knot++) {
            boolean one = up.start(knot + 1) - up.start(knot) == 1;
            single[knot] = one ? up.neighbour(up.start(knot)) : -1;
            weights[knot] = (long) graph.people(knot) << 32 | apprentices[knot];
        }
        int[] order = graph.order();
        for (int knot : order) {
            if (single[knot] >= 0) {
                weights[single[knot]] += weights[knot];
            }
        }
        tops = new int[knots];
        chains = new long[knots];
        for (int i = knots - 1; i >= 0; i--) {
            int knot = order[i];
            int mentor = single[knot];
            tops[knot] = mentor < 0 ? knot : tops[mentor];
            chains[knot] = own(knot) + (mentor < 0 ? 0 : chains[mentor]);
        }
        flow = new AtomicLongArray(knots);
    }

    /** Those with several mentors. */
    int[] heads() {
        int count = 0;
        int[] heads = new int[16];
        for (int knot = 0; knot < single.length; knot++) {
            if (single[knot] < 0 && graph.up().start(knot + 1) > graph.up().start(knot)) {
                if (count == heads.length) {
                    heads = Arrays.copyOf(heads, 2 * count);
                }
                heads[count++] = knot;
            }
        }
        return Arrays.copyOf(heads, count);
    }

    /** The one on top of the tree that a knot stands in. */
    int top(int knot) {
        return tops[knot];
    }

    /** What stands below a knot in its tree, itself included. */
    long weight(int knot) {
        return weights[knot];
    }

    /** What stands from a knot up to the top of its tree. */
    long chain(int knot) {
        return chains[knot];
    }

    /** A knot's people, and the couples in which they are apprentices. */
    long own(int knot) {
        return (long) graph.people(knot) << 32 | mentors[knot];
    }

    /** Puts a weight below a knot and below all above it in its tree. */
    void addAlong(int knot, long weight) {
        flow.addAndGet(knot, weight);
    }

    /** Puts a weight below a knot alone: what flows on from there is taken away again. */
    void add(int knot, long weight) {
        flow.addAndGet(knot, weight);
        if (single[knot] >= 0) {
            flow.addAndGet(single[knot], -weight);
        }
    }

    /** All that stands below each knot, itself included; asked once, when all is put there. */
    long[] below() {
        for (int knot : graph.order()) {
            long flown = flow.get(knot);
            weights[knot] += flown;
            if (single[knot] >= 0) {
                flow.set(single[knot], flow.get(single[knot]) + flown);
            }
        }
        return weights;
    }

    /**
     * All that stands above each knot, itself included.
     *
     * @param ofHeads is filled in for those with several mentors
     */
    long[] above(long[] ofHeads) {
        int[] order = graph.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int knot = order[i];
            if (single[knot] >= 0) {
                ofHeads[knot] = own(knot) + ofHeads[single[knot]];
            } else if (ofHeads[knot] == 0) {
                ofHeads[knot] = own(knot);
            }
        }
        return ofHeads;
    }
}
