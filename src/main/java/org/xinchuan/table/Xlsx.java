package org.xinchuan.table;

import org.dhatim.fastexcel.Workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rows as a workbook (Office Open XML): a sheet of them and one that says what they are. It is
 * written as it goes, so that a long table takes no more memory than a page of its rows.
 */
public final class Xlsx {

    /** What such a file is. */
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A sheet has 1,048,576 rows at most; what is more goes on in the next. */
    private static final int MOST = 1_000_000;

    /** So many rows say how wide their columns are. */
    private static final int LOOKED_AT = 100;

    private Xlsx() {}

    /**
     * Writes a table as it comes.
     *
     * @param notes what the second sheet says
     * @param language of the names of the sheets
     * @param out is left open: what was broken off must not look like a whole file
     */
    public static void write(Table table, List<Note> notes, String language, OutputStream out)
            throws IOException {
        // Not closed when it fails, for the same reason.
        Workbook book = new Workbook(out, "Xinchuan", null);
        String name = language.equals("en") ? "Rows" : "数据";
        int sheets = 0;
        do {
            sheets++;
            Sheet sheet = new Sheet(book.newWorksheet(sheets == 1 ? name : name + sheets));
            fill(sheet, table);
            sheet.end();
        } while (table.rows().hasNext());
        Sheet beside = new Sheet(book.newWorksheet(language.equals("en") ? "Notes" : "说明"));
        say(beside, notes);
        book.finish();
    }

    private static void fill(Sheet sheet, Table table) throws IOException {
        Iterator<List<Object>> rows = table.rows();
        List<List<Object>> first = new ArrayList<>();
        while (first.size() < LOOKED_AT && rows.hasNext()) {
            first.add(rows.next());
        }
        sheet.head(table.titles(), first);
        int row = 1;
        for (List<Object> cells : first) {
            sheet.row(row++, cells);
        }
        while (row <= MOST && rows.hasNext()) {
            sheet.row(row++, rows.next());
        }
    }

    private static void say(Sheet sheet, List<Note> notes) {
        sheet.width(0, notes.stream().mapToInt(l -> Sheet.width(l.title())).max().orElse(0));
        sheet.width(1, Integer.MAX_VALUE);
        for (int i = 0; i < notes.size(); i++) {
            sheet.cell(i, 0, notes.get(i).title());
            sheet.bold(i, 0);
            sheet.cell(i, 1, notes.get(i).value());
        }
    }
}
