package org.xinchuan.lineage.influence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The measures word by word, over sets, with no thought of speed. */
public final class InfluenceOracle {
    private final int nodes;
    private final List<Set<Integer>> down = new ArrayList<>();
    private final List<Set<Integer>> up = new ArrayList<>();

    /** Over couples, mentor first. */
    public InfluenceOracle(int nodes, Set<List<Integer>> couples) {
        this.nodes = nodes;
        for (int node = 0; node < nodes; node++) {
            down.add(new TreeSet<>());
            up.add(new TreeSet<>());
        }
        for (List<Integer> couple : couples) {
            down.get(couple.get(0)).add(couple.get(1));
            up.get(couple.get(1)).add(couple.get(0));
        }
    }

    private InfluenceOracle(InfluenceOracle other) {
        nodes = other.nodes;
        down.addAll(other.up);
        up.addAll(other.down);
    }

    public InfluenceOracle mirror() {
        return new InfluenceOracle(this);
    }

    public Measures measures(int node) {
        return new Measures(
                down.get(node).size(),
                (int) down.get(node).stream().filter(one -> !down.get(one).isEmpty()).count(),
                descendants(node).size(),
                generations(node, new HashSet<>()),
                relationships(node),
                cousins(node));
    }

    Set<Integer> descendants(int node) {
        Set<Integer> found = reached(node);
        found.remove(node);
        return found;
    }

    /** Who can be come to; the node itself on loops only. */
    private Set<Integer> reached(int node) {
        Set<Integer> found = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(down.get(node));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (found.add(next)) {
                open.addAll(down.get(next));
            }
        }
        return found;
    }

    /** Steps from one knot to another; a step within a loop is none. */
    private int generations(int node, Set<Integer> knotSeen) {
        knotSeen.add(node);
        int longest = 0;
        for (int next : down.get(node)) {
            if (!reached(next).contains(node)) {
                longest = Math.max(longest, 1 + generations(next, new HashSet<>()));
            } else if (!knotSeen.contains(next)) {
                longest = Math.max(longest, generations(next, knotSeen));
            }
        }
        return longest;
    }

    private int relationships(int node) {
        Set<Integer> mentors = descendants(node);
        mentors.add(node);
        return mentors.stream().mapToInt(one -> down.get(one).size()).sum();
    }

    private int cousins(int node) {
        int count = 0;
        Set<Integer> below = descendants(node);
        for (int one = 0; one < nodes; one++) {
            if (one != node
                    && !below.contains(one)
                    && !descendants(one).contains(node)
                    && !shareAny(up.get(one), up.get(node))
                    && shareAny(grandMasters(one), grandMasters(node))) {
                count++;
            }
        }
        return count;
    }

    private static boolean shareAny(Set<Integer> some, Set<Integer> others) {
        return some.stream().anyMatch(others::contains);
    }

    private Set<Integer> grandMasters(int node) {
        Set<Integer> found = new TreeSet<>();
        up.get(node).forEach(master -> found.addAll(up.get(master)));
        return found;
    }

    public int genealogicalIndex(int node, int rank) {
        if (rank == 0) {
            return down.get(node).size();
        }
        List<Integer> below =
                down.get(node).stream()
                        .map(one -> genealogicalIndex(one, rank - 1))
                        .sorted((a, b) -> b - a)
                        .toList();
        int index = 0;
        while (index < below.size() && below.get(index) > index) {
            index++;
        }
        return index;
    }
}
