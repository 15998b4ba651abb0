package org.xinchuan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of several tables, each table's in the order of its file. Immutable. */
final class Lines {

    private static final Lines NONE = new Lines(Map.of());

    private final Map<Table<?>, List<? extends Line<?>>> byTable;

    private Lines(Map<Table<?>, List<? extends Line<?>>> byTable) {
        this.byTable = byTable;
    }

    static Lines none() {
        return NONE;
    }

    /** The rows of a table; none when it has none. */
    @SuppressWarnings("unchecked") // with() puts only rows of the table under it
    <R extends Record> List<Line<R>> of(Table<R> table) {
        return (List<Line<R>>) byTable.getOrDefault(table, List.of());
    }

    /** The same rows with others for one table. */
    <R extends Record> Lines with(Table<R> table, List<Line<R>> lines) {
        Map<Table<?>, List<? extends Line<?>>> all = new HashMap<>(byTable);
        all.put(table, List.copyOf(lines));
        return new Lines(Map.copyOf(all));
    }

    /** How many rows there are in all. */
    int total() {
        return byTable.values().stream().mapToInt(List::size).sum();
    }

    boolean isEmpty() {
        return total() == 0;
    }

    /** The tables that have rows, in the order in which they are written. */
    List<Table<?>> tables() {
        return Tables.ALL.stream().filter(table -> !of(table).isEmpty()).toList();
    }
}
