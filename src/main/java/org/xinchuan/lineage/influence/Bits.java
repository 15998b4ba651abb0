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

    /** Writes the numbers from 0 to before an end that are not in a set; answers how many. */
    static int zeros(BitSet some, int end, int[] to) {
        long[] words = Arrays.copyOf(some.toLongArray(), (end + Long.SIZE - 1) / Long.SIZE);
        int size = 0;
        for (int word = 0; word < words.length; word++) {
            int from = word * Long.SIZE;
            long zeros = ~words[word];
            if (end - from < Long.SIZE) {
                zeros &= (1L << end - from) - 1;
            }
            for (; zeros != 0; zeros &= zeros - 1) {
                to[size++] = from + Long.numberOfTrailingZeros(zeros);
            }
        }
        return size;
    }
}
