package org.xinchuan.exchange;

import org.xinchuan.standard.NumbersByKey;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a file, packed into bytes so that millions of them take no room among the objects.
 * Each is unpacked when it is asked for. Rows can be added until {@link #done}; from then on safe
 * for any number of threads.
 */
final class PackedRows<R extends Record> extends AbstractList<Line<R>> {

    private static final int FIRST = 16;

    private final Table<R> table;
    private final PackedCells.Writer writer = new PackedCells.Writer();
    private final Path room;
    private final RowBytes bytes;
    private int[] places = new int[FIRST];
    private int size;

    /** Rows by their key; null when it is no longer needed. */
    private NumbersByKey byKey = new NumbersByKey(row -> get(row).key());

    /**
     * @param room the folder of a temporary file of theirs
     */
    PackedRows(Table<R> table, Path room) {
        this.table = table;
        this.room = room;
        this.bytes = new RowBytes(room);
    }

    /** Room for other rows of the table, where these are. */
    PackedRows<R> others() {
        return new PackedRows<>(table, room);
    }

    @Override
    public boolean add(Line<R> line) {
        byKey.add(line.key(), size);
        return append(line);
    }

    /** Adds a row unless an earlier one has its key: then answers that, else null. */
    Line<R> take(Line<R> line) {
        int before = byKey.add(line.key(), size);
        if (before >= 0) {
            return get(before);
        }
        append(line);
        return null;
    }

    private boolean append(Line<R> line) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size + size / 2);
        }
        writer.row(line.number(), line.cells());
        places[size] = bytes.add(writer.bytes(), writer.length());
        size++;
        return true;
    }

    /** The same rows, to which no more are added. */
    PackedRows<R> done() {
        bytes.done();
        if (table.key().size() > 1) {
            byKey = null;
        }
        return this;
    }

    /** The first row of a key, which is one column; null when there is none. */
    Line<R> first(String key) {
        int row = byKey.find(List.of(key));
        return row < 0 ? null : get(row);
    }

    @Override
    public Line<R> get(int row) {
        return Line.packed(table, new PackedCells(this, row));
    }

    @Override
    public int size() {
        return size;
    }

    /** What {@link PackedCells} unpacks. */
    byte[] packed(int row) {
        if (row >= size) {
            throw new IndexOutOfBoundsException(row);
        }
        return bytes.row(places[row]);
    }
}
