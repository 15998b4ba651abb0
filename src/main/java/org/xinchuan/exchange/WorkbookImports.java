package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.Graph;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Takes workbooks in by the same checks and records as folders, all rows or the good ones. */
public final class WorkbookImports {

    /** Rows that are left out can make others bad that rest on them, and these others again. */
    private static final int ROUNDS = 10;

    private final Graph graph;
    private final Imports imports;
    private final Clock clock;
    private final ColumnMemory memory;

    public WorkbookImports(Graph graph, Imports imports, Clock clock) {
        this.graph = graph;
        this.imports = imports;
        this.clock = clock;
        this.memory = new ColumnMemory(graph, imports.ledger());
    }

    /**
     * Takes in a workbook of somebody at the store itself.
     *
     * @param kind null when its header is to tell
     * @param check whether to write nothing
     * @param goodRows whether the good rows are taken in when others are bad
     * @param actor as the change record names it
     */
    public Done run(
            Path file,
            Kind kind,
            Wishes wishes,
            boolean check,
            boolean goodRows,
            String actor,
            Progress progress) {
        WorkbookIntake.Sent sent =
                new WorkbookIntake.Sent(
                        file,
                        file.getFileName().toString(),
                        kind,
                        goodRows,
                        wishes,
                        Remember.APPLIED);
        Exchanger importer = Exchanger.atTheStore(actor);
        return new Done(
                sent,
                check
                        ? check(sent, importer, progress)
                        : run(sent, importer, Code.random().text(), progress));
    }

    /** When it is remembered how a sender matches the columns of a workbook. */
    enum Remember {
        /** When its rows are taken in. */
        APPLIED,
        NOW,
        NEVER
    }

    /** A workbook and what came of it. */
    public static final class Done {
        private final WorkbookIntake.Sent sent;
        private final ImportTask.Result result;

        private Done(WorkbookIntake.Sent sent, ImportTask.Result result) {
            this.sent = sent;
            this.result = result;
        }

        public ImportOutcome outcome() {
            return result.outcome();
        }

        /** Writes the workbook with its faults marked. */
        public void mark(String language, OutputStream out) throws IOException {
            CellMarks.write(result, sent, language, out);
        }
    }

    /** Checks a workbook without writing anything. */
    ImportTask.Result check(WorkbookIntake.Sent asked, Exchanger importer, Progress progress) {
        progress.at(Phase.READ, 0, 0);
        try (SentFile file = SentFile.open(asked)) {
            WorkbookIntake.Sent sent = file.told(memory.of(asked.wishes().home()));
            WorkbookIntake intake = intake(file, sent, importer);
            ImportTask.Result result =
                    settled(intake, sent, () -> imports.check(intake, importer, progress));
            return sent.remember() == Remember.NOW ? remembered(result, sent, importer) : result;
        }
    }

    /**
     * Checks a workbook and applies it.
     *
     * @param id the import will have
     */
    ImportTask.Result run(
            WorkbookIntake.Sent asked, Exchanger importer, String id, Progress progress) {
        progress.at(Phase.READ, 0, 0);
        try (SentFile file = SentFile.open(asked)) {
            WorkbookIntake.Sent sent = file.told(memory.of(asked.wishes().home()));
            WorkbookIntake intake = intake(file, sent, importer);
            Imports.Batch batch = new Imports.Batch(id, sent.name(), sent.kind().key(), true, null);
            ImportTask.Result result =
                    settled(intake, sent, () -> imports.run(intake, importer, batch, progress));
            boolean keep =
                    sent.remember() == Remember.NOW
                            || sent.remember() == Remember.APPLIED
                                    && result.outcome() instanceof ImportOutcome.Applied;
            return keep ? remembered(result, sent, importer) : result;
        }
    }

    /** Remembers what the sender said of the columns, and says so. */
    private ImportTask.Result remembered(
            ImportTask.Result result, WorkbookIntake.Sent sent, Exchanger importer) {
        return memory.keep(sent, result.layout().sheets(), importer)
                ? result.with(
                        new Notice(
                                Severity.NOTE,
                                sent.name(),
                                0,
                                "",
                                "COLUMNS_KEPT",
                                new Bilingual(
                                        "已为台账所属单位记住各列的对应关系",
                                        "the matching of the columns is remembered for the"
                                                + " organisation of the workbook")))
                : result;
    }

    private WorkbookIntake intake(SentFile file, WorkbookIntake.Sent sent, Exchanger importer) {
        return new WorkbookIntake(graph, file, sent, importer, LocalDate.now(clock));
    }

    /** Tries until what is left can be taken in; each time the refused rows are left out. */
    private static ImportTask.Result settled(
            WorkbookIntake intake, WorkbookIntake.Sent sent, Supplier<ImportOutcome> attempt) {
        List<Notice> left = new ArrayList<>();
        ImportOutcome outcome = attempt.get();
        for (int round = 0; round < ROUNDS && sent.goodRows(); round++) {
            if (!(outcome instanceof ImportOutcome.Refused(List<Notice> notices))
                    || notices.stream().noneMatch(WorkbookImports::isOfLine)) {
                break;
            }
            List<Notice> refused = notices.stream().filter(WorkbookImports::isOfLine).toList();
            refused.forEach(notice -> left.add(intake.inSheet(notice)));
            refused.forEach(notice -> intake.leave(notice.line()));
            outcome = attempt.get();
        }
        return new ImportTask.Result(
                sent.kind().key(),
                told(outcome, intake, sent, left),
                intake.rows(),
                intake.questions(),
                intake.layout(),
                intake.headers());
    }

    private static boolean isOfLine(Notice notice) {
        return notice.severity() == Severity.REFUSAL && notice.at() == null && notice.line() > 0;
    }

    private static ImportOutcome told(
            ImportOutcome outcome,
            WorkbookIntake intake,
            WorkbookIntake.Sent sent,
            List<Notice> left) {
        List<Notice> all = new ArrayList<>(left);
        outcome.notices().forEach(notice -> all.add(intake.inSheet(notice)));
        if (sent.goodRows()) {
            all.addAll(intake.faults());
        }
        all.sort(
                Comparator.comparingInt(intake::place)
                        .thenComparing(Notice::line)
                        .thenComparing(n -> n.column().length())
                        .thenComparing(Notice::column));
        List<Notice> said = intake.withValues(all.stream().distinct().toList());
        return switch (outcome) {
            case ImportOutcome.Applied applied -> new ImportOutcome.Applied(applied.counts(), said);
            case ImportOutcome.Refused _ -> new ImportOutcome.Refused(said);
            case ImportOutcome.Busy _ -> new ImportOutcome.Busy(said);
        };
    }
}
