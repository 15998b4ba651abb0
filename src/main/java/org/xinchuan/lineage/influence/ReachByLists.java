package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;

/**
 * Goes through the grand-apprentices of all grand-masters but the one who has most; those are taken
 * by their number. The steps are the grand-apprentices of the smaller ones and the fellow
 * apprentices under each master. Used where lists of overlaps would be too long, as on reversed
 * lines, where a grand-apprentice has few grand-masters.
 */
final class ReachByLists implements SharedReach {
    private final Adjacency down;
    private final int[] grandApprentices;
    private final Relatives relatives;
    private final Deadline deadline;

    /**
     * @param grandApprentices how many everybody has
     */
    ReachByLists(Adjacency down, int[] grandApprentices, Relatives relatives, Deadline deadline) {
        this.down = down;
        this.grandApprentices = grandApprentices;
        this.relatives = relatives;
        this.deadline = deadline;
    }

    @Override
    public int of(int[] set, NodeNumbers seen) {
        int[] grandMasters = relatives.grandMasters(set);
        if (grandMasters.length == 0) {
            return 0;
        }
        int largest = grandMasters[0];
        for (int one : grandMasters) {
            largest = grandApprentices[one] > grandApprentices[largest] ? one : largest;
        }
        int count = grandApprentices[largest] - fellowsBelow(largest, set);
        seen.clear();
        for (int one : grandMasters) {
            if (one != largest) {
                count += others(one, largest, set, seen);
            }
        }
        return count;
    }

    /** The fellow apprentices that are grand-apprentices of somebody. */
    private int fellowsBelow(int grandMaster, int[] set) {
        int count = 0;
        for (int master : set) {
            boolean all = relatives.teaches(grandMaster, master);
            if (all && set.length == 1) {
                return relatives.apprentices(master);
            }
            for (int at = down.start(master); at < down.start(master + 1); at++) {
                int fellow = down.neighbour(at);
                // Each is counted under the first of the masters who taught it.
                if (relatives.firstMasterOf(fellow, set) == master
                        && (all || relatives.isGrandMaster(grandMaster, fellow))) {
                    count++;
                }
            }
        }
        return count;
    }

    private int others(int grandMaster, int largest, int[] set, NodeNumbers seen) {
        int count = 0;
        for (int i = down.start(grandMaster); i < down.start(grandMaster + 1); i++) {
            int master = down.neighbour(i);
            for (int at = down.start(master); at < down.start(master + 1); at++) {
                int cousin = down.neighbour(at);
                if (seen.add(cousin)
                        && relatives.firstMasterOf(cousin, set) < 0
                        && !relatives.isGrandMaster(largest, cousin)) {
                    count++;
                }
            }
            if ((i & 0xFF) == 0) {
                deadline.check();
            }
        }
        return count;
    }
}
