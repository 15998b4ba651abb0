package org.xinchuan.heritage;

import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.Ancestors;
import org.xinchuan.lineage.descent.Descendants;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.StudioDescent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All descent between studios at once.
 *
 * @param grown the studios with at least one parent, by generation and code
 * @param below the studios below each root, a root being one with children and no parent
 */
record Forest(List<Grown> grown, Map<String, List<String>> below) {

    /**
     * A studio that grew out of others.
     *
     * @param generation the length of the longest line down to it, counted in studios
     * @param depth its distance from the nearest root
     * @param parents how many it grew out of directly
     */
    record Grown(String code, int generation, int depth, int parents) {}

    static Forest of(Lineage lineage, DescentQuestion question) {
        Map<String, List<String>> parents = parents(lineage, question);
        Map<String, List<String>> below = new TreeMap<>();
        Map<String, Integer> depths = new HashMap<>();
        for (String code : parents.keySet()) {
            if (parents.get(code).isEmpty()) {
                List<Descendants.Descendant> found = below(lineage.studios(), code, question);
                found.forEach(studio -> depths.merge(studio.code(), studio.depth(), Math::min));
                if (!found.isEmpty()) {
                    below.put(code, found.stream().map(Descendants.Descendant::code).toList());
                }
            }
        }
        Map<String, Integer> generations = generations(parents);
        List<Grown> grown = new ArrayList<>();
        depths.forEach(
                (code, depth) ->
                        grown.add(
                                new Grown(
                                        code,
                                        generations.get(code),
                                        depth,
                                        parents.get(code).size())));
        grown.sort(Comparator.comparingInt(Grown::generation).thenComparing(Grown::code));
        return new Forest(List.copyOf(grown), below);
    }

    private static Map<String, List<String>> parents(Lineage lineage, DescentQuestion question) {
        DescentQuestion oneUp = question.withMaxDepth(1);
        Map<String, List<String>> parents = new HashMap<>();
        for (String code : lineage.facts().keySet()) {
            parents.put(
                    code,
                    lineage.studios().ancestors(code, oneUp).orElseThrow().studios().stream()
                            .map(Ancestors.Ancestor::code)
                            .toList());
        }
        return parents;
    }

    private static List<Descendants.Descendant> below(
            StudioDescent studios, String root, DescentQuestion question) {
        return studios.descendants(root, question).orElseThrow().studios();
    }

    /** Rounds of settling every studio whose parents are settled; there are no loops to stop it. */
    private static Map<String, Integer> generations(Map<String, List<String>> parents) {
        Map<String, Integer> settled = new HashMap<>();
        List<String> open = new ArrayList<>(parents.keySet());
        for (int generation = 1; !open.isEmpty(); generation++) {
            List<String> next = new ArrayList<>();
            List<String> now = new ArrayList<>();
            for (String code : open) {
                (settled.keySet().containsAll(parents.get(code)) ? now : next).add(code);
            }
            for (String code : now) {
                settled.put(code, generation);
            }
            if (now.isEmpty()) {
                throw new IllegalStateException("studios descend from each other: " + next);
            }
            open = next;
        }
        return settled;
    }
}
