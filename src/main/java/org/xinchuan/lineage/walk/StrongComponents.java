package org.xinchuan.lineage.walk;

import java.util.Arrays;

/**
 * Which nodes lie on loops together: two nodes are in one component when each can be reached from
 * the other. Tarjan's algorithm (Depth-first search and linear graph algorithms, 1972), without
 * recursion so that a line of any length fits.
 */
public final class StrongComponents {
    private final Adjacency links;
    private final int[] component;
    private final int[] visit;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] pending;
    private int depth;
    private int waiting;
    private int visits;
    private int components;

    private StrongComponents(Adjacency links) {
        int nodes = links.nodes();
        this.links = links;
        component = new int[nodes];
        visit = new int[nodes];
        low = new int[nodes];
        next = new int[nodes];
        path = new int[nodes];
        pending = new int[nodes];
        Arrays.fill(component, -1);
        Arrays.fill(visit, -1);
    }

    /** The component of each node, numbered from 0. */
    public static int[] of(Adjacency links) {
        StrongComponents search = new StrongComponents(links);
        for (int node = 0; node < links.nodes(); node++) {
            if (search.visit[node] < 0) {
                search.searchFrom(node);
            }
        }
        return search.component;
    }

    private void searchFrom(int root) {
        enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < links.start(node + 1)) {
                follow(node, links.neighbour(next[node]++));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        visit[node] = low[node] = visits++;
        next[node] = links.start(node);
        path[depth++] = node;
        pending[waiting++] = node;
    }

    private void follow(int node, int neighbour) {
        if (visit[neighbour] < 0) {
            enter(neighbour);
        } else if (component[neighbour] < 0) {
            low[node] = Math.min(low[node], visit[neighbour]);
        }
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            int caller = path[depth - 1];
            low[caller] = Math.min(low[caller], low[node]);
        }
        if (low[node] == visit[node]) {
            int member;
            do {
                member = pending[--waiting];
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
