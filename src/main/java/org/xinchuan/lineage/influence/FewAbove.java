package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.NodeNumbers;

/** Walks up from one knot, as long as few stand above it; used by one thread, again and again. */
final class FewAbove {
    /** Above whom more stand is left to {@link ReachBlock}. */
    private static final int MOST = 128;

    private final Adjacency up;
    private final NodeNumbers seen = new NodeNumbers();

    FewAbove(Adjacency up) {
        this.up = up;
    }

    /**
     * Adds a weight to everybody above a knot.
     *
     * @return whether it was done; nothing was when too many stand above
     */
    boolean add(int knot, int weight, int[] to) {
        seen.clear();
        seen.add(knot);
        for (int i = 0; i < seen.size(); i++) {
            int one = seen.node(i);
            int end = up.start(one + 1);
            if (seen.size() + end - up.start(one) > MOST) {
                return false;
            }
            for (int at = up.start(one); at < end; at++) {
                seen.add(up.neighbour(at));
            }
        }
        for (int i = 1; i < seen.size(); i++) {
            Sums.add(to, seen.node(i), weight);
        }
        return true;
    }
}
