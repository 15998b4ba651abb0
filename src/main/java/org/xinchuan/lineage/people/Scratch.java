package org.xinchuan.lineage.people;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a walk needs to remember whom it has seen: one bit for everybody there is. It is lent out
 * and comes back clean, so that an answer about ten people neither makes nor clears memory for
 * millions. There are as many as walks were ever under way at once.
 */
final class Scratch {
    /** One that lies at hand, as walks are short and hardly ever meet; the others queue. */
    private final AtomicReference<long[]> near = new AtomicReference<>();

    private final Queue<long[]> free = new ConcurrentLinkedQueue<>();

    /** Bits for so many numbers, all of them clear. */
    long[] lend(int numbers) {
        long[] bits = near.getAndSet(null);
        if (bits == null) {
            bits = free.poll();
        }
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
        if (!near.compareAndSet(null, bits)) {
            free.add(bits);
        }
    }
}
