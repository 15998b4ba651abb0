package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Finds ancestors who would be cousins were they not ancestors, and takes them away from the person
 * and the person from them. Such an ancestor stands two steps below a grand-master of the person
 * and at least one above the person, so there are some only where one of the grand-masters is three
 * steps away on another path, and only those are walked to who are low enough.
 */
final class CousinsAbove {
    private final Condensation graph;
    private final Adjacency up;
    private final Relatives relatives;
    private final int[] levels;
    private final int step;

    CousinsAbove(Condensation graph, Adjacency up, Relatives relatives, int[] levels) {
        this.graph = graph;
        this.up = up;
        this.relatives = relatives;
        this.levels = levels;
        // On a loop nobody stands lower than anybody.
        step = graph.hasLoops() ? 0 : 1;
    }

    /**
     * How many ancestors are taken away from each who has these masters.
     *
     * @param node the one who has them, or -1 for all of them where there are no loops
     * @param set the masters, in order
     * @param times how many have just these masters
     * @param taken where it is counted how many descendants are taken away from each ancestor
     */
    int take(int node, int[] set, int times, AtomicIntegerArray taken, NodeNumbers seen) {
        int[] grandMasters = relatives.grandMasters(set);
        int lowest = Integer.MAX_VALUE;
        for (int one : grandMasters) {
            lowest = Math.min(lowest, levels[one] + 2 * step);
        }
        if (grandMasters.length == 0 || levelBelow(set) < lowest + step) {
            return 0;
        }
        seen.clear();
        for (int master : set) {
            climb(master, lowest, seen);
        }
        for (int i = 0; i < seen.size(); i++) {
            int ancestor = seen.node(i);
            for (int at = up.start(ancestor); at < up.start(ancestor + 1); at++) {
                climb(up.neighbour(at), lowest, seen);
            }
        }
        return taken(node, set, grandMasters, times, taken, seen);
    }

    private int levelBelow(int[] set) {
        int highest = 0;
        for (int master : set) {
            highest = Math.max(highest, levels[master] + step);
        }
        return highest;
    }

    private void climb(int to, int lowest, NodeNumbers seen) {
        if (levels[to] >= lowest) {
            seen.add(to);
        }
    }

    private int taken(
            int node,
            int[] set,
            int[] grandMasters,
            int times,
            AtomicIntegerArray taken,
            NodeNumbers ancestors) {
        int count = 0;
        for (int i = 0; i < ancestors.size(); i++) {
            int ancestor = ancestors.node(i);
            if (relatives.firstMasterOf(ancestor, set) < 0
                    && relatives.hasGrandMaster(ancestor, grandMasters)) {
                count++;
                // Two on a loop find each other from both sides.
                if (node < 0 || graph.knot(ancestor) != graph.knot(node)) {
                    taken.addAndGet(ancestor, times);
                }
            }
        }
        return count;
    }
}
