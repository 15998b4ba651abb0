package org.xinchuan.lineage.influence;

import java.util.concurrent.atomic.AtomicLongArray;

/** Puts what stands below each of a block of heads below everybody above them. */
final class WeightsAbove implements ReachBlock.Visit {
    private static final int BYTES = 8;

    private final AtomicLongArray more;

    /** For every byte of a word and every value of it, what the heads of its bits weigh. */
    private final long[] weights = new long[BYTES << 8];

    /**
     * @param below what stands below each knot, itself included
     * @param more is told what comes to it
     */
    WeightsAbove(int[] heads, long[] below, AtomicLongArray more) {
        this.more = more;
        for (int part = 0; part < BYTES; part++) {
            for (int value = 1; value < 256; value++) {
                int head = BYTES * part + Integer.numberOfTrailingZeros(value);
                long weight = head < heads.length ? below[heads[head]] : 0;
                weights[part << 8 | value] = weights[part << 8 | value & value - 1] + weight;
            }
        }
    }

    @Override
    public void at(int knot, long from, long own) {
        if (from != 0) {
            more.addAndGet(knot, weight(from));
        }
    }

    @Override
    public void end() {}

    private long weight(long mask) {
        long sum = 0;
        for (int part = 0; part < BYTES; part++) {
            sum += weights[part << 8 | (int) (mask >>> BYTES * part) & 0xFF];
        }
        return sum;
    }
}
