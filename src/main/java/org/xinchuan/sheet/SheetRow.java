package org.xinchuan.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as Excel shows it, from 1
 * @param cells by column, from A on; ends with the last one that is not blank
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /**
     * The cell of a column.
     *
     * @param column from 0; beyond the end they are blank
     */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }
}
