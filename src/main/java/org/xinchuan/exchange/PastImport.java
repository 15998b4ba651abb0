package org.xinchuan.exchange;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.ETags;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An import that is done, as the store keeps it.
 *
 * @param file the workbook by its sender's name for it; empty for a folder
 * @param kind of the workbook; {@code graph} for a folder
 * @param undoable whether it is kept what was there before
 * @param undoneBy the import that took it back; null when none did
 */
record PastImport(String id, String file, String kind, boolean undoable, String undoneBy) {

    /** Imports of workbooks did not say their kind while there was only one. */
    private static final String OLDEST = "pairings";

    /** An import; for anybody but who asked for it and an administrator there is none. */
    static Optional<PastImport> read(Graph graph, String id, Exchanger asking) {
        return graph.read("read/import/past", Map.of("id", id)).stream()
                .filter(row -> asking.everywhere() || asking.actor().equals(row.text("actor")))
                .map(PastImport::of)
                .findFirst();
    }

    /** What is told of it when nobody remembers more. */
    ImportJob job() {
        return ImportJob.past(id, kind, undoable, undoneBy);
    }

    /** What is remembered of it, with what the store knows by now. */
    ImportJob of(ImportJob job) {
        return job.with(undoable, undoneBy);
    }

    /** It changes once, when the import is taken back. */
    String etag() {
        return ETags.of(undoneBy == null ? 1 : 2);
    }

    private static PastImport of(Row row) {
        String file = Objects.requireNonNullElse(row.text("file"), "");
        return new PastImport(
                row.text("id"),
                file,
                Objects.requireNonNullElse(row.text("kind"), file.isEmpty() ? "graph" : OLDEST),
                row.flag("undoable"),
                row.text("undoneBy"));
    }
}
