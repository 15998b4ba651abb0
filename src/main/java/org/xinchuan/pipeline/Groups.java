package org.xinchuan.pipeline;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts how often each key comes: in an array while keys are few, else in a table of those seen.
 */
final class Groups {
    /** So many keys take four bytes each. */
    private static final long FEW = 1 << 21;

    private static final int ROOM = 1 << 12;

    private final boolean dense;
    private long[] keys;
    private int[] counts;
    private int size;

    /**
     * @param possible how many keys there may be, from 0 on
     */
    Groups(long possible) {
        dense = possible <= FEW;
        counts = new int[dense ? (int) possible : ROOM];
        keys = dense ? null : new long[ROOM];
    }

    /** Counts each of so many keys once. */
    void add(long[] more, int count) {
        if (dense) {
            for (int i = 0; i < count; i++) {
                counts[(int) more[i]]++;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            add(more[i], 1);
        }
    }

    private void add(long key, int count) {
        int at = place(key);
        if (counts[at] == 0) {
            keys[at] = key;
            if (++size > counts.length / 2) {
                counts[at] += count;
                grow();
                return;
            }
        }
        counts[at] += count;
    }

    /** Adds what another one of as many keys counted. */
    void addAll(Groups other) {
        for (int at = 0; at < other.counts.length; at++) {
            if (dense) {
                counts[at] += other.counts[at];
            } else if (other.counts[at] > 0) {
                add(other.keys[at], other.counts[at]);
            }
        }
    }

    /** How often a key came. */
    int count(long key) {
        return dense ? counts[(int) key] : counts[place(key)];
    }

    /** Every key that came here or to another one of as many keys, in order. */
    long[] keysWith(Groups other) {
        if (dense) {
            return IntStream.range(0, counts.length)
                    .filter(at -> counts[at] > 0 || other.counts[at] > 0)
                    .asLongStream()
                    .toArray();
        }
        return LongStream.concat(seen(), other.seen()).sorted().distinct().toArray();
    }

    /** The keys in the table. */
    private LongStream seen() {
        return IntStream.range(0, counts.length)
                .filter(at -> counts[at] > 0)
                .mapToLong(at -> keys[at]);
    }

    /** How many keys came. */
    int size() {
        if (!dense) {
            return size;
        }
        int came = 0;
        for (int count : counts) {
            came += count > 0 ? 1 : 0;
        }
        return came;
    }

    private int place(long key) {
        int mask = counts.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = keys;
        int[] came = counts;
        keys = new long[2 * before.length];
        counts = new int[keys.length];
        for (int i = 0; i < came.length; i++) {
            if (came[i] != 0) {
                int at = place(before[i]);
                keys[at] = before[i];
                counts[at] = came[i];
            }
        }
    }
}
