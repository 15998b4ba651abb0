package org.xinchuan.workbook;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A sheet to be filled in or read on paper: a title, a header that stays in sight, framed cells and
 * values to choose from.
 */
final class FormSheet {

    /** As many rows can be chosen from lists as a form may get. */
    private static final int LAST_LISTED = 2_000;

    private static final int HELP_WIDTH = 20;

    private final Workbook book;
    private final Worksheet sheet;

    /**
     * @param out is left open
     */
    FormSheet(OutputStream out, String name) {
        book = new Workbook(out, "Xinchuan", null);
        sheet = book.newWorksheet(name);
    }

    /** Writes the title over all columns and a line below it. */
    void head(String title, String line, int columns) {
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, columns - 1).merge();
        sheet.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.value(1, 0, line);
        sheet.range(1, 0, 1, columns - 1).merge();
    }

    /** Prints a title of a column. */
    void title(int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("E8F1EE")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** Writes a value: a text, a number, a {@link LocalDate}, a formula or null. */
    void cell(int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case RegisterForm.Formula formula -> sheet.formula(row, column, formula.text());
            case Integer number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    void frame(int row, int column) {
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** Values to choose from in a column; others may be typed. */
    void list(int first, int column, List<String> values) {
        sheet.range(first, column, LAST_LISTED, column)
                .validateWithListByFormula('"' + String.join(",", values) + '"')
                .showErrorMessage(false);
    }

    void width(int column, int characters) {
        sheet.width(column, characters);
    }

    void merge(int top, int left, int bottom, int right) {
        sheet.range(top, left, bottom, right).merge();
    }

    /** Nothing stands in a cell that is merged with another. */
    void clear(int row, int column) {
        sheet.value(row, column, (String) null);
    }

    /** Keeps the header in sight and repeats it on paper. */
    void freeze(int columns, int rows) {
        sheet.freezePane(columns, rows);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0, rows - 1);
    }

    /** Adds a sheet with a line for each of some words and what is to be said of it. */
    void explain(String name, List<List<String>> lines) {
        Worksheet help = book.newWorksheet(name);
        help.width(0, HELP_WIDTH);
        help.width(1, 4 * HELP_WIDTH);
        for (int row = 0; row < lines.size(); row++) {
            help.value(row, 0, lines.get(row).getFirst());
            help.style(row, 0).bold().set();
            help.value(row, 1, lines.get(row).getLast());
        }
    }

    void finish() throws IOException {
        book.finish();
    }
}
