package org.xinchuan.sheet;

/**
 * Cells that are merged into one; its text stands in the first.
 *
 * @param firstRow from 1, as Excel shows it
 * @param firstColumn from 0
 * @param lastRow from 1, inclusive
 * @param lastColumn from 0, inclusive
 */
public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
