package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;

/**
 * The longest path below or above everybody, in links. On loops it is that of the condensation: the
 * people of a loop count as one, and so for one generation.
 */
final class LongestPaths {

    private LongestPaths() {}

    /** How many generations there are below everybody. */
    static int[] below(Condensation graph) {
        return graph.forPeople(lengths(graph.order(), graph.down(), false));
    }

    /** How many generations there are above everybody. */
    static int[] above(Condensation graph) {
        return graph.forPeople(lengths(graph.order(), graph.up(), true));
    }

    private static int[] lengths(int[] order, Adjacency links, boolean backwards) {
        int[] lengths = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int node = order[backwards ? order.length - 1 - i : i];
            int longest = -1;
            for (int at = links.start(node); at < links.start(node + 1); at++) {
                longest = Math.max(longest, lengths[links.neighbour(at)]);
            }
            lengths[node] = longest + 1;
        }
        return lengths;
    }
}
