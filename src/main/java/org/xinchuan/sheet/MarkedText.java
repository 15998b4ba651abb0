package org.xinchuan.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinchuan.standard.PlainText;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The rows of a CSV as a workbook with marks. Each cell is text, as it was in the CSV. */
final class MarkedText {

    /** Rows that are held before they are written out. */
    private static final int HELD = 1_000;

    private MarkedText() {}

    /**
     * Writes the workbook.
     *
     * @param out is left open
     */
    static void write(TextSource source, Marks marks, OutputStream out) throws IOException {
        // Not closed when it fails: what was broken off must not look like a whole file.
        Workbook book = new Workbook(out, "Xinchuan", null);
        Worksheet sheet = book.newWorksheet(source.names().getFirst());
        int reasons = Reasons.of(source, 0, marks).column();
        int written = 0;
        try (Rows rows = source.rows(0)) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                told(sheet, marks, written, row.number(), reasons);
                for (int column = 0; column < row.cells().size(); column++) {
                    SheetCell cell = row.cell(column);
                    if (!cell.isBlank() && column != reasons) {
                        put(
                                sheet,
                                row.number(),
                                column,
                                PlainText.of(CellText.written(cell.text())));
                    }
                }
                mark(sheet, marks, row.number(), reasons);
                written = row.number();
                if (written % HELD == 0) {
                    sheet.flush();
                }
            }
        }
        told(sheet, marks, written, Integer.MAX_VALUE, reasons);
        sheet.finish();
        book.finish();
    }

    /** Marks of rows that show nothing. */
    private static void told(Worksheet sheet, Marks marks, int row, int next, int reasons) {
        marks.between(row, next).forEach(one -> mark(sheet, marks, one, reasons));
    }

    private static void mark(Worksheet sheet, Marks marks, int row, int reasons) {
        for (Map.Entry<Integer, Mark.Level> cell : marks.cells(row).entrySet()) {
            fill(sheet, row, cell.getKey(), cell.getValue());
        }
        if (marks.has(row)) {
            put(sheet, row, reasons, marks.reasons(row));
            if (marks.level(row) != null) {
                fill(sheet, row, reasons, marks.level(row));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row - 1, column, text);
    }

    private static void fill(Worksheet sheet, int row, int column, Mark.Level level) {
        sheet.style(row - 1, column).fillColor(level.colour()).set();
    }
}
