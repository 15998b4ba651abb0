package org.xinchuan.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every organisation belongs to, for telling how two of them stand to each other. */
final class OrganisationTree {

    /**
     * What an organisation directly belongs to.
     *
     * @param part whether it is a unit of it, and no subsidiary
     */
    record Up(String parent, boolean part) {}

    private final Map<String, Up> up;
    private final Map<String, List<String>> below = new HashMap<>();

    OrganisationTree(Map<String, Up> up) {
        this.up = Map.copyOf(up);
        up.forEach(
                (code, at) -> below.computeIfAbsent(at.parent(), k -> new ArrayList<>()).add(code));
    }

    /**
     * How the organisation of a record stands to the one that a role was granted for.
     *
     * @param target null for a record without an organisation
     */
    Relation relation(String granted, String target) {
        if (target == null) {
            return Relation.PROVINCE;
        }
        boolean unit = true;
        for (String at : upwards(target)) {
            if (at.equals(granted)) {
                return unit ? Relation.OWN : Relation.DESCENDANT;
            }
            Up next = up.get(at);
            unit &= next != null && next.part();
        }
        if (upwards(granted).contains(target)) {
            return Relation.ANCESTOR;
        }
        Up mine = up.get(granted);
        Up theirs = up.get(target);
        boolean sibling = mine != null && theirs != null && mine.parent().equals(theirs.parent());
        return sibling ? Relation.SIBLING : Relation.FOREIGN;
    }

    /** Every organisation whose records a cell reaches when it was granted for one. */
    Set<String> reached(String granted, Cell cell) {
        Set<String> found = new HashSet<>();
        if (!cell.reaches(Relation.OWN)) {
            return found;
        }
        Deque<String> open = new ArrayDeque<>(List.of(granted));
        while (!open.isEmpty()) {
            String code = open.pop();
            if (found.add(code)) {
                for (String child : below.getOrDefault(code, List.of())) {
                    if (up.get(child).part() || cell.reaches(Relation.DESCENDANT)) {
                        open.push(child);
                    }
                }
            }
        }
        return found;
    }

    /** An organisation and everything above it; a loop in the tree ends it. */
    private List<String> upwards(String code) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String at = code; at != null && seen.add(at); ) {
            path.add(at);
            Up next = up.get(at);
            at = next == null ? null : next.parent();
        }
        return path;
    }
}
