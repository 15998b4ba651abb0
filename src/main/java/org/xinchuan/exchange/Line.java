package org.xinchuan.exchange;

import org.xinchuan.graph.Rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number the line on which it begins, the header being line 1; 0 when no file has it
 * @param cells the canonical cells, in the order of the table's columns
 */
record Line<R extends Record>(Table<R> table, int number, R record, List<String> cells) {

    static <R extends Record> Line<R> of(Table<R> table, int number, R record) {
        return new Line<>(table, number, record, table.cells(record));
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
        return of(table, number, table.record(changed));
    }

    /** The row of the statement that writes it. */
    Map<String, Object> row() {
        Map<String, Object> row = Rows.of(record);
        row.put("locator", locator());
        return row;
    }

    /** Where it was read: file and line, without a line when no file has it. */
    private String locator() {
        return number > 0 ? table.file() + ":" + number : table.file();
    }
}
