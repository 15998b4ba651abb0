package org.xinchuan.table;

import org.dhatim.fastexcel.Worksheet;
import org.xinchuan.standard.PlainText;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * A sheet of a workbook under way. Codes stay text, so that 00123 keeps its zeros; days are days of
 * the spreadsheet, unless it cannot count back to them.
 */
final class Sheet {

    /** The most that a cell can hold. */
    private static final int LONGEST = 32_767;

    /** Spreadsheets count days from here on. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    /** Rows that are held before they are written out. */
    private static final int HELD = 1_000;

    private final Worksheet sheet;

    Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The titles, which stay in sight, and widths that suit them and some rows. */
    void head(List<String> titles, List<List<Object>> some) {
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            sheet.inlineString(0, i, PlainText.of(titles.get(i)));
            sheet.style(0, i).bold().set();
            int widest = some.stream().mapToInt(row -> width(text(row.get(place)))).max().orElse(0);
            width(i, Math.max(widest, width(titles.get(i))));
        }
        sheet.freezePane(0, 1);
    }

    /** Wide enough for so many letters, within reason. */
    void width(int place, int letters) {
        sheet.width(place, Math.clamp(letters + 2L, NARROWEST, WIDEST));
    }

    void bold(int row, int place) {
        sheet.style(row, place).bold().set();
    }

    /** Writes one row; they must come one after the other. */
    void row(int row, List<Object> cells) throws IOException {
        for (int place = 0; place < cells.size(); place++) {
            cell(row, place, cells.get(place));
        }
        if (row % HELD == 0) {
            sheet.flush();
        }
    }

    void cell(int row, int place, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, place, number);
            case Boolean flag -> sheet.value(row, place, flag);
            case LocalDate day when !day.isBefore(FIRST) -> {
                sheet.value(row, place, day);
                sheet.style(row, place).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, place, PlainText.of(text(value)));
        }
    }

    /** It is whole; another may follow. */
    void end() throws IOException {
        sheet.finish();
    }

    private static String text(Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** In letters; a Chinese one is as wide as two. */
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
