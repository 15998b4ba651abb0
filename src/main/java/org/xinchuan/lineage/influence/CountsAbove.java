package org.xinchuan.lineage.influence;

import java.util.function.IntUnaryOperator;

/** Adds up what is own to each of a block of heads and to all above it. */
final class CountsAbove implements ReachBlock.Visit {
    private final int[] heads;
    private final IntUnaryOperator own;
    private final int[] above;
    private final BitCounters sums = new BitCounters();

    /**
     * @param own what is own to a knot
     * @param above is told at the number of each head
     */
    CountsAbove(int[] heads, IntUnaryOperator own, int[] above) {
        this.heads = heads;
        this.own = own;
        this.above = above;
    }

    @Override
    public void at(int knot, long from, long self) {
        sums.add(from | self, own.applyAsInt(knot));
    }

    @Override
    public void end() {
        for (int i = 0; i < heads.length; i++) {
            above[heads[i]] = (int) sums.get(i);
        }
    }
}
