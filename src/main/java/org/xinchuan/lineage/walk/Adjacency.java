package org.xinchuan.lineage.walk;

import java.util.Arrays;

/**
 * The links at each node in one direction, packed into arrays. Those of node {@code n} stand from
 * {@code start(n)} to before {@code start(n + 1)}, ordered by the node at their other end. Nodes
 * and links are numbered from 0.
 */
public final class Adjacency implements Neighbours {
    private final int[] starts;

    /** Null where a link has the number of its position. */
    private final int[] links;

    private final int[] neighbours;

    /**
     * Packs numbered links in time proportional to their number.
     *
     * @param nodes how many nodes there are
     * @param from the node that each link is listed at
     * @param to the node at its other end
     */
    public Adjacency(int nodes, int[] from, int[] to) {
        starts = starts(nodes, from);
        links = new int[from.length];
        neighbours = new int[from.length];
        int[] next = starts.clone();
        for (int link : inOrderOf(to, nodes)) {
            int position = next[from[link]]++;
            links[position] = link;
            neighbours[position] = to[link];
        }
    }

    private Adjacency(int[] starts, int[] neighbours) {
        this.starts = starts;
        this.links = null;
        this.neighbours = neighbours;
    }

    /**
     * Takes links that are packed and in order already; the number of each is its position.
     *
     * @param starts where the links of each node begin, and where the last end
     * @param neighbours the node at the other end of each
     */
    public static Adjacency packed(int[] starts, int[] neighbours) {
        return new Adjacency(starts, neighbours);
    }

    /** How many nodes there are. */
    public int nodes() {
        return starts.length - 1;
    }

    /** Where the links of a node begin. */
    public int start(int node) {
        return starts[node];
    }

    /** The number of the link at a position. */
    public int link(int position) {
        return links == null ? position : links[position];
    }

    /** The node at the other end of the link at a position. */
    public int neighbour(int position) {
        return neighbours[position];
    }

    @Override
    public int[] of(int node) {
        return Arrays.copyOfRange(neighbours, starts[node], starts[node + 1]);
    }

    private static int[] inOrderOf(int[] ends, int nodes) {
        int[] next = starts(nodes, ends);
        int[] order = new int[ends.length];
        for (int link = 0; link < ends.length; link++) {
            order[next[ends[link]]++] = link;
        }
        return order;
    }

    private static int[] starts(int nodes, int[] ends) {
        int[] starts = new int[nodes + 1];
        for (int end : ends) {
            starts[end + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        return starts;
    }
}
