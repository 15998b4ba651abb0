package org.xinchuan.workbook;

import java.util.HashMap;
import java.util.Map;

/**
 * A record that a workbook tells.
 *
 * @param record as the interchange format has it
 * @param sheet from which sheet it is, from 0
 * @param row from which row, as Excel counts
 * @param needed whether it is taken in only when another record of the workbook names it
 * @param cells which cell tells a field of the record, by the field's name
 */
public record Taken(Record record, int sheet, int row, boolean needed, Map<String, At> cells) {

    public Taken {
        cells = Map.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param place where it stands in a form; null for a cell of a table, which stands in the row
     *     of the record
     * @param column from 0
     * @param title its header
     */
    public record At(FormPlace place, int column, String title) {

        /** The row in which it is seen. */
        public int row(int own) {
            return place == null ? own : place.row();
        }

        /** What of a cell is shown whose value is not at hand: its label where that is there. */
        public String shown() {
            return place != null && place.labelled() ? LabelledText.shown(title, "") : "";
        }
    }

    static At at(Cell cell) {
        return new At(cell.place(), cell.column(), cell.title());
    }

    static Map<String, At> at(Map<String, Cell> columns) {
        Map<String, At> cells = new HashMap<>();
        columns.forEach((field, cell) -> cells.put(field, at(cell)));
        return cells;
    }
}
