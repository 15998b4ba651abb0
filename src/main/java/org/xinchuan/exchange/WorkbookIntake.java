package org.xinchuan.exchange;

import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.Graph;
import org.xinchuan.person.Person;
import org.xinchuan.sheet.Columns;
import org.xinchuan.sheet.SheetFault;
import org.xinchuan.skill.Skill;
import org.xinchuan.workbook.CellFault;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Question;
import org.xinchuan.workbook.Reading;
import org.xinchuan.workbook.ShownCells;
import org.xinchuan.workbook.Taken;
import org.xinchuan.workbook.Wishes;
import org.xinchuan.workbook.WorkbookReader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a workbook for an import. Its lines are numbered by the records of the reading, so
 * that what is said of a line can be said of the cell it came from.
 */
final class WorkbookIntake implements Intake {

    /** What a workbook is called whose header is to tell its kind. */
    static final String GUESSED = "workbook";

    private final Graph graph;

    /** As many as are handed out of what is said of one file. */
    private static final int MOST_VALUES = 1_000;

    private final SentFile file;
    private final Sent sent;
    private final Exchanger importer;
    private final LocalDate today;

    /** Rows that are left out, as sheet and row. */
    private final Set<List<Integer>> left = new HashSet<>();

    private Reading reading =
            new Reading(0, List.of(), List.of(), List.of(), Map.of(), List.of(), null);
    private List<Taken> records = List.of();
    private List<String> sheets = List.of();

    /**
     * @param sent as {@code file} was sent, with its kind
     */
    WorkbookIntake(Graph graph, SentFile file, Sent sent, Exchanger importer, LocalDate today) {
        this.graph = graph;
        this.file = file;
        this.sent = sent;
        this.importer = importer;
        this.today = today;
    }

    /**
     * A workbook that was sent.
     *
     * @param kind null when its header is to tell
     * @param name as its sender calls it
     * @param goodRows whether the good rows are taken in when others are bad
     * @param remember when it is remembered how its sender matches its columns
     */
    record Sent(
            Path file,
            String name,
            Kind kind,
            boolean goodRows,
            Wishes wishes,
            WorkbookImports.Remember remember) {

        Sent(Path file, String name, Kind kind, boolean goodRows, Wishes wishes) {
            this(file, name, kind, goodRows, wishes, WorkbookImports.Remember.APPLIED);
        }
    }

    @Override
    public Lines read(Notices notices, Progress progress) {
        progress.at(Phase.READ, 0, 0);
        try {
            sheets = file.sheets().names();
            reading =
                    new WorkbookReader(graph, sent.kind(), sent.wishes(), this::knows, today)
                            .read(file.sheets());
        } catch (SheetFault fault) {
            notices.refuse(
                    sent.name(), 0, "", fault.code(), fault.message().zh(), fault.message().en());
            return Lines.none();
        }
        progress.at(Phase.READ, reading.rows(), reading.rows());
        if (!sent.goodRows()) {
            reading.faults().forEach(fault -> notices.add(notice(fault)));
        }
        records = kept();
        return lines(records);
    }

    /** Leaves the row of a line out from now on. */
    void leave(int line) {
        Taken taken = records.get(line - 1);
        left.add(List.of(taken.sheet(), taken.row()));
    }

    /** Whom names mean that nobody can tell. */
    List<Question> questions() {
        return reading.questions();
    }

    /** In which row the header of each sheet ends, by the sheet. */
    Map<Integer, Integer> headers() {
        return reading.headers();
    }

    /** How the columns were understood. */
    WorkbookLayout layout() {
        return new WorkbookLayout(reading.encoding(), sent.kind(), reading.layouts());
    }

    @Override
    public int rows() {
        return reading.rows();
    }

    @Override
    public Callings callings(Stored stored) {
        return new SheetCallings(stored, importer, records);
    }

    /** Everything there is to say of the cells. */
    List<Notice> faults() {
        return reading.faults().stream().map(this::notice).toList();
    }

