package org.xinchuan.lineage.walk;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The nodes that can be reached over kept links, each at its shortest distance: a breadth-first
 * walk, safe on loops. They stand by distance and, within one distance, by number.
 */
public final class Reach {
    private final Adjacency links;
    private final IntPredicate kept;
    private final long[] seen;
    private int[] nodes = new int[16];
    private int[] depths = new int[16];
    private int size;

    private Reach(Adjacency links, IntPredicate kept) {
        this.links = links;
        this.kept = kept;
        this.seen = new long[(links.nodes() + 63) >>> 6];
    }

    /**
     * Walks from a node, which itself comes first, at distance 0.
     *
     * @param kept tells by its number whether a link may be used
     * @param maxDepth how many links to go at most
     */
    public static Reach from(int root, Adjacency links, IntPredicate kept, int maxDepth) {
        return from(new int[] {root}, 0, links, kept, maxDepth);
    }

    /** Walks on from several nodes in ascending order that are all at the same distance already. */
    public static Reach from(
            int[] starts, int depth, Adjacency links, IntPredicate kept, int maxDepth) {
        Reach reach = new Reach(links, kept);
        for (int start : starts) {
            reach.add(start, depth);
        }
        reach.walk(maxDepth);
        return reach;
    }

    /** How many nodes were reached, those it began from included. */
    public int size() {
        return size;
    }

    /** The node at a position of the order. */
    public int node(int position) {
        return nodes[position];
    }

    /** The distance of the node at a position of the order. */
    public int depth(int position) {
        return depths[position];
    }

    /** Whether the node was reached. */
    public boolean holds(int node) {
        return (seen[node >>> 6] & 1L << node) != 0;
    }

    /** The distance of every node there is; -1 for those that were not reached. */
    public int[] distances() {
        int[] distances = new int[links.nodes()];
        Arrays.fill(distances, -1);
        for (int i = 0; i < size; i++) {
            distances[nodes[i]] = depths[i];
        }
        return distances;
    }

    private void walk(int maxDepth) {
        int layer = 0;
        while (layer < size && depths[layer] < maxDepth) {
            int end = size;
            for (int i = layer; i < end; i++) {
                expand(nodes[i], depths[i] + 1);
            }
            Arrays.sort(nodes, end, size);
            layer = end;
        }
    }

    private void expand(int node, int depth) {
        int end = links.start(node + 1);
        for (int i = links.start(node); i < end; i++) {
            if (!holds(links.neighbour(i)) && kept.test(links.link(i))) {
                add(links.neighbour(i), depth);
            }
        }
    }

    private void add(int node, int depth) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            depths = Arrays.copyOf(depths, 2 * size);
        }
        seen[node >>> 6] |= 1L << node;
        nodes[size] = node;
        depths[size++] = depth;
    }
}
