package org.xinchuan.lineage.influence;

import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.NodeNumbers;

/**
 * Walks up from one head. Where the ways lead through each tree but once, a step is a tree, however
 * many stand above each other in it; where they meet in one, a step is a knot, as long as few stand
 * above. Used by one thread, again and again.
 */
final class HeadWalk {
    /** Above whom more trees stand is walked from in another way. */
    private static final int MOST_TREES = 24;

    /** Above whom more stand is left to {@link ReachBlock}. */
    private static final int MOST = 128;

    private final Condensation graph;
    private final MentorTrees trees;
    private final int[] entries = new int[MOST_TREES];
    private final int[] tops = new int[MOST_TREES];
    private final NodeNumbers seen = new NodeNumbers();

    HeadWalk(Condensation graph, MentorTrees trees) {
        this.graph = graph;
        this.trees = trees;
    }

    /**
     * Puts the tree of a head below all above it, and says what stands above.
     *
     * @param above is told so at the number of the head
     * @return whether it was done; nothing was when too many stand above
     */
    boolean walk(int head, long[] above) {
        return treeByTree(head, above) || oneByOne(head, above);
    }

    private boolean treeByTree(int head, long[] above) {
        int count = enter(head, 0);
        for (int i = 0; i < count; i++) {
            count = enter(tops[i], count);
        }
        if (count < 0) {
            return false;
        }
        long weight = trees.own(head);
        for (int i = 0; i < count; i++) {
            weight += trees.chain(entries[i]);
            trees.addAlong(entries[i], trees.weight(head));
        }
        above[head] = weight;
        return true;
    }

    /** Adds the trees that the mentors stand in; -1 when one is there already, or too many are. */
    private int enter(int knot, int count) {
        Adjacency up = graph.up();
        int end = up.start(knot + 1);
        int size = count;
        if (size + end - up.start(knot) > MOST_TREES) {
            return -1;
        }
        for (int at = up.start(knot); at < end; at++) {
            int top = trees.top(up.neighbour(at));
            for (int i = 0; i < size; i++) {
                if (tops[i] == top) {
                    return -1;
                }
            }
            entries[size] = up.neighbour(at);
            tops[size++] = top;
        }
        return size;
    }

    private boolean oneByOne(int head, long[] above) {
        seen.clear();
        seen.add(head);
        Adjacency up = graph.up();
        for (int i = 0; i < seen.size(); i++) {
            int knot = seen.node(i);
            int end = up.start(knot + 1);
            if (seen.size() + end - up.start(knot) > MOST) {
                return false;
            }
            for (int at = up.start(knot); at < end; at++) {
                seen.add(up.neighbour(at));
            }
        }
        long weight = trees.own(head);
        for (int i = 1; i < seen.size(); i++) {
            weight += trees.own(seen.node(i));
            trees.add(seen.node(i), trees.weight(head));
        }
        above[head] = weight;
        return true;
    }
}
