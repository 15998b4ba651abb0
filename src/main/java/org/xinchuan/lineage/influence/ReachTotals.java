package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * How many people and how many couples stand below and above everybody, exactly and for all at
 * once.
 *
 * <p>Somebody with one mentor has that mentor's ancestors and the mentor, so a tree of such people
 * is counted by adding up. Only those with several mentors, the heads of such trees, are walked up
 * from, 64 neighbours of the order at a time, each a bit of a word: the steps are the links among
 * the common ancestors of 64 heads, not those of each. A line of any length without co-mentors
 * costs nothing beyond reading it.
 */
final class ReachTotals {
    private static final int BLOCK = 64;

    private final Condensation graph;
    private final Deadline deadline;
    private final int[] apprentices;
    private final int[] mentors;
    private final int[] places;
    private final int[] heads;

    /** The people in the high, the couples in the low half of each. */
    private final AtomicLongArray below;

    private final long[] above;
    private final long[] trees;

    /**
     * @param apprentices how many each person has
     * @param mentors how many each person has
     */
    ReachTotals(Condensation graph, int[] apprentices, int[] mentors, Deadline deadline) {
        this.graph = graph;
        this.deadline = deadline;
        this.apprentices = graph.sums(apprentices);
        this.mentors = graph.sums(mentors);
        places = new int[graph.size()];
        for (int i = 0; i < places.length; i++) {
            places[graph.order()[i]] = i;
        }
        trees = trees();
        heads =
                Arrays.stream(graph.order())
                        .filter(knot -> mentors(graph.up(), knot) > 1)
                        .toArray();
        below = new AtomicLongArray(trees);
        above = new long[trees.length];
        walk();
        addDown();
    }

    /** The descendants of everybody. */
    int[] descendants() {
        return people(below::get, -1);
    }

    /** The couples whose mentor is the person or a descendant. */
    int[] couplesBelow() {
        return couples(below::get);
    }

    /** The ancestors of everybody. */
    int[] ancestors() {
        return people(knot -> above[knot], -1);
    }

    /** The couples whose apprentice is the person or an ancestor. */
    int[] couplesAbove() {
        return couples(knot -> above[knot]);
    }

    private interface Totals {
        long of(int knot);
    }

    private int[] people(Totals totals, int and) {
        int[] values = new int[graph.size()];
        Arrays.setAll(values, knot -> (int) (totals.of(knot) >>> 32) + and);
        return graph.forPeople(values);
    }

    private int[] couples(Totals totals) {
        int[] values = new int[graph.size()];
        Arrays.setAll(values, knot -> (int) totals.of(knot));
        return graph.forPeople(values);
    }

    private static int mentors(Adjacency up, int knot) {
        return up.start(knot + 1) - up.start(knot);
    }

    /** What stands in the tree of people with one mentor under each knot, itself included. */
    private long[] trees() {
        Adjacency up = graph.up();
        long[] sums = new long[graph.size()];
        Arrays.setAll(sums, knot -> (long) graph.people(knot) << 32 | apprentices[knot]);
        for (int knot : graph.order()) {
            if (mentors(up, knot) == 1) {
                sums[up.neighbour(up.start(knot))] += sums[knot];
            }
        }
        return sums;
    }

    private void walk() {
        AtomicInteger next = new AtomicInteger();
        int blocks = (heads.length + BLOCK - 1) / BLOCK;
        int workers = Math.min(blocks, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers)
                .parallel()
                .forEach(
                        worker -> {
                            ReachBlock block = new ReachBlock(graph, places, mentors, deadline);
                            int one = next.getAndIncrement();
                            while (one < blocks) {
                                int end = Math.min(heads.length, (one + 1) * BLOCK);
                                int[] some = Arrays.copyOfRange(heads, one * BLOCK, end);
                                block.walk(some, trees, below, above);
                                one = next.getAndIncrement();
                            }
                        });
    }

    /** Who has one mentor has what stands above the mentor, and the mentor. */
    private void addDown() {
        Adjacency up = graph.up();
        int[] order = graph.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int knot = order[i];
            int count = mentors(up, knot);
            if (count < 2) {
                long own = (long) graph.people(knot) << 32 | mentors[knot];
                above[knot] = own + (count == 0 ? 0 : above[up.neighbour(up.start(knot))]);
            }
        }
    }
}
