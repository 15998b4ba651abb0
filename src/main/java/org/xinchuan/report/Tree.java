package org.xinchuan.report;

import org.xinchuan.graph.Row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Codes with a name, each below another or at the top; a loop among them does no harm. */
public final class Tree {

    private final SortedMap<String, String> names = new TreeMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, SortedSet<String>> below = new HashMap<>();

    /**
     * @param rows with code, name and parent
     */
    static Tree of(List<Row> rows) {
        Tree tree = new Tree();
        for (Row row : rows) {
            String code = row.text("code");
            tree.names.put(code, row.text("name"));
            String parent = row.text("parent");
            if (parent != null) {
                tree.above.put(code, parent);
                tree.below.computeIfAbsent(parent, _ -> new TreeSet<>()).add(code);
            }
        }
        return tree;
    }

    /** All codes, in order. */
    public Set<String> codes() {
        return names.keySet();
    }

    /** Whether there is such a code. */
    public boolean has(String code) {
        return names.containsKey(code);
    }

    /** The name; the code itself where there is none. */
    public String name(String code) {
        String name = names.get(code);
        return name == null ? code : name;
    }

    /** Those that are below nothing, in order of their codes. */
    public List<String> roots() {
        return names.keySet().stream().filter(code -> !above.containsKey(code)).toList();
    }

    /** Those directly below, in order of their codes. */
    public List<String> children(String code) {
        return List.copyOf(below.getOrDefault(code, new TreeSet<>()));
    }

    /** What a code is directly below; null at the top. */
    public String parent(String code) {
        return above.get(code);
    }

    /** A code and everything below it. */
    public Set<String> whole(String code) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (found.add(at)) {
                open.addAll(children(at));
            }
        }
        return found;
    }

    /** The first of some codes on the way upwards from one, itself included; null for none. */
    String upTo(String code, Set<String> some) {
        Set<String> seen = new HashSet<>();
        for (String at = code; at != null && seen.add(at); at = above.get(at)) {
            if (some.contains(at)) {
                return at;
            }
        }
        return null;
    }
}
