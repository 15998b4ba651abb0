package org.xinchuan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** The cells of one packed row, each made when it is asked for. For one thread. */
final class PackedCells extends AbstractList<String> {

    /** Seven bits of a number a byte; the eighth says that there are more. */
    private static final int BITS = 7;

    private static final int MORE = 1 << BITS;

    private final PackedRows<?> rows;
    private final int row;

    /** Line, number of cells, and for each its length and its text; null until it is read. */
    private byte[] packed;

    private int[] starts;

    PackedCells(PackedRows<?> rows, int row) {
        this.rows = rows;
        this.row = row;
    }

    /** The line on which the row begins. */
    int line() {
        return new Reader(packed()).number();
    }

    @Override
    public int size() {
        Reader reader = new Reader(packed());
        reader.number();
        return reader.number();
    }

    @Override
    public String get(int cell) {
        Reader reader = new Reader(packed());
        if (cell == 0) {
            // Keys stand there mostly, and who looks for one wants no more.
            reader.number();
            reader.number();
        } else {
            reader.at = starts(reader)[cell];
        }
        return reader.text(reader.number());
    }

    /** Where each cell begins, its length first. */
    private int[] starts(Reader reader) {
        if (starts == null) {
            reader.number();
            starts = new int[reader.number()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = reader.at;
                reader.skip(reader.number());
            }
        }
        return starts;
    }

    private byte[] packed() {
        if (packed == null) {
            packed = rows.packed(row);
        }
        return packed;
    }

    /** Reads a packed row from its beginning. */
    private static final class Reader {

        private final byte[] bytes;
        private int at;

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        private int number() {
            int number = 0;
            int shift = 0;
            int part = bytes[at++];
            while (part < 0) {
                number |= (part & (MORE - 1)) << shift;
                shift += BITS;
                part = bytes[at++];
            }
            return number | part << shift;
        }

        private void skip(int length) {
            at += length;
        }

        private String text(int length) {
            return length == 0 ? "" : new String(bytes, at, length, StandardCharsets.UTF_8);
        }
    }

    /** Packs rows, one after the other, into the same array. */
    static final class Writer {

        private byte[] bytes = new byte[1 << BITS];
        private int length;

        void row(int line, List<String> cells) {
            length = 0;
            number(line);
            number(cells.size());
            for (String cell : cells) {
                byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                number(text.length);
                room(text.length);
                System.arraycopy(text, 0, bytes, length, text.length);
                length += text.length;
            }
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        private void number(int number) {
            room(Integer.BYTES + 1);
            int rest = number;
            while (rest >= MORE) {
                bytes[length++] = (byte) (rest | MORE);
                rest >>>= BITS;
            }
            bytes[length++] = (byte) rest;
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
            }
        }
    }
}