    /** What was said of a line, said of the cell that it came from. */
    Notice inSheet(Notice notice) {
        if (notice.at() != null || notice.line() < 1 || notice.line() > records.size()) {
            return notice;
        }
        Taken taken = records.get(notice.line() - 1);
        Taken.At at = taken.cells().get(notice.column());
        return new Notice(
                notice.severity(),
                sent.name(),
                at == null ? taken.row() : at.row(taken.row()),
                at == null ? "" : Columns.letter(at.column()),
                notice.code(),
                notice.message(),
                new Notice.InSheet(
                        sheets.get(taken.sheet()),
                        at == null ? "" : at.title(),
                        at == null ? "" : at.shown()));
    }

    /** The place of the tab of which a notice speaks; that of the workbook as a whole is first. */
    int place(Notice notice) {
        return notice.at() == null ? -1 : sheets.indexOf(notice.at().sheet());
    }

    /** The same with what the cells hold of which only the place was known. */
    List<Notice> withValues(List<Notice> notices) {
        Map<Notice, ShownCells.At> places = new HashMap<>();
        notices.stream()
                .filter(one -> one.at() != null && one.at().value().isEmpty())
                .filter(one -> !one.column().isEmpty() && one.line() > 0)
                .limit(MOST_VALUES)
                .forEach(one -> places.put(one, cell(one)));
        if (places.isEmpty()) {
            return notices;
        }
        Map<ShownCells.At, String> shown =
                ShownCells.of(file.sheets(), Set.copyOf(places.values()));
        return notices.stream()
                .map(one -> one.holding(shown.getOrDefault(places.get(one), "")))
                .toList();
    }

    private ShownCells.At cell(Notice notice) {
        return new ShownCells.At(place(notice), notice.line(), Columns.of(notice.column()));
    }

    private boolean knows(String person) {
        return importer.everywhere() || importer.knows(person);
    }

    private Notice notice(CellFault fault) {
        return new Notice(
                switch (fault.level()) {
                    case ERROR -> Notice.Severity.REFUSAL;
                    case WARNING -> Notice.Severity.WARNING;
                    case NOTE -> Notice.Severity.NOTE;
                },
                sent.name(),
                fault.row(),
                fault.column() < 0 ? "" : Columns.letter(fault.column()),
                fault.code(),
                fault.message(),
                new Notice.InSheet(
                        sheets.isEmpty() ? "" : sheets.get(fault.sheet()),
                        fault.title(),
                        fault.value()));
    }

    /** The records of the rows that are not left out, and whoever they name. */
    private List<Taken> kept() {
        List<Taken> told =
                reading.records().stream()
                        .filter(one -> one.needed() || !left.contains(row(one)))
                        .toList();
        if (told.stream().noneMatch(Taken::needed)) {
            return told;
        }
        Set<String> named =
                UndoLines.people(lines(told.stream().filter(one -> !one.needed()).toList()));
        return told.stream().filter(one -> !one.needed() || isNamed(one, named)).toList();
    }

    private static boolean isNamed(Taken one, Set<String> named) {
        return switch (one.record()) {
            case Person person -> named.contains(person.id());
            case Skill skill -> named.contains(skill.person());
            default -> true;
        };
    }

    private static List<Integer> row(Taken one) {
        return List.of(one.sheet(), one.row());
    }

    private Lines lines(List<Taken> told) {
        Map<Table<?>, List<Integer>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            byTable.computeIfAbsent(Tables.ofRecord(told.get(i).record()), t -> new ArrayList<>())
                    .add(i);
        }
        Lines lines = Lines.none();
        for (Map.Entry<Table<?>, List<Integer>> entry : byTable.entrySet()) {
            lines = with(lines, entry.getKey(), entry.getValue(), told);
        }
        return lines;
    }

    private <R extends Record> Lines with(
            Lines lines, Table<R> table, List<Integer> places, List<Taken> told) {
        return lines.with(
                table,
                places.stream()
                        .map(
                                i ->
                                        Line.of(table, i + 1, table.cast(told.get(i).record()))
                                                .from(origin(told.get(i))))
                        .collect(Collectors.toList()));
    }

    private String origin(Taken one) {
        return sent.name() + "!" + sheets.get(one.sheet()) + "!" + one.row();
    }
}
