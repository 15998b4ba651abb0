package org.xinchuan.lineage.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * The paths between two nodes, the shortest first, as many as are wanted: A* (Hart, Nilsson,
 * Raphael 1968) with the exact remaining distance as its bound. Every step taken then lies on a
 * path that will be found, so even among 2^40 paths the first few are there at once. Safe on loops:
 * no path comes twice to one node, and the steps are limited.
 */
public final class PathSearch {
    private static final int MAX_STEPS = 200_000;

    private final Adjacency links;
    private final IntPredicate kept;
    private final int[] remaining;
    private final PriorityQueue<Step> open =
            new PriorityQueue<>(
                    Comparator.comparingInt(Step::bound)
                            .thenComparing(Step::length, Comparator.reverseOrder())
                            .thenComparingInt(Step::node));

    /**
     * Paths as the numbers of their links in order, and whether there are more of them.
     *
     * @param links the paths found; a path from a node to itself is empty
     */
    public record Paths(List<List<Integer>> links, boolean more) {}

    private record Step(Step before, int node, int link, int length, int bound) {
        boolean visits(int other) {
            for (Step step = this; step != null; step = step.before) {
                if (step.node == other) {
                    return true;
                }
            }
            return false;
        }

        List<Integer> path() {
            List<Integer> path = new ArrayList<>(length);
            for (Step step = this; step.before != null; step = step.before) {
                path.add(step.link);
            }
            return path.reversed();
        }
    }

    private PathSearch(Adjacency links, IntPredicate kept, int[] remaining) {
        this.links = links;
        this.kept = kept;
        this.remaining = remaining;
    }

    /**
     * Finds paths.
     *
     * @param remaining the distance from every node to the one at the end of the paths, -1 where
     *     there is no way: what {@link Reach#distances()} gives for a walk backwards from the end
     * @param limit how many paths to find at most
     */
    public static Paths find(
            int from, Adjacency links, IntPredicate kept, int[] remaining, int limit) {
        return new PathSearch(links, kept, remaining).find(from, limit);
    }

    private Paths find(int from, int limit) {
        List<List<Integer>> found = new ArrayList<>();
        if (remaining[from] >= 0) {
            open.add(new Step(null, from, -1, 0, remaining[from]));
        }
        for (int steps = 0; !open.isEmpty(); steps++) {
            Step step = open.remove();
            boolean complete = remaining[step.node()] == 0;
            if (steps == MAX_STEPS || complete && found.size() == limit) {
                return new Paths(found, true);
            }
            if (complete) {
                found.add(step.path());
            } else {
                extend(step);
            }
        }
        return new Paths(found, false);
    }

    private void extend(Step step) {
        int end = links.start(step.node() + 1);
        for (int i = links.start(step.node()); i < end; i++) {
            int next = links.neighbour(i);
            if (remaining[next] >= 0 && kept.test(links.link(i)) && !step.visits(next)) {
                int length = step.length() + 1;
                open.add(new Step(step, next, links.link(i), length, length + remaining[next]));
            }
        }
    }
}
