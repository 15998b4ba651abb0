package org.xinchuan.workbook;

import org.xinchuan.sheet.SheetCell;

import java.util.regex.Pattern;

/**
 * A cell of a row of a register, with what stands above it.
 *
 * @param place where it stands in a form; null for a cell of a table, which stands in its row
 * @param column from 0
 * @param title the header of the column
 * @param content what it holds, or the merged cell or the one before that it repeats
 */
record Cell(FormPlace place, int column, String title, SheetCell content) {

    /** What people write where there is nothing to write. */
    private static final Pattern NOTHING = Pattern.compile("[-—–－/／\\\\]+|无|暂无|没有");

    /** A cell that stands in its row. */
    Cell(int column, String title, SheetCell content) {
        this(null, column, title, content);
    }

    /** The header of a column itself. */
    static Cell ofHeader(int column, String title) {
        return new Cell(column, title, SheetCell.BLANK);
    }

    /** The row in which it is seen. */
    int row(int own) {
        return place == null ? own : place.row();
    }

    /** What stands in the cell as whoever mends it sees it: with its label where that is there. */
    String shown() {
        return place != null && place.labelled() ? LabelledText.shown(title, text()) : text();
    }

    String text() {
        return content.text().strip();
    }

    /** Whether it holds nothing, be it in words: 无, a dash, a stroke. */
    boolean isBlank() {
        String text = text();
        return content.kind() != SheetCell.Kind.ERROR
                && (text.isEmpty() || NOTHING.matcher(text).matches());
    }
}
