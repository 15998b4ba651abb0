package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Timely;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The first phase of an import: reads rows, checks them against each other and the store, and finds
 * what they would change. It writes nothing.
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

    /**
     * The plan; it is good only when nothing was refused. While rows are out of the importer's
     * reach, nothing else is said of the folder.
     */
    Plan plan(Intake intake, Exchanger importer, Notices notices, Progress progress) {
        long sequence = changes.head().sequence();
        Stored stored = new Stored(graph);
        Lines read = intake.read(notices, progress);
        progress.at(Phase.CHECK, 0, read.total());
        Lines own = new Strangers(importer, stored, notices).without(read);
        Lines lines = new DocumentCitations(stored, notices).resolved(own);
        Differences differences = new Differences(stored);
        Lines changed = differences.changed(lines);
        int before = notices.refusals();
        new ReachCheck(importer, stored, notices).check(lines, changed);
        Plan plan = new Plan(sequence, changed, differences.before(), differences.counts());
        if (!importer.everywhere() && notices.refusals() > before) {
            // Whatever else could be said of these rows would tell about records out of reach.
            return plan;
        }
        check(lines, changed, importer, stored, intake.callings(stored), notices);
        progress.at(Phase.CHECK, read.total(), read.total());
        return plan;
    }

    private void check(
            Lines lines,
            Lines changed,
            Exchanger importer,
            Stored stored,
            Callings callings,
            Notices notices) {
        List<Consumer<Notices>> checks = new ArrayList<>();
        checks.add(said -> new ReferenceCheck(importer, stored, said).check(lines));
        checks.add(said -> new ErasedCheck(stored, said).check(changed));
        checks.add(said -> new MergedCheck(stored, said).check(lines, changed));
        checks.add(said -> new ParentCheck(stored, said).check(changed));
        checks.add(said -> new OriginCheck(stored, said).check(changed));
        checks.add(
                said -> new PairingCheck(importer, stored, callings, said).check(lines, changed));
        checks.add(said -> new EventCheck(stored, said, today).check(lines, changed));
        checks.add(said -> new ProjectCheck(stored, said, today).check(lines));
        checks.add(said -> new SkillCheck(stored, said).check(changed));
        lines.tables().forEach(table -> checks.add(said -> doubts(table, lines, said)));
        // None needs to know what another has found; what they say stays in their order.
        checks.parallelStream()
                .map(
                        check -> {
                            Notices said = new Notices();
                            check.accept(said);
                            return said;
                        })
                .toList()
                .forEach(notices::addAll);
    }

    private <R extends Record> void doubts(Table<R> table, Lines lines, Notices notices) {
        for (Line<R> line : lines.of(table)) {
            if (line.record() instanceof Timely timely) {
                say(Severity.REFUSAL, timely.untimely(today), line, notices);
            }
            say(Severity.WARNING, table.doubts(line.record(), today), line, notices);
        }
    }

    private static void say(Severity severity, List<Fault> faults, Line<?> line, Notices notices) {
        for (Fault fault : faults) {
            notices.fault(severity, line, fault);
        }
    }
}
