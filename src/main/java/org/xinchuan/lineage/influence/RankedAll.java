package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.influence.Ranking.Ranked;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Everybody who has a value above nothing, ranked as {@link Ranking} ranks the first of them. Most
 * people have taught nobody; that they share the last rank needs no row each.
 */
public final class RankedAll {

    private final int[] nodes;
    private final double[] values;
    private final int[] ranks;
    private final int ranked;

    private RankedAll(int[] nodes, double[] values, int[] ranks, int ranked) {
        this.nodes = nodes;
        this.values = values;
        this.ranks = ranks;
        this.ranked = ranked;
    }

    /**
     * Ranks.
     *
     * @param nodes how many nodes there are
     * @param among who is ranked
     * @param value of a node, nothing below 0; NaN when it is not ranked
     * @param order of nodes whose values are equal
     */
    public static RankedAll of(
            int nodes,
            IntPredicate among,
            IntToDoubleFunction value,
            Ranking.NodeOrder order,
            Deadline deadline) {
        int[] kept = new int[nodes];
        int size = 0;
        int ranked = 0;
        for (int node = 0; node < nodes; node++) {
            if ((node & 0xFFF) == 0) {
                deadline.check();
            }
            double one = value.applyAsDouble(node);
            if (!Double.isNaN(one) && among.test(node)) {
                ranked++;
                if (one > 0) {
                    kept[size++] = node;
                }
            }
        }
        int[] sorted =
                IntStream.of(kept)
                        .limit(size)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Integer node) -> -value.applyAsDouble(node))
                                        .thenComparing(order::compare))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] values = IntStream.of(sorted).mapToDouble(value).toArray();
        return new RankedAll(sorted, values, ranks(values), ranked);
    }

    /** Equal values share a rank. */
    private static int[] ranks(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = i > 0 && values[i] == values[i - 1] ? ranks[i - 1] : i + 1;
        }
        return ranks;
    }

    /** How many have a value above nothing. */
    public int size() {
        return nodes.length;
    }

    /** How many are ranked at all. */
    public int ranked() {
        return ranked;
    }

    /** Some of them in order. */
    public List<Ranked> part(int offset, int limit) {
        return IntStream.range(
                        Math.min(offset, nodes.length),
                        (int) Math.min(nodes.length, (long) offset + limit))
                .mapToObj(i -> new Ranked(ranks[i], nodes[i], values[i]))
                .toList();
    }
}
