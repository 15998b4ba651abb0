package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;

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
 *
 * <p>A weight has people in its high half and couples in its low one.
 */
final class ReachTotals {
    /** One person and no couple. */
    private static final long ONE = 1L << 32;

    /** How many one thread walks up from at a time, each by itself. */
    private static final int STRETCH = 512;

    private final Condensation graph;
    private final Deadline deadline;
    private final int[] apprentices;
    private final int[] mentors;
    private final WaysUp ways;

    /**
     * @param apprentices how many each person has
     * @param mentors how many each person has
     */
    ReachTotals(Condensation graph, int[] apprentices, int[] mentors, Deadline deadline) {
        this.graph = graph;
        this.deadline = deadline;
        this.apprentices = graph.sums(apprentices);
        this.mentors = graph.sums(mentors);
        ways = new WaysUp(graph);
    }

    /** The descendants of everybody. */
    int[] descendants() {
        return people(below());
    }

    /** The couples whose mentor is the person or a descendant. */
    int[] couplesBelow() {
        return couples(below());
    }

    /** The ancestors of everybody. */
    int[] ancestors() {
        return people(above());
    }

    /** The couples whose apprentice is the person or an ancestor. */
    int[] couplesAbove() {
        return couples(above());
    }

    /** Somebody is no descendant or ancestor of the own. */
    private int[] people(long[] totals) {
        int[] values = new int[totals.length];
        Arrays.parallelSetAll(values, knot -> (int) (totals[knot] >>> 32) - 1);
        return graph.forPeople(values);
    }

    private int[] couples(long[] totals) {
        int[] values = new int[totals.length];
        Arrays.parallelSetAll(values, knot -> (int) totals[knot]);
        return graph.forPeople(values);
    }

    private long own(int knot, int[] couples) {
        return (long) graph.people(knot) << 32 | couples[knot];
    }

    /** What stands below each knot, itself included. */
    private long[] below() {
        long[] below = new long[graph.size()];
        // Where there is no loop each mentor has counted who comes last in a line: one person.
        boolean counted = !graph.hasLoops();
        Arrays.parallelSetAll(
                below, knot -> own(knot, apprentices) + (counted ? ONE * graph.last(knot) : 0));
        int[] meeting = ways.meeting();
        for (int knot : meeting) {
            if (counted && graph.down().start(knot) == graph.down().start(knot + 1)) {
                handOn(knot, below, -ONE);
            }
        }
        int[] order = graph.order();
        for (int i = counted ? graph.mentors() : 0; i < order.length; i++) {
            pause(i);
            int knot = order[i];
            int sole = graph.sole(knot);
            if (sole >= 0) {
                below[sole] += below[knot];
            } else if (!ways.mayMeet(knot)) {
                handOn(knot, below, below[knot]);
            }
        }
        AtomicLongArray more = new AtomicLongArray(below.length);
        walk(leftByFew(meeting, below, more), heads -> new WeightsAbove(heads, below, more));
        Arrays.parallelSetAll(below, knot -> below[knot] + more.getPlain(knot));
        return below;
    }

    private void handOn(int knot, long[] below, long weight) {
        Adjacency up = graph.up();
        for (int at = up.start(knot); at < up.start(knot + 1); at++) {
            below[up.neighbour(at)] += weight;
        }
    }

    /** Those above whom more than a few stand; what is below the others is added above them. */
    private int[] leftByFew(int[] meeting, long[] below, AtomicLongArray more) {
        BitSet left = new BitSet();
        InTurns.of(
                meeting.length,
                STRETCH,
                () -> {
                    FewAbove few = new FewAbove(graph.up());
                    return (from, to) -> {
                        deadline.check();
                        for (int i = from; i < to; i++) {
                            if (!few.add(meeting[i], below[meeting[i]], more)) {
                                synchronized (left) {
                                    left.set(meeting[i]);
                                }
                            }
                        }
                    };
                });
        return left.stream().toArray();
    }

    /** What stands above each knot, itself included. */
    private long[] above() {
        long[] above = new long[graph.size()];
        walk(ways.meeting(), heads -> new CountsAbove(heads, knot -> own(knot, mentors), above));
        Adjacency up = graph.up();
        int[] order = graph.order();
        for (int i = order.length - 1; i >= 0; i--) {
            pause(i);
            int knot = order[i];
            if (above[knot] == 0) {
                long all = own(knot, mentors);
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
