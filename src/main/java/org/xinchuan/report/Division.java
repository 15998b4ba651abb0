package org.xinchuan.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How records are divided among the rows of a table, by the organisation that each belongs to.
 *
 * @param tree of what the rows are
 * @param rows codes of those that have a row in any case
 * @param tops codes above them: what is in one of these and in no row gets a row of its own
 * @param place of an organisation in the tree, null for none
 */
record Division(Tree tree, List<String> rows, Set<String> tops, UnaryOperator<String> place) {

    Division {
        rows = List.copyOf(rows);
        tops = Set.copyOf(tops);
    }

    /**
     * The regions at the next level below one, or below those at the top: the cities of a province.
     *
     * @param region asked about, null for all
     */
    static Division byRegion(Locations locations, String region) {
        Tree regions = locations.regions();
        List<String> tops = region == null ? regions.roots() : List.of(region);
        List<String> rows = tops.stream().flatMap(t -> regions.children(t).stream()).toList();
        return new Division(
                regions, rows.isEmpty() ? tops : rows, Set.copyOf(tops), locations::regionOf);
    }

    /**
     * The organisations at the next level below one, or those at the top, each with all below it.
     *
     * @param scope asked about, null for all
     * @param codes of the organisations that the answer is about, null for all: an organisation has
     *     a row when one of them is in it or below it
     */
    static Division byOrganisation(Locations locations, String scope, List<String> codes) {
        Tree all = locations.organisations();
        List<String> rows = scope == null ? all.roots() : all.children(scope);
        if (codes != null) {
            Set<String> about = new HashSet<>(codes);
            rows = scope == null ? tops(all, about) : within(all, rows, about);
        }
        Set<String> tops = scope == null ? Set.of() : Set.of(scope);
        return new Division(all, rows, tops, code -> code);
    }

    /** The row of an organisation: one of the rows, one of the tops, or null. */
    String rowOf(String organisation) {
        Set<String> some = new HashSet<>(rows);
        some.addAll(tops);
        return tree.upTo(place.apply(organisation), some);
    }

    private static List<String> within(Tree all, List<String> rows, Set<String> about) {
        return rows.stream()
                .filter(row -> all.whole(row).stream().anyMatch(about::contains))
                .toList();
    }

    /** Those of which nothing above is among them too. */
    private static List<String> tops(Tree all, Set<String> about) {
        Set<String> tops = new LinkedHashSet<>();
        for (String code : new java.util.TreeSet<>(about)) {
            String parent = all.parent(code);
            if (parent == null || all.upTo(parent, about) == null) {
                tops.add(code);
            }
        }
        return new ArrayList<>(tops);
    }
}
