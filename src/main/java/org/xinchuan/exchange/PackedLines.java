package org.xinchuan.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rows as bytes that the store can keep: CSV of table, line, origin and canonical cells,
 * compressed, in pieces of a megabyte.
 */
final class PackedLines {

    private static final int PIECE = 1 << 20;

    /** What stands before the cells of a row: table, line, origin, whether it goes. */
    private static final int HEAD = 4;

    private static final String GONE = "gone";

    private PackedLines() {}

    /** Packs rows and hands the pieces over as they fill. */
    static void pack(Lines lines, Consumer<byte[]> pieces) {
        try (Writer text =
                        new OutputStreamWriter(
                                new GZIPOutputStream(new Pieces(pieces)), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            for (Table<?> table : lines.tables()) {
                for (Line<?> line : lines.of(table)) {
                    List<String> row = new ArrayList<>();
                    row.add(table.file());
                    row.add(Integer.toString(line.number()));
                    row.add(line.origin());
                    row.add(line.gone() ? GONE : "");
                    row.addAll(line.cells());
                    csv.writeRecord(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of pieces. */
    static Lines unpack(List<byte[]> pieces) {
        List<InputStream> streams = new ArrayList<>();
        pieces.forEach(piece -> streams.add(new ByteArrayInputStream(piece)));
        Lines lines = Lines.none();
        try (InputStreamReader text =
                new InputStreamReader(
                        new GZIPInputStream(
                                new SequenceInputStream(Collections.enumeration(streams))),
                        StandardCharsets.UTF_8)) {
            List<CsvRecord> rows = new ArrayList<>();
            for (CsvRecord row : reader().ofCsvRecord(text)) {
                if (!rows.isEmpty() && !row.getField(0).equals(rows.getFirst().getField(0))) {
                    lines = with(lines, rows);
                    rows.clear();
                }
                rows.add(row);
            }
            return with(lines, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of several tables have several lengths. */
    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    }

    private static Lines with(Lines lines, List<CsvRecord> rows) {
        return rows.isEmpty()
                ? lines
                : with(lines, Tables.ofFile(rows.getFirst().getField(0)).orElseThrow(), rows);
    }

    private static <R extends Record> Lines with(
            Lines lines, Table<R> table, List<CsvRecord> rows) {
        return lines.with(table, rows.stream().map(row -> line(table, row.getFields())).toList());
    }

    private static <R extends Record> Line<R> line(Table<R> table, List<String> row) {
        R record = table.record(row.subList(HEAD, row.size()));
        Line<R> line = Line.of(table, Integer.parseInt(row.get(1)), record).from(row.get(2));
        return row.get(3).equals(GONE) ? line.takenAway() : line;
    }

    /** Cuts what it is given into pieces. */
    private static final class Pieces extends OutputStream {

        private final Consumer<byte[]> pieces;
        private final byte[] buffer = new byte[PIECE];
        private int filled;

        private Pieces(Consumer<byte[]> pieces) {
            this.pieces = pieces;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE) {
                    piece();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                piece();
            }
        }

        private void piece() {
            pieces.accept(Arrays.copyOf(buffer, filled));
            filled = 0;
        }
    }
}
