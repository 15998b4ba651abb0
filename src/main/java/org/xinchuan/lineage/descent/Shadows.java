package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.walk.Adjacency;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Shadowing, worked out for every day at once. A link that rests on R3 or R4 alone is dropped when
 * a path of R0–R2 links joins the same two studios, all studios of the path being founded by the
 * day asked about. Such a path is there from the day its youngest studio was founded, so the link
 * is shadowed from the least such day over all paths: a bottleneck shortest path.
 */
final class Shadows {
    /** A day after every day that can be written. */
    static final int NEVER = Integer.MAX_VALUE;

    private final StudioGraph graph;
    private final int[] joinedFrom;
    private final Queue<Integer> open = new ArrayDeque<>();

    private Shadows(StudioGraph graph) {
        this.graph = graph;
        this.joinedFrom = new int[graph.studios().size()];
    }

    /** For each link the first day on which it is shadowed, or {@link #NEVER}. */
    static int[] of(StudioGraph graph) {
        int[] shadowedFrom = new int[graph.size()];
        Arrays.fill(shadowedFrom, NEVER);
        Shadows shadows = new Shadows(graph);
        for (int studio = 0; studio < graph.studios().size(); studio++) {
            shadows.shade(studio, shadowedFrom);
        }
        return shadowedFrom;
    }

    private void shade(int parent, int[] shadowedFrom) {
        Adjacency children = graph.children();
        boolean walked = false;
        for (int i = children.start(parent); i < children.start(parent + 1); i++) {
            if (graph.distant(children.link(i))) {
                if (!walked) {
                    walkFrom(parent);
                    walked = true;
                }
                shadowedFrom[children.link(i)] = joinedFrom[children.neighbour(i)];
            }
        }
    }

    /** Finds from which day on each studio is joined to the root by R0–R2 links. */
    private void walkFrom(int root) {
        Arrays.fill(joinedFrom, NEVER);
        joinedFrom[root] = graph.studios().foundedFrom(root);
        open.add(root);
        while (!open.isEmpty()) {
            spread(open.remove());
        }
    }

    private void spread(int studio) {
        Adjacency children = graph.children();
        for (int i = children.start(studio); i < children.start(studio + 1); i++) {
            int link = children.link(i);
            int day = Math.max(joinedFrom[studio], graph.visibleFrom(link));
            int child = children.neighbour(i);
            if (day < joinedFrom[child] && !graph.distant(link)) {
                joinedFrom[child] = day;
                open.add(child);
            }
        }
    }
}
