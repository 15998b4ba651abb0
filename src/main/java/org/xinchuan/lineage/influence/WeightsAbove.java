package org.xinchuan.lineage.influence;

import java.util.function.IntUnaryOperator;

/** Adds the weight of each of a block of heads to everybody above it. */
final class WeightsAbove implements ReachBlock.Visit {
    private static final int BYTES = 8;

    private final int[] to;

    /** For every byte of a word and every value of it, what the heads of its bits weigh. */
    private final int[] weights = new int[BYTES << 8];

    /**
     * @param weightOf of a head
     * @param to what they are added to, by knot
     */
    WeightsAbove(int[] heads, IntUnaryOperator weightOf, int[] to) {
        this.to = to;
        for (int part = 0; part < BYTES; part++) {
            for (int value = 1; value < 256; value++) {
                int head = BYTES * part + Integer.numberOfTrailingZeros(value);
                int weight = head < heads.length ? weightOf.applyAsInt(heads[head]) : 0;
                weights[part << 8 | value] = weights[part << 8 | value & value - 1] + weight;
            }
        }
    }

    @Override
    public void at(int knot, long from, long own) {
        if (from != 0) {
            Sums.add(to, knot, weight(from));
        }
    }

    @Override
    public void end() {}

    private int weight(long mask) {
        int sum = 0;
        for (int part = 0; part < BYTES; part++) {
            sum += weights[part << 8 | (int) (mask >>> BYTES * part) & 0xFF];
        }
        return sum;
    }
}
