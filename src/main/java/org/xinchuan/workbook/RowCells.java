package org.xinchuan.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a row by the field of the record that they tell. Registers have many rows: all of
 * them share the names.
 */
final class RowCells {

    private final List<String> fields;
    private final Cell[] cells;

    /**
     * @param fields in the order of the cells
     * @param cells null where the row has none
     */
    private RowCells(List<String> fields, Cell[] cells) {
        this.fields = fields;
        this.cells = cells;
    }

    static RowCells of(List<String> fields, Map<String, Cell> cells) {
        return new RowCells(fields, fields.stream().map(cells::get).toArray(Cell[]::new));
    }

    /** The cell of a field; null without. */
    Cell get(String field) {
        int place = fields.indexOf(field);
        return place < 0 ? null : cells[place];
    }

    /** The same for whoever does not know cells. */
    Map<String, Taken.At> at() {
        Map<String, Taken.At> told = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                told.put(fields.get(i), Taken.at(cells[i]));
            }
        }
        return told;
    }
}
