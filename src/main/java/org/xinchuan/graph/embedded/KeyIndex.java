package org.xinchuan.graph.embedded;

import org.xinchuan.graph.put.Find;
import org.xinchuan.graph.put.Scope;
import org.xinchuan.standard.NumbersByKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The numbers of nodes by the keys of their labels; the keys of rows stay in the rows. */
final class KeyIndex {

    private static final long NONE = -1;

    private final Map<String, Map<Object, Long>> present = new HashMap<>();
    private final Map<String, List<Some>> rows = new HashMap<>();

    /** Nodes with numbers in a row, the first of which is the first row's. */
    private record Some(NumbersByKey byKey, long first) {}

    /** Takes in a node of the present store. */
    void add(String label, Object key, long number) {
        present.computeIfAbsent(label, _ -> new HashMap<>()).put(key, number);
    }

    /**
     * Takes in a node for each of some rows.
     *
     * @param keys of the rows
     * @param first the number of the first row's node
     */
    void add(String label, int count, IntFunction<Object> keys, long first) {
        NumbersByKey byKey = new NumbersByKey(keys);
        for (int row = 0; row < count; row++) {
            Object key = keys.apply(row);
            if (find(label, key) >= 0 || byKey.add(key, row) >= 0) {
                throw new IllegalStateException("two of " + label + " have the key " + key);
            }
        }
        rows.computeIfAbsent(label, _ -> new ArrayList<>()).add(new Some(byKey, first));
    }

    /** The first node of these that there is; negative when there is none. */
    long find(List<Find> finds, Scope scope) {
        for (Find find : finds) {
            Object key = find.key(scope);
            long number = key == null ? NONE : find(find.label(), key);
            if (number >= 0) {
                return number;
            }
        }
        return NONE;
    }

    private long find(String label, Object key) {
        Long old = present.getOrDefault(label, Map.of()).get(key);
        if (old != null) {
            return old;
        }
        for (Some some : rows.getOrDefault(label, List.of())) {
            int row = some.byKey.find(key);
            if (row >= 0) {
                return some.first + row;
            }
        }
        return NONE;
    }
}
