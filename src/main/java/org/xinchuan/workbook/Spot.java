package org.xinchuan.workbook;

/**
 * A place in a workbook.
 *
 * @param sheet from 0
 * @param row of data, as Excel counts; 0 for the sheet as a whole
 * @param cell null for the row as a whole
 */
record Spot(int sheet, int row, Cell cell) {

    /** In which row the cell is seen, as Excel counts. */
    int line() {
        return cell == null ? row : cell.row(row);
    }

    /** The same row, at another cell. */
    Spot at(Cell other) {
        return new Spot(sheet, row, other);
    }
}
