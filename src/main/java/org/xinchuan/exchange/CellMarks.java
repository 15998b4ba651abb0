package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.sheet.Columns;
import org.xinchuan.sheet.Mark;
import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.SheetFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said of the cells of a workbook, to be marked in it. */
final class CellMarks {

    private CellMarks() {}

    /** Writes a workbook with what was said of it. */
    static void write(
            ImportTask.Result result, WorkbookIntake.Sent sent, String language, OutputStream out)
            throws IOException {
        MarkedFile.write(
                sent.file(),
                sent.name(),
                of(result.outcome().notices(), sent, language),
                result.headers(),
                language,
                out);
    }

    /**
     * The marks.
     *
     * @param language {@code en} or, for anything else, Chinese
     */
    private static List<Mark> of(List<Notice> notices, WorkbookIntake.Sent sent, String language)
            throws IOException {
        Map<String, Integer> sheets = new HashMap<>();
        try (SheetFile file = SheetFile.open(sent.file(), sent.name())) {
            file.names().forEach(name -> sheets.putIfAbsent(name, sheets.size()));
        }
        List<Mark> marks = new ArrayList<>();
        for (Notice notice : notices) {
            if (notice.at() != null && notice.line() > 0 && notice.severity() != Severity.NOTE) {
                marks.add(
                        new Mark(
                                sheets.getOrDefault(notice.at().sheet(), 0),
                                notice.line(),
                                notice.column().isEmpty() ? -1 : Columns.of(notice.column()),
                                notice.severity() == Severity.REFUSAL
                                        ? Mark.Level.ERROR
                                        : Mark.Level.WARNING,
                                notice.message().in(language)));
            }
        }
        return marks;
    }
}
