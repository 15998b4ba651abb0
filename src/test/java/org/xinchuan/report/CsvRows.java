package org.xinchuan.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of interchange files as plain rows, for oracles that know nothing of the graph. */
record CsvRows(Map<String, List<Map<String, String>>> files) {

    static CsvRows of(Path folder) {
        Map<String, List<Map<String, String>>> files = new HashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), rows(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvRows(files);
    }

    private static List<Map<String, String>> rows(Path path) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            reader.forEach(row -> rows.add(row.getFieldsAsMap()));
        }
        return rows;
    }

    /** The rows by column; none when there is no such file. */
    List<Map<String, String>> of(String file) {
        return files.getOrDefault(file, List.of());
    }

    static List<String> listed(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    /** Empty where the file has no such column. */
    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The first day that a cell can mean; null when it is empty. */
    static LocalDate first(Map<String, String> row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? null : LocalDate.parse((text + "-01-01").substring(0, 10));
    }

    /** The last day that a cell can mean; null when it is empty. */
    static LocalDate last(Map<String, String> row, String column) {
        String text = cell(row, column);
        return switch (text.length()) {
            case 0 -> null;
            case 4 -> LocalDate.parse(text + "-12-31");
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    /** Whether a slice with its first and last day holds on a day, both open when empty. */
    static boolean holds(Map<String, String> row, String from, String to, LocalDate day) {
        LocalDate first = first(row, from);
        LocalDate last = last(row, to);
        return (first == null || !first.isAfter(day)) && (last == null || !last.isBefore(day));
    }

    /** Whether a day lies in a period, both of its ends included. */
    static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    static boolean oneOf(Map<String, String> row, String column, String... words) {
        return Stream.of(words).anyMatch(cell(row, column)::equals);
    }
}
