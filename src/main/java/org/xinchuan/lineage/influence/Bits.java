package org.xinchuan.lineage.influence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Sets of numbers, a bit each, found on all processors. */
final class Bits {

    private Bits() {}

    /** The numbers from 0 to before an end that meet a condition. */
    static BitSet of(int end, IntPredicate condition) {
        long[] words = new long[(end + Long.SIZE - 1) / Long.SIZE];
        Arrays.parallelSetAll(
                words,
                word -> {
                    int from = word * Long.SIZE;
                    int count = Math.min(Long.SIZE, end - from);
                    long bits = 0;
                    for (int i = 0; i < count; i++) {
                        bits |= condition.test(from + i) ? 1L << i : 0;
                    }
                    return bits;
                });
        return BitSet.valueOf(words);
    }
}
