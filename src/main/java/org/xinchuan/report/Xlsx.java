package org.xinchuan.report;

import org.dhatim.fastexcel.Workbook;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Row;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows as a workbook (Office Open XML): a sheet of them and one that says what they are. It is
 * written as it goes, so that a long table takes no more memory than its rows.
 */
final class Xlsx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A sheet has 1,048,576 rows at most; what is more goes on in the next. */
    private static final int MOST = 1_000_000;

    private static final int LOOKED_AT = 100;

    private final Answer answer;
    private final String language;
    private final List<Column> columns;

    private Xlsx(Answer answer, String language) {
        this.answer = answer;
        this.language = language;
        this.columns = answer.columns();
    }

    /**
     * @param notes what the second sheet says
     * @return a file that is the caller's to delete
     */
    static Path of(Answer answer, List<Notes.Line> notes, String language) {
        try {
            Path file = Files.createTempFile("xinchuan", ".xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new Xlsx(answer, language).write(out, notes);
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out, List<Notes.Line> notes) throws IOException {
        try (Workbook book = new Workbook(out, "Xinchuan", null)) {
            List<Row> rows = answer.rows();
            for (int from = 0; from == 0 || from < rows.size(); from += MOST) {
                String name = language.equals("en") ? "Rows" : "数据";
                Sheet sheet =
                        new Sheet(book.newWorksheet(from == 0 ? name : name + (from / MOST + 1)));
                fill(sheet, rows.subList(from, Math.min(from + MOST, rows.size())));
            }
            say(new Sheet(book.newWorksheet(language.equals("en") ? "Notes" : "说明")), notes);
        }
    }

    private void fill(Sheet sheet, List<Row> rows) throws IOException {
        List<List<Object>> some = rows.stream().limit(LOOKED_AT).map(this::cells).toList();
        sheet.head(columns, some, language);
        for (int i = 0; i < rows.size(); i++) {
            for (int place = 0; place < columns.size(); place++) {
                Column column = columns.get(place);
                sheet.cell(i + 1, place, column.type(), rows.get(i).get(column.name()));
            }
            sheet.end(i + 1);
        }
    }

    private List<Object> cells(Row row) {
        return columns.stream().map(column -> row.get(column.name())).toList();
    }

    private void say(Sheet sheet, List<Notes.Line> notes) {
        sheet.width(0, notes.stream().mapToInt(l -> Sheet.width(l.title())).max().orElse(0));
        sheet.width(1, Integer.MAX_VALUE);
        for (int i = 0; i < notes.size(); i++) {
            sheet.cell(i, 0, ColumnType.TEXT, notes.get(i).title());
            sheet.bold(i, 0);
            sheet.cell(i, 1, ColumnType.TEXT, notes.get(i).value());
        }
    }
}
