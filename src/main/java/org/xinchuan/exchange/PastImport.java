package org.xinchuan.exchange;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.ETags;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An import that is done, as the store keeps it.
 *
 * @param file the workbook by its sender's name for it; empty for a folder
 * @param kind of the workbook; {@code graph} for a folder
 * @param mode {@code undo} for one that took another back
 * @param at when it was done
 * @param by who asked for it
 * @param rows of the workbook; 0 of another file, and of one before they were kept
 * @param counts what became of its rows; none of one before they were kept
 * @param undoable whether it is kept what was there before
 * @param undoneBy the import that took it back; null when none did
 */
record PastImport(
        String id,
        String file,
        String kind,
        String mode,
        String at,
        String by,
        int rows,
        List<Count> counts,
        boolean undoable,
        String undoneBy) {

    /** Imports of workbooks did not say their kind while there was only one. */
    private static final String OLDEST = "pairings";

    private static final String UNDO = "undo";

    /** An import; for anybody but who asked for it and an administrator there is none. */
    static Optional<PastImport> read(Graph graph, String id, Exchanger asking) {
        return graph.read("read/import/past", Map.of("id", id)).stream()
                .filter(row -> asking.everywhere() || asking.actor().equals(row.text("actor")))
                .map(PastImport::of)
                .findFirst();
    }

    /** What is told of it when nobody remembers more. */
    ImportJob job() {
        return ImportJob.past(id, kind, mode, rows, counts, undoable, undoneBy);
    }

    /** What is remembered of it, with what the store knows by now. */
    ImportJob of(ImportJob job) {
        return job.with(undoable, undoneBy);
    }

    /** What a list tells of it when nobody remembers more. */
    ImportItem item() {
        return ImportItem.of(job(), file, at, by);
    }

    /** What is remembered of it in a list, with what the store knows by now. */
    ImportItem of(ImportItem item) {
        return new ImportItem(
                item.id(),
                item.file(),
                item.kind(),
                item.mode(),
                item.state(),
                item.at(),
                item.by(),
                item.rows(),
                item.added(),
                item.changed(),
                item.problems(),
                item.marked(),
                undoable,
                undoneBy);
    }

    /** It changes once, when the import is taken back. */
    String etag() {
        return ETags.of(undoneBy == null ? 1 : 2);
    }

    static PastImport of(Row row) {
        String file = Objects.requireNonNullElse(row.text("file"), "");
        return new PastImport(
                row.text("id"),
                file,
                row.text("undoes") == null
                        ? Objects.requireNonNullElse(
                                row.text("kind"), file.isEmpty() ? ImportFields.GRAPH : OLDEST)
                        : UNDO,
                row.text("undoes") == null ? "apply" : UNDO,
                row.text("at"),
                row.text("actor"),
                (int) row.number("total"),
                row.<String>list("counts").stream().map(Count::of).toList(),
                row.flag("undoable"),
                row.text("undoneBy"));
    }
}
