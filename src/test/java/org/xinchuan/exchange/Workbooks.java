package org.xinchuan.exchange;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Workbooks made for tests, taken in and back at a store. */
final class Workbooks {

    private final Graph graph;
    private final Path folder;
    private final Imports imports;
    private final WorkbookImports workbooks;

    Workbooks(Graph graph, Path folder) {
        Clock clock = Clock.fixed(Instant.parse("2023-11-28T04:00:00Z"), ZoneOffset.UTC);
        this.graph = graph;
        this.folder = folder;
        this.imports = new Imports(graph, new Ledger(graph, clock), clock);
        this.workbooks = new WorkbookImports(graph, imports, clock);
    }

    /** Two plants of a group, four people of whom two have one name, and three studios. */
    void haveTwoPlants() {
        have(
                "setup",
                """
                organisations.csv
                code,name,kind,parent
                G,甲集团（演示）,ENTERPRISE,
                E1,一厂（演示）,ENTERPRISE,G
                E2,二厂（演示）,ENTERPRISE,G
                UNION,省工会（演示）,TRADE_UNION,\
                """,
                """
                people.csv
                id,name,organisation,employeeNo,gender,birthYear,post
                P1,张师,E1,00101,MALE,1970,焊工
                P2,李徒,E1,00102,,,
                P3,王宁,E1,00103,,,
                P4,王宁,E2,00204,,,\
                """,
                """
                studios.csv
                code,name,foundedOn,organisation,status
                S1,张师创新工作室,2012-05-01,E1,BUILT
                S2,光明创新工作室,2015,E1,BUILT
                S3,光明创新工作室,2016,E2,BUILT\
                """,
                """
                studio_people.csv
                studio,person,role,from
                S1,P1,LEADER,2012-05-01\
                """);
    }

    /** Takes files of the interchange format in. */
    void have(String name, String... files) {
        Path rows = folder.resolve(name);
        for (String file : files) {
            String[] parts = file.split("\n", 2);
            Folders.with(rows, parts[0], parts[1].split("\n"));
        }
        ImportOutcome outcome = imports.run(rows, "setup", Progress.none());
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new AssertionError(outcome.notices());
        }
    }

    /** A workbook of one sheet; its kind is told by its header. */
    WorkbookIntake.Sent sent(Wishes wishes, String... rows) {
        return sent(wishes, sheet -> fill(sheet, rows));
    }

    WorkbookIntake.Sent sent(Wishes wishes, Consumer<Worksheet> fill) {
        return book(wishes, book -> fill.accept(book.newWorksheet("表")));
    }

    /** One of several sheets, in their order. */
    WorkbookIntake.Sent sheets(Wishes wishes, SequencedMap<String, List<String>> sheets) {
        return book(
                wishes,
                book ->
                        sheets.forEach(
                                (name, rows) ->
                                        fill(
                                                book.newWorksheet(name),
                                                rows.toArray(String[]::new))));
    }

    private static void fill(Worksheet sheet, String... rows) {
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isBlank()) {
                    sheet.value(row, column, cells[column].strip());
                }
            }
        }
    }

    private WorkbookIntake.Sent book(Wishes wishes, Consumer<Workbook> fill) {
        Path file = folder.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            fill.accept(book);
            book.finish();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new WorkbookIntake.Sent(file, "表.xlsx", null, false, wishes);
    }

    ImportTask.Result check(WorkbookIntake.Sent sent) {
        return workbooks.check(sent, Exchanger.atTheStore("test"), Progress.none());
    }

    ImportTask.Result check(WorkbookIntake.Sent sent, Exchanger importer) {
        return workbooks.check(sent, importer, Progress.none());
    }

    ImportTask.Result apply(WorkbookIntake.Sent sent, String id) {
        return workbooks.run(sent, Exchanger.atTheStore("test"), id, Progress.none());
    }

    /** What is remembered of layouts. */
    ColumnMemory memory() {
        return new ColumnMemory(graph, imports.ledger());
    }

    ImportOutcome undo(String id) {
        return imports.undo(
                new Imports.Batch("U" + id, "表.xlsx", null, false, id),
                Exchanger.atTheStore("test"),
                Progress.none());
    }

    /** What is refused or doubtful, as cell and code. */
    static List<String> said(ImportTask.Result result) {
        return result.outcome().notices().stream()
                .filter(one -> one.severity() != Notice.Severity.NOTE)
                .map(one -> one.column() + one.line() + " " + one.code())
                .toList();
    }

    /** What would be or was written. */
    static List<Count> counts(ImportTask.Result result) {
        return result.outcome() instanceof ImportOutcome.Applied(var counts, var notices)
                ? counts
                : List.of();
    }

    /** The whole graph as files. */
    SortedMap<String, String> exported(String name) {
        Path out = folder.resolve("out-" + name);
        try {
            Files.createDirectories(out);
            new Exports(graph).write(out, Progress.none());
            return Folders.read(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The kind that a result says the workbook is. */
    static Kind kind(ImportTask.Result result) {
        return Kind.of(result.kind()).orElseThrow();
    }
}
