package org.xinchuan.graph.embedded;

import org.xinchuan.graph.put.Find;
import org.xinchuan.graph.put.Scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of nodes by the keys of their labels. */
final class KeyIndex {

    private static final long NONE = -1;

    private final Map<String, Map<Object, Integer>> byLabel = new HashMap<>();

    void add(String label, Object key, long number) {
        Integer before =
                byLabel.computeIfAbsent(label, name -> new HashMap<>())
                        .putIfAbsent(key, Math.toIntExact(number));
        if (before != null) {
            throw new IllegalStateException("two of " + label + " have the key " + key);
        }
    }

    /** The first node of these that there is; negative when there is none. */
    long find(List<Find> finds, Scope scope) {
        for (Find find : finds) {
            Object key = find.key(scope);
            Integer number =
                    key == null ? null : byLabel.getOrDefault(find.label(), Map.of()).get(key);
            if (number != null) {
                return number;
            }
        }
        return NONE;
    }
}
