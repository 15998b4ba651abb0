package org.xinchuan.pipeline;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.people.PeoplePage;

import java.util.Arrays;
import java.util.List;
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
    private final int[] codes = new int[Pages.SIZE];
    private final int[] key = new int[Pages.SIZE];
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

    /**
     * Counts some people of a page, each under the numbers of all facets together, of which the
     * last counts singly; see {@link Scan#words}.
     */
    void add(PeoplePage page, int[] slots, int count, List<Dimension> facets) {
        if (dense) {
            Arrays.fill(key, 0, count, 0);
            for (Dimension facet : facets) {
                facet.codes(page, slots, count, codes);
                int size = facet.size();
                for (int i = 0; i < count; i++) {
                    key[i] = key[i] * size + codes[i];
                }
            }
            for (int i = 0; i < count; i++) {
                counts[key[i]]++;
            }
            return;
        }
        long[] keys = new long[count];
        for (Dimension facet : facets) {
            facet.codes(page, slots, count, codes);
            for (int i = 0; i < count; i++) {
                keys[i] = keys[i] * facet.size() + codes[i];
            }
        }
        for (long one : keys) {
            add(one, 1);
        }
    }

    void add(long key, int count) {
        if (dense) {
            counts[(int) key] += count;
            return;
        }
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

    void addAll(Groups other) {
        other.keys().forEach(key -> add(key, other.count(key)));
    }

    /** How often a key came. */
    int count(long key) {
        return dense ? counts[(int) key] : counts[place(key)];
    }

    /** Every key that came, in no order. */
    LongStream keys() {
        return IntStream.range(0, counts.length)
                .filter(at -> counts[at] > 0)
                .mapToLong(at -> dense ? at : keys[at]);
    }

    /** How many keys came. */
    int size() {
        return dense ? (int) keys().count() : size;
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
