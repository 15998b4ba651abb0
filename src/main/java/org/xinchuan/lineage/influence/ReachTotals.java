package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Deadline;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How many people and how many couples stand below and above everybody, exactly and for all at
 * once.
 *
 * <p>Somebody with one mentor has that mentor's ancestors and the mentor, so a tree of such people
 * is counted by adding up ({@link MentorTrees}). Only those with several mentors, the heads of such
 * trees, are walked up from: each by itself where few stand above ({@link HeadWalk}), else 64
 * neighbours of the order at a time, each a bit of a word ({@link ReachBlock}), so that the steps
 * are the links among the common ancestors of 64 heads, not those of each. A line of any length
 * without co-mentors costs nothing beyond reading it.
 */
final class ReachTotals {
    private static final int BLOCK = 64;

    /** How many heads one thread walks up from at a time, each by itself. */
    private static final int STRETCH = 4096;

    private final Condensation graph;
    private final Deadline deadline;
    private final int[] mentors;
    private final MentorTrees trees;
    private final int[] heads;
    private final long[] ofHeads;

    /**
     * @param apprentices how many each person has
     * @param mentors how many each person has
     */
    ReachTotals(Condensation graph, int[] apprentices, int[] mentors, Deadline deadline) {
        this.graph = graph;
        this.deadline = deadline;
        this.mentors = graph.sums(mentors);
        trees = new MentorTrees(graph, graph.sums(apprentices), this.mentors);
        heads = trees.heads();
        ofHeads = new long[graph.size()];
        walk();
    }

    /** The descendants of everybody. */
    int[] descendants() {
        return people(trees.below());
    }

    /** The couples whose mentor is the person or a descendant. */
    int[] couplesBelow() {
        return couples(trees.below());
    }

    /** The ancestors of everybody. */
    int[] ancestors() {
        return people(trees.above(ofHeads));
    }

    /** The couples whose apprentice is the person or an ancestor. */
    int[] couplesAbove() {
        return couples(trees.above(ofHeads));
    }

    /** Somebody is no descendant or ancestor of the own. */
    private int[] people(long[] totals) {
        int[] values = new int[totals.length];
        Arrays.setAll(values, knot -> (int) (totals[knot] >>> 32) - 1);
        return graph.forPeople(values);
    }

    private int[] couples(long[] totals) {
        int[] values = new int[totals.length];
        Arrays.setAll(values, knot -> (int) totals[knot]);
        return graph.forPeople(values);
    }

    private void walk() {
        int[] left = new int[heads.length];
        AtomicInteger count = new AtomicInteger();
        byTurns(
                (heads.length + STRETCH - 1) / STRETCH,
                () -> {
                    HeadWalk one = new HeadWalk(graph, trees);
                    return stretch -> {
                        deadline.check();
                        int end = Math.min(heads.length, (stretch + 1) * STRETCH);
                        for (int i = stretch * STRETCH; i < end; i++) {
                            if (!one.walk(heads[i], ofHeads)) {
                                left[count.getAndIncrement()] = i;
                            }
                        }
                    };
                });
        if (count.get() > 0) {
            walkTogether(Arrays.copyOf(left, count.get()));
        }
    }

    private void walkTogether(int[] some) {
        int[] places = new int[graph.size()];
        for (int i = 0; i < places.length; i++) {
            places[graph.order()[i]] = i;
        }
        // Neighbours in the order of the graph have most ancestors in common.
        int[] many = Arrays.stream(some).map(i -> places[heads[i]]).sorted().toArray();
        Arrays.setAll(many, i -> graph.order()[many[i]]);
        byTurns(
                (many.length + BLOCK - 1) / BLOCK,
                () -> {
                    ReachBlock block = new ReachBlock(graph, places, mentors, deadline);
                    return one -> {
                        int end = Math.min(many.length, (one + 1) * BLOCK);
                        block.walk(Arrays.copyOfRange(many, one * BLOCK, end), trees, ofHeads);
                    };
                });
    }

    /** Each thread takes the next part when it is done with one, and has what it works with. */
    private static void byTurns(int parts, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Math.min(parts, Runtime.getRuntime().availableProcessors()))
                .parallel()
                .forEach(
                        any -> {
                            IntConsumer work = worker.get();
                            for (int one = next.getAndIncrement();
                                    one < parts;
                                    one = next.getAndIncrement()) {
                                work.accept(one);
                            }
                        });
    }
}
