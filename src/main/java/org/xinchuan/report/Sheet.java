package org.xinchuan.report;

import org.dhatim.fastexcel.Worksheet;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.standard.PartialDate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet of a workbook under way. Codes stay text, so that 00123 keeps its zeros; days are days of
 * the spreadsheet, unless it cannot count back to them or only the month is known.
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
    void head(List<Column> columns, List<List<Object>> some, String language) {
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            String title = columns.get(i).title().in(language);
            sheet.inlineString(0, i, PlainText.of(title));
            sheet.style(0, i).bold().set();
            int widest = some.stream().mapToInt(row -> width(text(row.get(place)))).max().orElse(0);
            width(i, Math.max(widest, width(title)));
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

    /** Writes one cell; rows must come one after the other. */
    void cell(int row, int place, ColumnType type, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, place, number);
            case Boolean flag -> sheet.value(row, place, flag);
            default -> {
                LocalDate day = day(type, value);
                if (day == null) {
                    sheet.inlineString(row, place, PlainText.of(text(value)));
                } else {
                    sheet.value(row, place, day);
                    sheet.style(row, place).format("yyyy-mm-dd").set();
                }
            }
        }
    }

    /** A row is whole; the next comes below it. */
    void end(int row) throws IOException {
        if (row % HELD == 0) {
            sheet.flush();
        }
    }

    private static LocalDate day(ColumnType type, Object value) {
        LocalDate day =
                switch (value) {
                    case LocalDate date -> date;
                    case String text when type == ColumnType.DATE ->
                            PartialDate.tryParse(text)
                                    .filter(PartialDate::isDay)
                                    .map(PartialDate::first)
                                    .orElse(null);
                    default -> null;
                };
        return day == null || day.isBefore(FIRST) ? null : day;
    }

    private static String text(Object value) {
        String text =
                switch (value) {
                    case null -> "";
                    case List<?> list ->
                            list.stream().map(String::valueOf).collect(Collectors.joining("、"));
                    default -> value.toString();
                };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** In letters; a Chinese one is as wide as two. */
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
