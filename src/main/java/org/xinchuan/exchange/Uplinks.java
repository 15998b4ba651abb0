package org.xinchuan.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links from a record to those above it, such as from a team to its workshop. */
final class Uplinks {

    private final Map<String, Set<String>> above = new HashMap<>();

    void add(String below, String parent) {
        above.computeIfAbsent(below, key -> new LinkedHashSet<>()).add(parent);
    }

    void remove(String below, String parent) {
        above.getOrDefault(below, Set.of()).remove(parent);
    }

    void removeAll(String below) {
        above.remove(below);
    }

    Set<String> above(String below) {
        return above.getOrDefault(below, Set.of());
    }

    /**
     * The shortest loop on which the link lies, beginning and ending with {@code below}; empty when
     * it lies on none.
     */
    List<String> loop(String below, String parent) {
        Map<String, String> cameFrom = new HashMap<>();
        cameFrom.put(parent, below);
        Deque<String> open = new ArrayDeque<>(List.of(parent));
        while (!open.isEmpty() && !cameFrom.containsKey(below)) {
            String here = open.remove();
            for (String next : above(here)) {
                if (cameFrom.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            }
        }
        List<String> loop = new ArrayList<>();
        if (cameFrom.containsKey(below)) {
            loop.add(below);
            String here = cameFrom.get(below);
            while (!here.equals(below)) {
                loop.add(here);
                here = cameFrom.get(here);
            }
            loop.add(below);
        }
        return loop.reversed();
    }
}
