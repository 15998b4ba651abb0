package org.xinchuan.lineage.people;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a walk needs to remember whom it has seen: one bit for everybody there is. It is lent out
 * and comes back clean, so that an answer about ten people neither makes nor clears memory for
 * millions. There are as many as walks were ever under way at once.
 */
final class Scratch {
    private final Queue<long[]> free = new ConcurrentLinkedQueue<>();

    /** Bits for so many numbers, all of them clear. */
    long[] lend(int numbers) {
        long[] bits = free.poll();
        int words = (numbers >>> 6) + 1;
        // Room for those who come: a longer one for every new person would be a new one each time.
        return bits != null && bits.length >= words ? bits : new long[words + words / 8];
    }

    /** Takes bits back, of which those of the first numbers of an array are set. */
    void back(long[] bits, int[] set, int size) {
        if (size > bits.length) {
            Arrays.fill(bits, 0);
        } else {
            for (int i = 0; i < size; i++) {
                bits[set[i] >>> 6] = 0;
            }
        }
        free.add(bits);
    }
}
