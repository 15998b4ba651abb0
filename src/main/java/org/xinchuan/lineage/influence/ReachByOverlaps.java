package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.Arrays;

/**
 * Adds up how many grand-apprentices each grand-master has, less those whom several have, less the
 * fellow apprentices: nobody is gone through but who stands below two at once.
 */
final class ReachByOverlaps implements SharedReach {
    private final Relatives relatives;
    private final int[] grandApprentices;
    private final Overlaps ofMasters;
    private final Overlaps ofGrandMasters;

    /** Each person's apprentices that have other masters too. */
    private final Adjacency shared;

    /**
     * @param grandApprentices how many everybody has
     */
    ReachByOverlaps(Adjacency down, Adjacency up, int[] grandApprentices, Deadline deadline) {
        this.grandApprentices = grandApprentices;
        relatives = new Relatives(down, up);
        ofMasters = new Overlaps(up.nodes(), relatives::masters, deadline);
        ofGrandMasters =
                new Overlaps(
                        up.nodes(),
                        node -> relatives.grandMasters(relatives.masters(node)),
                        deadline);
        shared = shared(up);
    }

    private static Adjacency shared(Adjacency up) {
        int count = 0;
        int[] from = new int[up.start(up.nodes())];
        int[] to = new int[from.length];
        for (int node = 0; node < up.nodes(); node++) {
            int end = up.start(node + 1);
            if (end - up.start(node) > 1) {
                for (int at = up.start(node); at < end; at++) {
                    from[count] = up.neighbour(at);
                    to[count++] = node;
                }
            }
        }
        return new Adjacency(up.nodes(), Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    @Override
    public int of(int[] set, NodeNumbers seen) {
        int[] grandMasters = relatives.grandMasters(set);
        if (grandMasters.length == 0) {
            return 0;
        }
        int inReach = 0;
        for (int one : grandMasters) {
            inReach += grandApprentices[one];
        }
        if (grandMasters.length > 1) {
            inReach -= ofGrandMasters.surplus(grandMasters, seen);
        }
        return inReach - fellows(set, grandMasters, seen);
    }

    /** The fellow apprentices that are in reach themselves. */
    private int fellows(int[] set, int[] grandMasters, NodeNumbers seen) {
        int[] taught = Arrays.stream(set).filter(relatives::hasMaster).toArray();
        int count = 0;
        for (int master : taught) {
            count += relatives.apprentices(master);
        }
        if (taught.length > 1) {
            count -= ofMasters.surplus(taught, seen);
        }
        for (int master : set) {
            if (!relatives.hasMaster(master)) {
                count += fellowsUnder(master, set, taught, grandMasters);
            }
        }
        return count;
    }

    /** Of one who had no master: those whom another of their masters brings into reach. */
    private int fellowsUnder(int master, int[] set, int[] taught, int[] grandMasters) {
        int count = 0;
        for (int at = shared.start(master); at < shared.start(master + 1); at++) {
            int fellow = shared.neighbour(at);
            // Each is counted under the first of the masters who taught it.
            if (relatives.firstMasterOf(fellow, taught) < 0
                    && relatives.firstMasterOf(fellow, set) == master
                    && relatives.hasGrandMaster(fellow, grandMasters)) {
                count++;
            }
        }
        return count;
    }
}
