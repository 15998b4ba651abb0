package org.xinchuan.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The change record as a CSV file, in order, with the hash that chains each line to the last. */
final class ChangeFile {

    private static final int PORTION = 1_000;
    private static final List<String> COLUMNS =
            List.of(
                    "sequence",
                    "at",
                    "actor",
                    "role",
                    "scope",
                    "operation",
                    "subject",
                    "fields",
                    "hash");

    private final Changes changes;

    ChangeFile(Changes changes) {
        this.changes = changes;
    }

    /**
     * Writes what is on record now.
     *
     * @param actor whose changes, or null for all
     */
    void write(Path file, String actor) throws IOException {
        long head = changes.head().sequence();
        try (CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS);
            List<ChangeRecord> portion = changes.since(0, PORTION, actor, null);
            while (!portion.isEmpty() && portion.getFirst().sequence() <= head) {
                portion.stream()
                        .filter(change -> change.sequence() <= head)
                        .forEach(change -> csv.writeRecord(cells(change)));
                portion = changes.since(portion.getLast().sequence(), PORTION, actor, null);
            }
        }
    }

    private static List<String> cells(ChangeRecord change) {
        return List.of(
                Long.toString(change.sequence()),
                change.at(),
                change.actor(),
                Objects.requireNonNullElse(change.role(), ""),
                Objects.requireNonNullElse(change.scope(), ""),
                change.operation(),
                change.subject(),
                String.join(";", change.fields()),
                change.hash());
    }
}
