package org.xinchuan.exchange;

import org.xinchuan.graph.Rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row of a file. For one thread. */
final class Line<R extends Record> {

    private final Table<R> table;
    private final int number;
    private final String origin;
    private final boolean gone;
    private final List<String> cells;

    /** What was made of the record so far: a statement may name a value more than once. */
    private Map<String, Object> made;

    /** Null until it is made. */
    private R record;

    private Line(
            Table<R> table, int number, String origin, boolean gone, List<String> cells, R record) {
        this.table = table;
        this.number = number;
        this.origin = origin;
        this.gone = gone;
        this.cells = cells;
        this.record = record;
    }

    static <R extends Record> Line<R> of(Table<R> table, int number, R record) {
        return new Line<>(table, number, "", false, table.cells(record), record);
    }

    /** A row of a file whose cells are unpacked when they are asked for. */
    static <R extends Record> Line<R> packed(Table<R> table, PackedCells cells) {
        return new Line<>(table, 0, "", false, cells, null);
    }

    /** The same row, read elsewhere. */
    Line<R> from(String elsewhere) {
        return new Line<>(table, number(), elsewhere, gone, cells, record);
    }

    /** The same record, to be taken away. */
    Line<R> takenAway() {
        return new Line<>(table, number(), origin, true, cells, record);
    }

    Table<R> table() {
        return table;
    }

    /** The line on which it begins, the header being line 1; 0 when no file has it. */
    int number() {
        return cells instanceof PackedCells packed ? packed.line() : number;
    }

    /** Where else than in such a file it was read, such as a row of a workbook; or empty. */
    String origin() {
        return origin;
    }

    /** Whether the record is to be taken away and not written. */
    boolean gone() {
        return gone;
    }

    R record() {
        if (record == null) {
            record = table.record(cells);
        }
        return record;
    }

    /** The canonical cells, in the order of the table's columns. */
    List<String> cells() {
        return cells;
    }

    /** What no other row of the file may share. */
    List<String> key() {
        return table.key(cells);
    }

    /** The key of the rows that the store hands out together. */
    String group() {
        return table.group(cells);
    }

    String cell(String column) {
        return cells.get(table.position(column));
    }

    /** The same row with another cell. */
    Line<R> with(String column, String cell) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(table.position(column), cell);
        return of(table, number(), table.record(changed)).from(origin);
    }

    /** The row of the statement that writes it. */
    Map<String, Object> row() {
        Map<String, Object> row = Rows.of(record());
        row.put("locator", locator());
        return row;
    }

    /** One value of {@link #row}. */
    Object value(String name) {
        if (name.equals("locator")) {
            return locator();
        }
        if (table.isOfCells(name)) {
            return table.value(name, cells);
        }
        if (made == null) {
            made = new HashMap<>();
        }
        return made.computeIfAbsent(name, _ -> table.value(name, record()));
    }

    /** Where it was read: file and line, without a line when no file has it. */
    private String locator() {
        if (!origin.isEmpty()) {
            return origin;
        }
        return number() > 0 ? table.file() + ":" + number() : table.file();
    }
}
