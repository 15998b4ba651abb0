package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The measures of everybody at once, each an array over all nodes. Asked in the direction of the
 * apprentices; {@link #mirror()} asks the other way. Not kept: whoever asks keeps the answer.
 */
public final class InfluenceOfAll {
    private final Adjacency down;
    private final Adjacency up;
    private final boolean mirrored;
    private final Deadline deadline;

    private InfluenceOfAll(Adjacency down, Adjacency up, boolean mirrored, Deadline deadline) {
        this.down = down;
        this.up = up;
        this.mirrored = mirrored;
        this.deadline = deadline;
    }

    /**
     * Of a graph.
     *
     * @param down the distinct couples from mentor to apprentice
     * @param up the same the other way
     */
    public static InfluenceOfAll of(Adjacency down, Adjacency up, Deadline deadline) {
        return new InfluenceOfAll(down, up, false, deadline);
    }

    /** The same graph with every line reversed. */
    public InfluenceOfAll mirror() {
        return new InfluenceOfAll(up, down, !mirrored, deadline);
    }

    /**
     * A measure of every node; NaN for whom it does not rank.
     *
     * @param rank of the genealogical index; the others do without
     */
    public IntToDoubleFunction by(Measure measure, int rank) {
        if (measure == Measure.FERTILE_SHARE) {
            int[] fertility = fertility();
            return node ->
                    apprentices(node) < Measure.LEAST_OF_A_RATIO
                            ? Double.NaN
                            : (double) fertility[node] / apprentices(node);
        }
        int[] values = counts(measure, rank);
        return node -> values[node];
    }

    /** A measure that counts. */
    int[] counts(Measure measure, int rank) {
        return switch (measure) {
            case FECUNDITY -> degrees(down);
            case FERTILITY -> fertility();
            case DESCENDANTS -> mirrored ? totals().ancestors() : totals().descendants();
            case GENERATIONS -> LongestPaths.below(graph());
            case RELATIONSHIPS ->
                    mirrored
                            ? totals().couplesAbove(degrees(down))
                            : totals().couplesBelow(degrees(down));
            case COUSINS -> {
                Condensation graph = graph();
                yield new Cousins(graph, down, up, LongestPaths.above(graph), deadline).ofAll();
            }
            case GENEALOGICAL_INDEX -> new GenealogicalIndex(down, up, deadline).ofAll(rank);
            case FERTILE_SHARE -> throw new IllegalArgumentException("a share is no count");
        };
    }

    private Condensation graph() {
        return Condensation.of(down, up, deadline);
    }

    /** Both directions come out of one walk, and the short one is that to the mentors. */
    private ReachTotals totals() {
        Adjacency away = mirrored ? up : down;
        Adjacency back = mirrored ? down : up;
        return new ReachTotals(Condensation.of(away, back, deadline), deadline);
    }

    private int apprentices(int node) {
        return down.start(node + 1) - down.start(node);
    }

    private int[] fertility() {
        int[] fertility = new int[down.nodes()];
        Arrays.setAll(
                fertility,
                node -> {
                    int count = 0;
                    for (int at = down.start(node); at < down.start(node + 1); at++) {
                        count += apprentices(down.neighbour(at)) > 0 ? 1 : 0;
                    }
                    return count;
                });
        return fertility;
    }

    private static int[] degrees(Adjacency links) {
        int[] degrees = new int[links.nodes()];
        Arrays.parallelSetAll(degrees, node -> links.start(node + 1) - links.start(node));
        return degrees;
    }
}
