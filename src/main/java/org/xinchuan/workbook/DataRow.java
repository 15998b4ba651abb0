package org.xinchuan.workbook;

import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.List;
import java.util.Map;

/**
 * One row below the header.
 *
 * @param number as Excel counts
 * @param columns which there are for each field, as {@link Header#ordinals}
 * @param cells by what they mean; blank ones too
 */
record DataRow(int number, Map<Field, List<Integer>> columns, Map<Meaning, Cell> cells) {

    /** The cell of a field that has one column; null when the sheet has none. */
    Cell cell(Field field) {
        return cell(field, 0);
    }

    /** The numbers of the columns for a field: 0, or 1 and more; none when there is no column. */
    List<Integer> ordinals(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    /** The first column of a field that has one or several; null when the sheet has none. */
    Cell first(Field field) {
        List<Integer> ordinals = ordinals(field);
        return ordinals.isEmpty() ? null : cell(field, ordinals.getFirst());
    }

    Cell cell(Field field, int ordinal) {
        return cells.get(new Meaning(field, ordinal));
    }
}
