package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * How many people and how many couples stand below and above everybody, exactly and for all at
 * once.
 *
 * <p>Where the ways up from somebody part and never meet again, what stands below is handed on to
 * each mentor, and what stands above is what stands above the mentors: adding up once along all
 * links counts nobody twice. Those whose ways meet ({@link WaysUp}) hand nothing on. They are
 * walked up from, 64 neighbours of the order at a time, each a bit of a word ({@link ReachBlock}),
 * so that the steps are the links among the common ancestors of 64, not those of each. A line of
 * any length without co-mentors, and co-mentors of different lines, cost nothing beyond reading
 * them.
 */
final class ReachTotals {
    /** How many one thread walks up from at a time, each by itself. */
    private static final int STRETCH = 512;

    private final Condensation graph;
    private final Deadline deadline;
    private final WaysUp ways;

    ReachTotals(Condensation graph, Deadline deadline) {
        this.graph = graph;
        this.deadline = deadline;
        ways = new WaysUp(graph);
    }

    /** The descendants of everybody. */
    int[] descendants() {
        return others(below(graph::people, 1));
    }

    /**
     * The couples whose mentor is the person or a descendant.
     *
     * @param apprentices how many each person has
     */
    int[] couplesBelow(int[] apprentices) {
        int[] sums = graph.sums(apprentices);
        return graph.forPeople(below(knot -> sums[knot], 0));
    }

    /** The ancestors of everybody. */
    int[] ancestors() {
        return others(above(graph::people));
    }

    /**
     * The couples whose apprentice is the person or an ancestor.
     *
     * @param mentors how many each person has
     */
    int[] couplesAbove(int[] mentors) {
        int[] sums = graph.sums(mentors);
        return graph.forPeople(above(knot -> sums[knot]));
    }

    /** Somebody is no descendant or ancestor of the own. */
    private int[] others(int[] totals) {
        int[] values = new int[totals.length];
        Arrays.parallelSetAll(values, knot -> totals[knot] - 1);
        return graph.forPeople(values);
    }

    /**
     * The sum of what is own to each knot and to all below it.
     *
     * @param ofLast what is own to somebody without apprentices
     */
    private int[] below(IntUnaryOperator own, int ofLast) {
        int[] below = new int[graph.size()];
        // Where there is no loop each mentor has counted who comes last in a line: one person.
        boolean counted = !graph.hasLoops();
        Arrays.parallelSetAll(
                below, knot -> own.applyAsInt(knot) + (counted ? ofLast * graph.last(knot) : 0));
        int[] meeting = ways.meeting();
        for (int knot : meeting) {
            if (counted && graph.down().start(knot) == graph.down().start(knot + 1)) {
                handOn(knot, below, -ofLast);
            }
        }
        int[] order = graph.order();
        for (int i = graph.mentors(); i < order.length; i++) {
            pause(i);
            int knot = order[i];
            int sole = graph.sole(knot);
            if (sole >= 0) {
                below[sole] += below[knot];
            } else if (!ways.mayMeet(knot)) {
                handOn(knot, below, below[knot]);
            }
        }
        // From here on everybody's own is done with, and more comes to those above.
        int[] weights = Arrays.stream(meeting).map(knot -> below[knot]).toArray();
        walk(
                leftByFew(meeting, weights, below),
                heads ->
                        new WeightsAbove(
                                heads, knot -> weights[Arrays.binarySearch(meeting, knot)], below));
        return below;
    }

    private void handOn(int knot, int[] below, int weight) {
        Adjacency up = graph.up();
        for (int at = up.start(knot); at < up.start(knot + 1); at++) {
            below[up.neighbour(at)] += weight;
        }
    }

    /** Those above whom more than a few stand; the weights of the others are added above them. */
    private int[] leftByFew(int[] meeting, int[] weights, int[] below) {
        BitSet left = new BitSet();
        InTurns.of(
                meeting.length,
                STRETCH,
                () -> {
                    FewAbove few = new FewAbove(graph.up());
                    return (from, to) -> {
                        deadline.check();
                        for (int i = from; i < to; i++) {
                            if (!few.add(meeting[i], weights[i], below)) {
                                synchronized (left) {
                                    left.set(meeting[i]);
                                }
                            }
                        }
                    };
                });
        return left.stream().toArray();
    }

    /** The sum of what is own to each knot and to all above it. */
    private int[] above(IntUnaryOperator own) {
        int[] above = new int[graph.size()];
        walk(ways.meeting(), heads -> new CountsAbove(heads, own, above));
        Adjacency up = graph.up();
        int[] order = graph.order();
        for (int i = order.length - 1; i >= 0; i--) {
            pause(i);
            int knot = order[i];
            if (!ways.mayMeet(knot)) {
                int all = own.applyAsInt(knot);
                for (int at = up.start(knot); at < up.start(knot + 1); at++) {
                    all += above[up.neighbour(at)];
                }
                above[knot] = all;
            }
        }
        return above;
    }

    private void pause(int step) {
        if ((step & 0xFFFF) == 0) {
            deadline.check();
        }
    }

    /**
     * Walks up from all of some, neighbours of the order together: they have most ancestors in
     * common.
     *
     * @param visit what is done above a block of them
     */
    private void walk(int[] some, Function<int[], ReachBlock.Visit> visit) {
        if (some.length == 0) {
            return;
        }
        int[] order = graph.order();
        int[] places = new int[order.length];
        for (int i = 0; i < places.length; i++) {
            places[order[i]] = i;
        }
        int[] sorted = Arrays.stream(some).map(knot -> places[knot]).sorted().toArray();
        InTurns.of(
                sorted.length,
                ReachBlock.SIZE,
                () -> {
                    ReachBlock block = new ReachBlock(graph, places, deadline);
                    return (from, to) -> {
                        int[] heads = Arrays.copyOfRange(sorted, from, to);
                        Arrays.setAll(heads, i -> order[heads[i]]);
                        block.walk(heads, visit.apply(heads));
                    };
                });
    }
}
