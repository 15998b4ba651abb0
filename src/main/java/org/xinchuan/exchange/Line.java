package org.xinchuan.exchange;

import org.xinchuan.graph.Rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number the line on which it begins, the header being line 1; 0 when no file has it
 * @param origin where else than in such a file it was read, such as a row of a workbook; or empty
 * @param gone whether the record is to be taken away and not written
 * @param cells the canonical cells, in the order of the table's columns
 */
record Line<R extends Record>(
        Table<R> table, int number, String origin, boolean gone, R record, List<String> cells) {

    static <R extends Record> Line<R> of(Table<R> table, int number, R record) {
        return new Line<>(table, number, "", false, record, table.cells(record));
    }

    /** The same row, read elsewhere. */
    Line<R> from(String elsewhere) {
        return new Line<>(table, number, elsewhere, gone, record, cells);
    }

    /** The same record, to be taken away. */
    Line<R> takenAway() {
        return new Line<>(table, number, origin, true, record, cells);
    }

    /** What no other row of the file may share. */
    List<String> key() {
        return table.key(cells);
    }

    /** The key of the rows that the store hands out together. */
    String group() {
        return key().getFirst();
    }

    String cell(String column) {
        return cells.get(table.position(column));
    }

    /** The same row with another cell. */
    Line<R> with(String column, String cell) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(table.position(column), cell);
        return of(table, number, table.record(changed)).from(origin);
    }

    /** The row of the statement that writes it. */
    Map<String, Object> row() {
        Map<String, Object> row = Rows.of(record);
        row.put("locator", locator());
        return row;
    }

    /** One value of {@link #row}. */
    Object value(String name) {
        return name.equals("locator") ? locator() : table.value(record, name);
    }

    /** Where it was read: file and line, without a line when no file has it. */
    private String locator() {
        if (!origin.isEmpty()) {
            return origin;
        }
        return number > 0 ? table.file() + ":" + number : table.file();
    }
}
