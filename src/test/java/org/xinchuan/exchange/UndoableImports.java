package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.time.Clock;

/** Folders taken in at the store itself, as by the command line, and taken back. */
public final class UndoableImports {

    private final Imports imports;

    public UndoableImports(Graph graph, Clock clock) {
        imports = new Imports(graph, new Ledger(graph, clock), clock);
    }

    /** Takes a folder with one file in. */
    public void run(String id, Path folder, String file, String... lines) {
        applied(
                imports.run(
                        new FolderReader(Folders.with(folder, file, lines)),
                        Exchanger.atTheStore("test"),
                        new Imports.Batch(id, "folder", null, true, null),
                        Progress.none()));
    }

    /** Takes an import back. */
    public void undo(String id) {
        applied(
                imports.undo(
                        new Imports.Batch("UNDO-" + id, "folder", null, false, id),
                        Exchanger.atTheStore("test"),
                        Progress.none()));
    }

    private static void applied(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
    }
}
