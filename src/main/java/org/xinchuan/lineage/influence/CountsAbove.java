package org.xinchuan.lineage.influence;

import java.util.function.IntToLongFunction;

/** Counts what stands above each of a block of heads, itself included. */
final class CountsAbove implements ReachBlock.Visit {
    private final int[] heads;
    private final IntToLongFunction own;
    private final long[] above;
    private final BitCounters people = new BitCounters();
    private final BitCounters couples = new BitCounters();

    /**
     * @param own what a knot is itself, people in the high half and couples in the low one
     * @param above is told at the number of each head
     */
    CountsAbove(int[] heads, IntToLongFunction own, long[] above) {
        this.heads = heads;
        this.own = own;
        this.above = above;
    }

    @Override
    public void at(int knot, long from, long self) {
        long weight = own.applyAsLong(knot);
        people.add(from | self, (int) (weight >>> 32));
        couples.add(from | self, (int) weight);
    }

    @Override
    public void end() {
        for (int i = 0; i < heads.length; i++) {
            above[heads[i]] = people.get(i) << 32 | couples.get(i);
        }
    }
}
