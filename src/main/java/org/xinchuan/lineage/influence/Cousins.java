package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.NodeNumbers;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * How many cousins everybody has: those who share a grand-master, share no master, and are neither
 * the person nor an ancestor or descendant.
 *
 * <p>Who has the same masters has the same people in reach, so they are looked for once for each
 * set of masters; a {@link SharedReach} says how, without going through the apprentices of a master
 * of thousands for each of them.
 */
final class Cousins {
    private static final int CHUNK = 4096;

    private final Adjacency down;
    private final Adjacency up;
    private final boolean loops;
    private final Relatives relatives;
    private final CousinsAbove above;
    private final SharedReach reach;
    private final Deadline deadline;
    private final int[] grandApprentices;

    /** The cousins of who has just this one master, before ancestors are taken away. */
    private final int[] under;

    private final int[] values;
    private final AtomicIntegerArray taken;

    /**
     * @param levels the longest path above everybody
     */
    Cousins(Condensation graph, Adjacency down, Adjacency up, int[] levels, Deadline deadline) {
        this.down = down;
        this.up = up;
        this.deadline = deadline;
        loops = graph.hasLoops();
        relatives = new Relatives(down, up);
        above = new CousinsAbove(graph, up, relatives, levels);
        int nodes = down.nodes();
        grandApprentices = new int[nodes];
        everybody(
                nodes,
                (node, scratch) -> grandApprentices[node] = relatives.grandApprentices(node));
        reach =
                Overlaps.fit(up)
                        ? new ReachByOverlaps(down, up, grandApprentices, deadline)
                        : new ReachByLists(down, grandApprentices, relatives, deadline);
        under = new int[nodes];
        values = new int[nodes];
        taken = new AtomicIntegerArray(nodes);
    }

    int[] ofAll() {
        everybody(values.length, this::underOne);
        everybody(values.length, this::byThemselves);
        for (int node = 0; node < values.length; node++) {
            boolean one = masters(node) == 1 && !loops;
            int shared = one ? under[up.neighbour(up.start(node))] : values[node];
            values[node] = shared - taken.get(node);
        }
        return values;
    }

    private interface Step {
        void of(int node, NodeNumbers scratch);
    }

    private void everybody(int nodes, Step step) {
        int chunks = (nodes + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks)
                .parallel()
                .forEach(
                        chunk -> {
                            NodeNumbers scratch = new NodeNumbers();
                            int end = Math.min(nodes, (chunk + 1) * CHUNK);
                            for (int node = chunk * CHUNK; node < end; node++) {
                                if ((node & 63) == 0) {
                                    deadline.check();
                                }
                                step.of(node, scratch);
                            }
                        });
    }

    private int masters(int node) {
        return up.start(node + 1) - up.start(node);
    }

    /** For all who have this one master only. */
    private void underOne(int master, NodeNumbers scratch) {
        if (masters(master) == 0) {
            return;
        }
        int only = 0;
        for (int at = down.start(master); at < down.start(master + 1); at++) {
            only += masters(down.neighbour(at)) == 1 ? 1 : 0;
        }
        if (only == 0) {
            return;
        }
        int[] set = {master};
        if (masters(master) == 1) {
            // The fellow apprentices are among the grand-master's grand-apprentices.
            int grandMaster = up.neighbour(up.start(master));
            under[master] = grandApprentices[grandMaster] - relatives.apprentices(master);
        } else {
            under[master] = reach.of(set, scratch);
            if (!loops) {
                under[master] -= above.take(-1, set, only, taken, scratch);
            }
        }
    }

    /** Who has several masters; with loops everybody, for each may be on another one. */
    private void byThemselves(int node, NodeNumbers scratch) {
        int[] set = relatives.masters(node);
        if (set.length > 1) {
            values[node] = reach.of(set, scratch) - above.take(node, set, 1, taken, scratch);
        } else if (loops && set.length == 1) {
            values[node] = under[set[0]] - above.take(node, set, 1, taken, scratch);
        }
    }
}
