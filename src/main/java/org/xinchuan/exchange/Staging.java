package org.xinchuan.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

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
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps the rows of an import in the store while they are applied, so that whoever finds it
 * interrupted can finish it, also when the folder is gone or on another machine: as CSV of table,
 * line and canonical cells, compressed, in pieces of a megabyte.
 */
final class Staging {

    private static final int PIECE = 1 << 20;

    private final Graph graph;

    Staging(Graph graph) {
        this.graph = graph;
    }

    /** Stages the rows of an import. */
    void write(String id, String owner, String actor, Lines lines) {
        graph.write(
                work ->
                        work.run(
                                "write/import/stage",
                                Map.of("id", id, "owner", owner, "actor", actor)));
        try (Writer text =
                        new OutputStreamWriter(
                                new GZIPOutputStream(new Pieces(id, owner)),
                                StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            for (Table<?> table : lines.tables()) {
                for (Line<?> line : lines.of(table)) {
                    List<String> row = new ArrayList<>();
                    row.add(table.file());
                    row.add(Integer.toString(line.number()));
                    row.addAll(line.cells());
                    csv.writeRecord(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The staged rows of an import. */
    Lines read(String id) {
        Lines lines = Lines.none();
        try (InputStreamReader text =
                new InputStreamReader(
                        new GZIPInputStream(new SequenceInputStream(pieces(id))),
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

    /** Removes an import that has not begun to be applied. */
    void discard(String id, String owner) {
        graph.write(work -> work.run("write/import/discard", Map.of("id", id, "owner", owner)));
    }

    private static Lines with(Lines lines, List<CsvRecord> rows) {
        return rows.isEmpty()
                ? lines
                : with(lines, Tables.ofFile(rows.getFirst().getField(0)).orElseThrow(), rows);
    }

    private static <R extends Record> Lines with(
            Lines lines, Table<R> table, List<CsvRecord> rows) {
        List<Line<R>> read =
                rows.stream()
                        .map(CsvRecord::getFields)
                        .map(
                                cells ->
                                        Line.of(
                                                table,
                                                Integer.parseInt(cells.get(1)),
                                                table.record(cells.subList(2, cells.size()))))
                        .toList();
        return lines.with(table, read);
    }

    private Enumeration<InputStream> pieces(String id) {
        List<InputStream> pieces = new ArrayList<>();
        List<Row> rows;
        do {
            rows = graph.read("read/import/chunk", Map.of("id", id, "n", pieces.size()));
            rows.forEach(row -> pieces.add(new ByteArrayInputStream((byte[]) row.get("bytes"))));
        } while (!rows.isEmpty());
        return Collections.enumeration(pieces);
    }

    /** Writes what it is given to the store, a piece at a time. */
    private final class Pieces extends OutputStream {

        private final String id;
        private final String owner;
        private final byte[] buffer = new byte[PIECE];
        private int filled;
        private int written;

        private Pieces(String id, String owner) {
            this.id = id;
            this.owner = owner;
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
            Map<String, Object> piece =
                    Map.of(
                            "id", id,
                            "owner", owner,
                            "n", written,
                            "bytes", Arrays.copyOf(buffer, filled));
            List<Row> kept = graph.write(work -> work.run("write/import/chunk", piece));
            if (kept.isEmpty()) {
                throw new IllegalStateException("the staged import " + id + " was removed");
            }
            written++;
            filled = 0;
        }
    }
}
