package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetCell;

/**
 * A cell of a row of a register, with what stands above it.
 *
 * @param row where it stands, as Excel counts; 0 for that of its row. Cells of a form stand
 *     elsewhere.
 * @param column from 0
 * @param title the header of the column
 * @param content what it holds, or the merged cell or the one before that it repeats
 */
record Cell(int row, int column, String title, SheetCell content) {

    /** A cell that stands in its row. */
    Cell(int column, String title, SheetCell content) {
        this(0, column, title, content);
    }

    /** The header of a column itself. */
    static Cell ofHeader(int column, String title) {
        return new Cell(column, title, SheetCell.BLANK);
    }

    String text() {
        return content.text().strip();
    }

    boolean isBlank() {
        return content.kind() != SheetCell.Kind.ERROR && text().isEmpty();
    }
}
