package org.xinchuan.workbook;

import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.List;
import java.util.Map;

/**
 * The header of a sheet.
 *
 * @param last the row in which it ends, as Excel counts
 * @param columns what each understood column means, by its number from 0
 * @param titles what stands above each column, both levels joined by {@code /}
 * @param unused the columns that nothing is taken from
 * @param twice columns that mean the same as one before them
 */
record Header(
        int last,
        Map<Integer, Meaning> columns,
        Map<Integer, String> titles,
        List<Integer> unused,
        List<Integer> twice) {

    /** How well it fits: every field counts once. */
    long score() {
        return columns.values().stream().map(Meaning::field).distinct().count();
    }

    /** Whether there is all that a register must have. */
    boolean complete() {
        List<Field> found = columns.values().stream().map(Meaning::field).toList();
        for (Field field : Field.values()) {
            if (field.required() && !found.contains(field)) {
                return false;
            }
        }
        return true;
    }

    String title(int column) {
        return titles.getOrDefault(column, "");
    }
}
