package org.xinchuan.workbook;

import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a sheet.
 *
 * @param first the row in which it begins
 * @param last the row in which it ends, as Excel counts
 * @param columns what each understood column means, by its number from 0
 * @param ordinals which columns there are for a field, as {@link Meaning#ordinal} counts them
 * @param titles what stands above each column, both levels joined by {@code /}
 * @param unused the columns that nothing is taken from
 * @param twice columns that mean the same as one before them
 * @param complete whether there is all that a sheet of its kind must have
 */
record Header(
        int first,
        int last,
        Map<Integer, Meaning> columns,
        Map<Field, List<Integer>> ordinals,
        Map<Integer, String> titles,
        List<Integer> unused,
        List<Integer> twice,
        boolean complete) {

    Header(
            int first,
            int last,
            Map<Integer, Meaning> columns,
            Map<Integer, String> titles,
            List<Integer> unused,
            List<Integer> twice,
            boolean complete) {
        this(first, last, columns, ordinals(columns), titles, unused, twice, complete);
    }

    private static Map<Field, List<Integer>> ordinals(Map<Integer, Meaning> columns) {
        Map<Field, List<Integer>> ordinals = new HashMap<>();
        for (Meaning meaning : columns.values()) {
            ordinals.computeIfAbsent(meaning.field(), one -> new ArrayList<>(1))
                    .add(meaning.ordinal());
        }
        ordinals.values().forEach(some -> some.sort(Comparator.naturalOrder()));
        return ordinals;
    }

    /** How well it fits: every field counts once. */
    long score() {
        return columns.values().stream().map(Meaning::field).distinct().count();
    }

    String title(int column) {
        return titles.getOrDefault(column, "");
    }
}
