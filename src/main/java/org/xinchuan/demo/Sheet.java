package org.xinchuan.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One file of the interchange format: its columns in the order of the format, keys first, and rows
 * sorted by them.
 */
record Sheet(String name, List<String> columns, List<List<String>> rows) {

    private static final Comparator<List<String>> BY_KEY = Sheet::compareCells;

    Sheet {
        rows = rows.stream().sorted(BY_KEY).toList();
    }

    /** Reads a table of {@code seed/demo} that ships with the program. */
    static Sheet shipped(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream("/seed/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without seed/demo/" + name);
            }
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(in)) {
                List<List<String>> lines = reader.stream().map(CsvRecord::getFields).toList();
                return new Sheet(name, lines.getFirst(), lines.subList(1, lines.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This sheet and more rows, given by column; a column that is left out stays empty. */
    Sheet with(List<Map<String, String>> more) {
        return new Sheet(
                name,
                columns,
                Stream.concat(rows.stream(), more.stream().map(this::cells)).toList());
    }

    /** The rows by column. */
    List<Map<String, String>> records() {
        return rows.stream().map(this::byColumn).toList();
    }

    void writeTo(Path folder) throws IOException {
        try (CsvWriter writer =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(folder.resolve(name), StandardCharsets.UTF_8)) {
            writer.writeRecord(columns);
            rows.forEach(writer::writeRecord);
        }
    }

    private List<String> cells(Map<String, String> row) {
        if (!columns.containsAll(row.keySet())) {
            throw new IllegalArgumentException(name + " has no such columns: " + row.keySet());
        }
        return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    private Map<String, String> byColumn(List<String> row) {
        return IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(columns::get, row::get));
    }

    private static int compareCells(List<String> one, List<String> other) {
        return IntStream.range(0, one.size())
                .map(i -> one.get(i).compareTo(other.get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }
}
