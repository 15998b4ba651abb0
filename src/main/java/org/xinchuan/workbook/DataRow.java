package org.xinchuan.workbook;

import org.xinchuan.workbook.HeaderText.Meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One row below the header.
 *
 * @param number as Excel counts
 * @param cells by what they mean; blank ones too
 */
record DataRow(int number, Map<Meaning, Cell> cells) {

    /** The cell of a field that has one column; null when the sheet has none. */
    Cell cell(Field field) {
        return cells.get(new Meaning(field, 0));
    }

    /** The numbers of the columns for a field: 0, or 1 and more; none when there is no column. */
    List<Integer> ordinals(Field field) {
        return cells.keySet().stream()
                .filter(meaning -> meaning.field() == field)
                .map(Meaning::ordinal)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The first column of a field that has one or several; null when the sheet has none. */
    Cell first(Field field) {
        return ordinals(field).stream().findFirst().map(at -> cell(field, at)).orElse(null);
    }

    Cell cell(Field field, int ordinal) {
        return cells.get(new Meaning(field, ordinal));
    }
}
