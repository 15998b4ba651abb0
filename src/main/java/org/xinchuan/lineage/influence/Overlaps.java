package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Who stands below two at once: for every two masters (or grand-masters) who have somebody in
 * common, those they have in common. Most have one master, so the lists are short however many
 * apprentices a master has, and the size of a union is the sum of the sizes less what is in them
 * more than once.
 */
final class Overlaps {
    /** How many entries there may be for each node on average. */
    private static final int MOST = 4;

    /** Of so many at most all subsets are looked at. */
    private static final int SUBSETS = 6;

    /** Entries of the first of two: the second in the high half, who is below in the low. */
    private final long[] entries;

    private final int[] starts;
    private final IntFunction<int[]> above;

    /**
     * Finds all of them.
     *
     * @param above the masters, or grand-masters, of each node in order
     */
    Overlaps(int nodes, IntFunction<int[]> above, Deadline deadline) {
        this.above = above;
        starts = new int[nodes + 1];
        // Most stand below one only, and are not looked at again.
        BitSet several = new BitSet(nodes);
        pairs(
                IntStream.range(0, nodes),
                (one, other, below) -> {
                    starts[one + 1]++;
                    several.set(below);
                },
                deadline);
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        entries = new long[starts[nodes]];
        int[] next = starts.clone();
        pairs(
                several.stream(),
                (one, other, below) -> entries[next[one]++] = (long) other << 32 | below,
                deadline);
        IntStream.range(0, nodes)
                .parallel()
                .forEach(node -> Arrays.sort(entries, starts[node], starts[node + 1]));
    }

    /** Whether the overlaps of a graph's grand-masters are few enough to be listed. */
    static boolean fit(Adjacency up) {
        long pairs = 0;
        for (int node = 0; node < up.nodes(); node++) {
            long grandMasters = 0;
            for (int at = up.start(node); at < up.start(node + 1); at++) {
                int master = up.neighbour(at);
                grandMasters += up.start(master + 1) - up.start(master);
            }
            pairs += grandMasters * (grandMasters - 1) / 2;
        }
        return pairs <= (long) MOST * up.nodes();
    }

    private interface Pair {
        void of(int one, int other, int below);
    }

    private void pairs(IntStream nodes, Pair pair, Deadline deadline) {
        nodes.forEach(
                node -> {
                    if ((node & 0xFFF) == 0) {
                        deadline.check();
                    }
                    int[] list = above.apply(node);
                    for (int i = 0; i < list.length; i++) {
                        for (int j = i + 1; j < list.length; j++) {
                            pair.of(list[i], list[j], node);
                        }
                    }
                });
    }

    /** How much too large the sum of their sizes is, for some in order. */
    int surplus(int[] set, NodeNumbers seen) {
        if (set.length <= SUBSETS) {
            return bySubsets(set);
        }
        seen.clear();
        int surplus = 0;
        for (int i = 0; i < set.length; i++) {
            for (int j = i + 1; j < set.length; j++) {
                int end = first(set[i], set[j] + 1);
                for (int at = first(set[i], set[j]); at < end; at++) {
                    int below = (int) entries[at];
                    if (seen.add(below)) {
                        surplus += common(above.apply(below), set) - 1;
                    }
                }
            }
        }
        return surplus;
    }

    /** Those below two, less those below three, and so on: who is below k counts k − 1 times. */
    private int bySubsets(int[] set) {
        int surplus = 0;
        for (int subset = 3; subset < 1 << set.length; subset++) {
            int size = Integer.bitCount(subset);
            if (size >= 2) {
                surplus += (size & 1) == 0 ? below(set, subset) : -below(set, subset);
            }
        }
        return surplus;
    }

    /** How many are below all of a subset: the shortest list is looked through in the others. */
    private int below(int[] set, int subset) {
        int one = set[Integer.numberOfTrailingZeros(subset)];
        int others = subset & subset - 1;
        int shortest = 0;
        int begin = 0;
        int end = Integer.MAX_VALUE;
        for (int left = others; left != 0; left &= left - 1) {
            int other = Integer.numberOfTrailingZeros(left);
            int from = first(one, set[other]);
            int to = first(one, set[other] + 1);
            if (to - from < end - begin) {
                shortest = other;
                begin = from;
                end = to;
            }
        }
        others &= ~(1 << shortest);
        if (others == 0) {
            return end - begin;
        }
        int count = 0;
        for (int at = begin; at < end; at++) {
            count += isBelow(set, one, others, (int) entries[at]) ? 1 : 0;
        }
        return count;
    }

    private boolean isBelow(int[] set, int one, int others, int node) {
        for (int left = others; left != 0; left &= left - 1) {
            long entry = (long) set[Integer.numberOfTrailingZeros(left)] << 32 | node;
            if (Arrays.binarySearch(entries, starts[one], starts[one + 1], entry) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int common(int[] some, int[] set) {
        int count = 0;
        for (int one : some) {
            count += Arrays.binarySearch(set, one) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Where the entries of the first of two begin that have this second or a later one. */
    private int first(int one, int other) {
        int found = Arrays.binarySearch(entries, starts[one], starts[one + 1], (long) other << 32);
        return found < 0 ? -found - 1 : found;
    }
}
