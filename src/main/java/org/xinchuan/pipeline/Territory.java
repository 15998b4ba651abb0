package org.xinchuan.pipeline;

import org.xinchuan.report.Tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts the codes of a tree together to those at one level below a code. What stands above that
 * level, or is the code itself, is a row of its own.
 */
final class Territory {

    private final Tree tree;
    private final String base;
    private final Set<String> tops;
    private final int level;

    /** Whether somebody asks for what is below one code. */
    private final boolean asked;

    /** What is above the caller's own. */
    private final Set<String> above = new HashSet<>();

    /**
     * @param base below which; null for below the top, or the only one that there is at the top
     * @param tops what is at the top for the caller; only as of another day is anybody elsewhere
     * @param level how far below; 1 for directly
     */
    Territory(Tree tree, String base, Set<String> tops, int level) {
        this.tree = tree;
        this.base = base != null || tops.size() != 1 ? base : tops.iterator().next();
        this.tops = tops;
        this.level = level;
        asked = base != null;
        tops.forEach(top -> above.addAll(path(tree.parent(top))));
    }

    /** A code with all above it, the highest first. */
    private List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (String at = code; at != null && !path.contains(at); at = tree.parent(at)) {
            path.addFirst(at);
        }
        return path;
    }

    /** The code that a code is counted under; null when it is not below the base. */
    private String group(String code) {
        List<String> path = path(code);
        for (int at = path.size() - 1; at >= 0; at--) {
            if (path.get(at).equals(base)) {
                return path.get(Math.min(at + level, path.size() - 1));
            }
            if (base == null && tops.contains(path.get(at))) {
                return path.get(Math.min(at + level, path.size()) - 1);
            }
        }
        return asked ? null : aside(path);
    }

    /**
     * Of what is not the caller's the highest that has nothing of theirs below: people of theirs
     * may have worked there.
     */
    private String aside(List<String> path) {
        return path.stream()
                .filter(code -> !above.contains(code))
                .findFirst()
                .orElseGet(path::getLast);
    }

    /**
     * Numbers of organisations, the first being none, put together.
     *
     * @param codes of organisations by their numbers
     * @param place what an organisation has in this tree; null for nothing
     * @param column of the numbers of organisations
     */
    Dimension dimension(
            List<String> codes, Function<String, String> place, Dimension.Codes column) {
        List<String> groups = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        // Many organisations are at one place.
        Map<String, String> found = new HashMap<>();
        for (String code : codes) {
            String at = place.apply(code);
            String group = at == null ? null : found.computeIfAbsent(at, this::group);
            groups.add(group);
            if (group != null) {
                keys.add(group);
            }
        }
        List<String> ordered = new ArrayList<>(keys);
        Map<String, Integer> numbers = new HashMap<>();
        ordered.forEach(key -> numbers.put(key, numbers.size()));
        ordered.add(Dimension.NONE);
        int[] through = new int[codes.size() + 1];
        through[0] = ordered.size() - 1;
        for (int i = 0; i < codes.size(); i++) {
            through[i + 1] = numbers.getOrDefault(groups.get(i), ordered.size() - 1);
        }
        return new Dimension(ordered, Dimension.through(column, through));
    }
}
