package org.xinchuan.exchange;

import org.xinchuan.graph.RecordRow;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Violation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * One file of the interchange format: a record of the field, whose components are the columns, and
 * the statements that read and write it.
 *
 * @param <R> the record
 */
final class Table<R extends Record> {

    private final String file;
    private final Class<R> type;
    private final String name;
    private final String group;
    private final List<String> key;
    private final List<Reference> references;
    private final BiFunction<R, LocalDate, List<Fault>> doubts;
    private final List<Column> columns;
    private final List<Integer> keyPositions;
    private final List<RecordComponent> components;
    private final Constructor<R> constructor;
    private final RecordRow rows;

    /**
     * A table.
     *
     * @param name the folder of its statements {@code rows} and {@code put}
     * @param group the folder of the statement {@code keys} that pages through the first key column
     * @param key the columns that tell its rows apart
     * @param required the columns without which there is no record
     * @param doubts what is doubtful on a day about a record that is taken in all the same
     */
    Table(
            String file,
            Class<R> type,
            String name,
            String group,
            List<String> key,
            Set<String> required,
            List<Reference> references,
            BiFunction<R, LocalDate, List<Fault>> doubts) {
        this.file = file;
        this.type = type;
        this.name = name;
        this.group = group;
        this.key = List.copyOf(key);
        this.references = List.copyOf(references);
        this.doubts = doubts;
        this.components = List.of(type.getRecordComponents());
        this.columns =
                components.stream().map(c -> Column.of(c, required.contains(c.getName()))).toList();
        this.keyPositions = key.stream().map(this::position).toList();
        this.constructor = constructor(type);
        this.rows = new RecordRow(type);
    }

    String file() {
        return file;
    }

    /** What one record of it is called, which is also the folder of its statements. */
    String name() {
        return name;
    }

    List<String> key() {
        return key;
    }

    List<Reference> references() {
        return references;
    }

    List<Column> columns() {
        return columns;
    }

    List<Fault> doubts(R record, LocalDate today) {
        return doubts.apply(record, today);
    }

    String keysStatement() {
        return "read/" + group + "/keys";
    }

    String rowsStatement() {
        return "read/" + name + "/rows";
    }

    String knownStatement() {
        return "read/" + name + "/known";
    }

    String putStatement() {
        return "write/" + name + "/put";
    }

    /** Takes away what an import added; only tables that workbooks fill have that statement. */
    String removeStatement() {
        return "write/" + name + "/remove";
    }

    /** Where a column stands, counted from 0; -1 when the table has none of that name. */
    int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The cells of the key columns. */
    List<String> key(List<String> cells) {
        if (keyPositions.size() == 1) {
            return List.of(cells.get(keyPositions.getFirst()));
        }
        return keyPositions.stream().map(cells::get).toList();
    }

    /** The cell of the first key column. */
    String group(List<String> cells) {
        return cells.get(keyPositions.getFirst());
    }

    /**
     * The record of a row.
     *
     * @throws Violation with everything that is wrong with it
     */
    R record(List<String> cells) {
        Object[] values = new Object[columns.size()];
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = columns.get(i).value(cells.get(i));
            } catch (Violation violation) {
                faults.addAll(violation.faults());
            }
        }
        if (faults.isEmpty()) {
            return make(values);
        }
        throw new Violation(withOthers(faults, values));
    }

    /** Adds what is wrong beside the cells that could not be read. */
    private List<Fault> withOthers(List<Fault> unread, Object[] values) {
        List<Fault> all = new ArrayList<>(unread);
        try {
            make(values);
        } catch (Violation violation) {
            Set<String> named = unread.stream().map(Fault::field).collect(Collectors.toSet());
            violation.faults().stream().filter(f -> !named.contains(f.field())).forEach(all::add);
        }
        return all;
    }

    /** Whether a record is one of its rows. */
    boolean holds(Record record) {
        return type.isInstance(record);
    }

    /** A record as one of its rows. */
    R cast(Record record) {
        return type.cast(record);
    }

    /** The canonical cells of a record. */
    List<String> cells(R record) {
        List<String> cells = new ArrayList<>(columns.size());
        try {
            for (int i = 0; i < columns.size(); i++) {
                Object value = components.get(i).getAccessor().invoke(record);
                cells.add(columns.get(i).cell(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read", e);
        }
        return List.copyOf(cells);
    }

    /** The canonical cells of a row of the store. */
    List<String> cells(Row row) {
        return columns.stream().map(column -> column.cell(row.get(column.name()))).toList();
    }

    /** Whether a value, by its name in statements, is made of one cell. */
    boolean isOfCells(String valueName) {
        return rows.place(valueName) >= 0;
    }

    /** One value of a row that is made of one cell. */
    Object value(String valueName, List<String> cells) {
        int place = rows.place(valueName);
        return rows.ofComponent(valueName, columns.get(place).value(cells.get(place)));
    }

    /** One value of the row of a record that is made of more; null when there is none. */
    Object value(String valueName, R record) {
        return rows.ofRecord(valueName, record);
    }

    private R make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Violation violation) {
                throw violation;
            }
            throw new IllegalStateException(type + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
