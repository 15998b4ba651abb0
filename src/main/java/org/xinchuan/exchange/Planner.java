package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The first phase of an import: reads a folder, checks it against itself and the store, and finds
 * what it would change. It writes nothing.
 */
final class Planner {

    private final Graph graph;
    private final Changes changes;
    private final LocalDate today;

    Planner(Graph graph, LocalDate today) {
        this.graph = graph;
        this.changes = new Changes(graph);
        this.today = today;
    }

    /** The plan; it is good only when nothing was refused. */
    Plan plan(Path folder, Notices notices, Progress progress) {
        long sequence = changes.head().sequence();
        Stored stored = new Stored(graph);
        Lines read = new FolderReader(notices, progress).read(folder);
        progress.at(Phase.CHECK, 0, read.total());
        Lines lines = new DocumentCitations(stored, notices).resolved(read);
        new ReferenceCheck(stored, notices).check(lines);
        Differences differences = new Differences(stored);
        Lines changed = differences.changed(lines);
        new ErasedCheck(stored, notices).check(changed);
        new ParentCheck(stored, notices).check(changed);
        new OriginCheck(stored, notices).check(changed);
        new PairingCheck(stored, notices).check(lines, changed);
        lines.tables().forEach(table -> doubts(table, lines, notices));
        progress.at(Phase.CHECK, read.total(), read.total());
        return new Plan(sequence, changed, differences.counts());
    }

    private <R extends Record> void doubts(Table<R> table, Lines lines, Notices notices) {
        for (Line<R> line : lines.of(table)) {
            table.doubts(line.record(), today)
                    .forEach(
                            doubt ->
                                    notices.fault(
                                            Severity.WARNING,
                                            table.file(),
                                            line.number(),
                                            doubt,
                                            line.cell(doubt.field())));
        }
    }
}
