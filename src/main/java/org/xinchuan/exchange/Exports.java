package org.xinchuan.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Writes the graph as a folder of the interchange format: the same graph gives the same bytes. */
public final class Exports {

    private static final Comparator<List<String>> BY_KEY = Exports::compare;

    private final Graph graph;
    private final Changes changes;

    public Exports(Graph graph) {
        this.graph = graph;
        this.changes = new Changes(graph);
    }

    /**
     * Writes every table that has rows; a file of an earlier export that has none any more keeps
     * its header.
     *
     * @return how many rows were written
     */
    public long write(Path folder, Progress progress) {
        return write(folder, Exchanger.atTheStore(""), progress);
    }

    /** The same of what is within somebody's reach. */
    long write(Path folder, Exchanger exporter, Progress progress) {
        return ofOneMoment(
                exporter,
                source -> {
                    Files.createDirectories(folder);
                    long rows = 0;
                    for (Table<?> table : Tables.ALL) {
                        rows += write(source, table, folder.resolve(table.file()), rows, progress);
                    }
                    return rows;
                });
    }

    /** What is within somebody's reach, as one file. */
    void write(Path file, Exchanger exporter, GraphForm form) {
        ofOneMoment(
                exporter,
                source -> {
                    form.write(file, (table, reader) -> read(source, table, reader));
                    return 0;
                });
    }

    /** Writes what is read in portions. */
    @FunctionalInterface
    private interface Writing {
        long from(Source source) throws IOException;
    }

    /** Writes again until nothing was recorded meanwhile. */
    private long ofOneMoment(Exchanger exporter, Writing writing) {
        long before;
        long rows;
        do {
            before = changes.head().sequence();
            try {
                rows = writing.from(source(exporter));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } while (before != changes.head().sequence());
        return rows;
    }

    private static void read(Source source, Table<?> table, GraphForm.RowReader reader)
            throws IOException {
        try {
            source.groups(
                    table,
                    groups -> {
                        try {
                            for (List<String> cells : inOrder(source, table, groups)) {
                                reader.row(cells);
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<List<String>> inOrder(
            Source source, Table<?> table, Collection<String> groups) {
        return source.rows(table, groups).values().stream()
                .sorted(Comparator.comparing(table::key, BY_KEY))
                .toList();
    }

    /** Writes rows with their header. */
    static void write(Path file, Table<?> table, Collection<List<String>> rows) throws IOException {
        try (CsvWriter csv = writer(file)) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            rows.forEach(csv::writeRecord);
        }
    }

    private Source source(Exchanger exporter) {
        Stored stored = new Stored(graph);
        return exporter.everywhere() ? stored : Excerpt.of(stored, exporter);
    }

    private long write(Source source, Table<?> table, Path file, long before, Progress progress)
            throws IOException {
        List<Long> counts = new ArrayList<>();
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try (CsvWriter csv = writer(partial)) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            source.groups(
                    table,
                    groups -> {
                        List<List<String>> rows = inOrder(source, table, groups);
                        rows.forEach(csv::writeRecord);
                        counts.add((long) rows.size());
                        progress.at(Phase.WRITE, before + sum(counts), 0);
                    });
        }
        if (sum(counts) > 0 || Files.exists(file)) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(partial);
        }
        return sum(counts);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(file, StandardCharsets.UTF_8);
    }

    private static int compare(List<String> key, List<String> other) {
        for (int i = 0; i < key.size(); i++) {
            int order = key.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
