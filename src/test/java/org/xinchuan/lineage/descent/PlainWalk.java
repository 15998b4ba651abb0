package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Questions answered by trying every pair of studios again and again; for small graphs. */
final class PlainWalk {
    private final LineageFacts facts;
    private final Map<String, Map<String, Set<String>>> links;
    private final DescentQuestion question;

    PlainWalk(LineageFacts facts, DescentOracle oracle, DescentQuestion question) {
        this.facts = facts;
        this.links = oracle.links();
        this.question = question;
    }

    /** The descendants of a studio in order, as lines of text with depth, parents and evidence. */
    List<String> descendants(String root) {
        Map<String, Integer> depths = depths(root, true);
        return inOrder(depths).stream()
                .filter(code -> !code.equals(root))
                .map(code -> code + " " + depths.get(code) + " " + parents(code, depths.keySet()))
                .toList();
    }

    /** The ancestors of a studio in order, as lines of text with their distance. */
    List<String> ancestors(String root) {
        Map<String, Integer> depths = depths(root, false);
        return inOrder(depths).stream()
                .filter(code -> !code.equals(root))
                .map(code -> code + " " + depths.get(code))
                .toList();
    }

    /** Every way down from one studio to another that comes to no studio twice. */
    List<List<String>> paths(String from, String to) {
        List<List<String>> paths = new ArrayList<>();
        extend(new ArrayList<>(List.of(from)), to, paths);
        return paths;
    }

    private void extend(List<String> path, String to, List<List<String>> paths) {
        if (path.getLast().equals(to)) {
            paths.add(List.copyOf(path));
            return;
        }
        for (String next : facts.studios().keySet()) {
            if (!path.contains(next) && kept(path.getLast(), next)) {
                path.add(next);
                extend(path, to, paths);
                path.removeLast();
            }
        }
    }

    private Map<String, Integer> depths(String root, boolean down) {
        Map<String, Integer> depths = new TreeMap<>();
        if (!founded(root)) {
            return depths;
        }
        depths.put(root, 0);
        for (int depth = 1; depth <= Math.min(question.maxDepth(), 50); depth++) {
            for (String near : facts.studios().keySet()) {
                for (String far : facts.studios().keySet()) {
                    boolean linked = down ? kept(near, far) : kept(far, near);
                    if (linked && depths.getOrDefault(near, -1) == depth - 1) {
                        depths.putIfAbsent(far, depth);
                    }
                }
            }
        }
        return depths;
    }

    private String parents(String child, Set<String> answer) {
        StringBuilder inside = new StringBuilder();
        StringBuilder outside = new StringBuilder();
        for (String parent : inOrder(facts.studios().keySet())) {
            if (kept(parent, child)) {
                (answer.contains(parent) ? inside : outside)
                        .append(parent)
                        .append(links.get(parent).get(child));
            }
        }
        return "from " + inside + " and " + outside;
    }

    private List<String> inOrder(Map<String, Integer> depths) {
        List<String> codes = new ArrayList<>(inOrder(depths.keySet()));
        codes.sort((a, b) -> depths.get(a) - depths.get(b));
        return codes;
    }

    private List<String> inOrder(Set<String> codes) {
        return codes.stream()
                .sorted((a, b) -> key(a).equals(key(b)) ? a.compareTo(b) : key(a).compareTo(key(b)))
                .toList();
    }

    private String key(String code) {
        PartialDate founded = facts.studios().get(code).foundedOn();
        return founded == null ? "unknown" : founded.first() + " " + founded.last();
    }

    boolean kept(String parent, String child) {
        Set<String> evidence = links.getOrDefault(parent, Map.of()).getOrDefault(child, Set.of());
        boolean wanted =
                evidence.stream()
                        .anyMatch(
                                one ->
                                        one.charAt(3) <= question.minGrade().name().charAt(0)
                                                && ofWantedKind(one));
        return wanted && founded(parent) && founded(child) && !shadowed(parent, child, evidence);
    }

    private boolean ofWantedKind(String evidence) {
        String kind = evidence.split(" ")[2];
        return question.kinds().isEmpty()
                || question.kinds().stream().anyMatch(wanted -> wanted.name().equals(kind));
    }

    private boolean shadowed(String parent, String child, Set<String> evidence) {
        return !close(evidence) && joined(parent, child, new HashSet<>());
    }

    private boolean joined(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && links.getOrDefault(from, Map.of()).entrySet().stream()
                        .filter(link -> founded(link.getKey()) && close(link.getValue()))
                        .anyMatch(link -> joined(link.getKey(), to, seen));
    }

    private static boolean close(Set<String> evidence) {
        return evidence.stream().anyMatch(one -> one.charAt(1) <= '2');
    }

    private boolean founded(String code) {
        PartialDate founded = facts.studios().get(code).foundedOn();
        LocalDate asOf = question.asOf();
        return founded == null || !founded.first().isAfter(asOf);
    }
}
