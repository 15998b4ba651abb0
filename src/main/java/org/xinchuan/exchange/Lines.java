package org.xinchuan.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows of several tables, each table's in the order of its file. Immutable. */
final class Lines {

    private static final Lines NONE = new Lines(Map.of());

    private final Map<Table<?>, List<? extends Line<?>>> byTable;

    /** Rows that are not packed by their keys, as soon as somebody asks. */
    private final Map<Table<?>, Map<String, Line<?>>> byKey = new ConcurrentHashMap<>();

    private Lines(Map<Table<?>, List<? extends Line<?>>> byTable) {
        this.byTable = byTable;
    }

    static Lines none() {
        return NONE;
    }

    /** All rows of several, each of other tables. */
    static Lines of(List<Lines> several) {
        Map<Table<?>, List<? extends Line<?>>> all = new HashMap<>();
        several.forEach(lines -> all.putAll(lines.byTable));
        return new Lines(Map.copyOf(all));
    }

    /** The rows of a table; none when it has none. */
    @SuppressWarnings("unchecked") // with() puts only rows of the table under it
    <R extends Record> List<Line<R>> of(Table<R> table) {
        return (List<Line<R>>) byTable.getOrDefault(table, List.of());
    }

    /** The row with a key, in a table whose key is one column; null when there is none. */
    @SuppressWarnings("unchecked") // rows of the table alone are looked through
    <R extends Record> Line<R> first(Table<R> table, String key) {
        List<Line<R>> lines = of(table);
        if (lines instanceof PackedRows<R> packed) {
            return packed.first(key);
        }
        return (Line<R>) byKey.computeIfAbsent(table, _ -> byKey(lines)).get(key);
    }

    private static <R extends Record> Map<String, Line<?>> byKey(List<Line<R>> lines) {
        return lines.stream()
                .collect(Collectors.toMap(Line::group, Function.identity(), (one, _) -> one));
    }

    /** The same rows with others for one table. */
    <R extends Record> Lines with(Table<R> table, List<Line<R>> lines) {
        Map<Table<?>, List<? extends Line<?>>> all = new HashMap<>(byTable);
        all.put(table, lines instanceof PackedRows ? lines : List.copyOf(lines));
        return new Lines(Map.copyOf(all));
    }

    /**
     * The same rows with what is made of each of a table, in their order: another, itself, or
     * nothing when that is null.
     */
    <R extends Record> Lines each(Table<R> table, UnaryOperator<Line<R>> make) {
        List<Line<R>> all = of(table);
        List<Line<R>> made = null;
        for (int i = 0; i < all.size(); i++) {
            Line<R> line = all.get(i);
            Line<R> one = make.apply(line);
            if (made == null && one != line) {
                made = all instanceof PackedRows<R> packed ? packed.others() : new ArrayList<>();
                made.addAll(all.subList(0, i));
            }
            if (made != null && one != null) {
                made.add(one);
            }
        }
        if (made == null) {
            return this;
        }
        return with(table, made instanceof PackedRows<R> packed ? packed.done() : made);
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
