package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;

/** A register is applied, comes again without a change, and is taken back. */
@ExtendWith(TestGraph.class)
class WorkbookUndoTest {

    private static final String[] HEADER = {"师傅", "工号", "徒弟", "工号", "等级", "协议编号", "起止时间", "考核结果"};
    private static final String[][] ROWS = {
        {"张师", "M1", "李徒、王徒", "A1、A2", "", "协1", "2020.1-2021.12", "优秀"},
        {"张师", "M1", "赵新", "", "中级工", "协2", "2022.1-2023.12", ""},
    };

    private final Graph graph;
    private final Clock clock = Clock.fixed(Instant.parse("2023-11-28T04:00:00Z"), ZoneOffset.UTC);
    private Imports imports;

    @TempDir private Path folder;

    WorkbookUndoTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void people() {
        imports = new Imports(graph, new Ledger(graph, clock), clock);
        Path rows = folder.resolve("rows");
        Folders.with(rows, "organisations.csv", "code,name,kind", "E1,甲厂（演示）,ENTERPRISE");
        Folders.with(
                rows,
                "people.csv",
                "id,name,organisation,employeeNo",
                "P1,张师,E1,M1",
                "P2,李徒,E1,A1",
                "P3,王徒,E1,A2");
        Folders.with(
                rows,
                "pairings.csv",
                "id,mentors,apprentices,organisation,agreementNo,startsOn,goal",
                "X1,P1,P2;P3,E1,协1,2020-01-06,焊接");
        assertThat(imports.run(rows, "setup", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 1})
    void isAppliedAndTakenBackWholly(int batch) throws IOException {
        imports = new Imports(graph, new Ledger(graph, clock), clock, batch);
        SortedMap<String, String> before = exported("before");

        ImportTask.Result applied = run("W1", true, Map.of());

        assertThat(applied.outcome().notices())
                .filteredOn(one -> one.severity() == Notice.Severity.REFUSAL)
                .isEmpty();
        assertThat(((ImportOutcome.Applied) applied.outcome()).counts())
                .containsExactlyInAnyOrder(
                        new Count("people.csv", 1, 1, 0),
                        new Count("pairings.csv", 2, 1, 1),
                        new Count("skills.csv", 1, 1, 0));
        String pairings = exported("after").get("pairings.csv");
        assertThat(pairings)
                .contains("2020-01-06,2021-12,GRADUATED,GRADUATED;GRADUATED")
                .contains("焊接")
                .contains("协2");

        ImportTask.Result again = run("W2", true, Map.of());
        assertThat(((ImportOutcome.Applied) again.outcome()).counts())
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());

        assertThat(undo("W1", "U1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(exported("undone")).isEqualTo(before);
        assertThat(undo("W1", "U2"))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        no ->
                                assertThat(no.notices())
                                        .extracting(Notice::code)
                                        .containsExactly("NOT_UNDOABLE"));
    }

    @Test
    void isNotTakenBackOnceSomethingRestsOnIt() throws IOException {
        run("W1", true, Map.of());
        String made =
                exported("now")
                        .get("people.csv")
                        .lines()
                        .filter(line -> line.contains("赵新"))
                        .map(line -> line.split(",")[0])
                        .findFirst()
                        .orElseThrow();
        Path later = folder.resolve("later");
        Folders.with(later, "pairings.csv", "id,mentors,apprentices", "X9," + made + ",P3");
        imports.run(later, "later", Progress.none());
        SortedMap<String, String> before = exported("standing");

        ImportOutcome undone = undo("W1", "U1");

        assertThat(undone.notices()).extracting(Notice::code).containsExactly("BUILT_UPON");
        assertThat(undone.notices().getFirst().message().zh()).contains("人员“赵新”", "X9", "赵新 → ");
        assertThat(exported("same")).isEqualTo(before);
    }

    @Test
    void isNotTakenBackOnceWhatItWroteWasChanged() throws IOException {
        run("W1", true, Map.of());
        Path later = folder.resolve("later");
        Folders.with(
                later,
                "pairings.csv",
                "id,mentors,apprentices,organisation,agreementNo,startsOn,goal",
                "X1,P1,P2;P3,E1,协1,2020-01-06,改了");
        imports.run(later, "later", Progress.none());

        assertThat(undo("W1", "U1").notices())
                .extracting(Notice::code)
                .containsExactly("CHANGED_SINCE");
    }

    @Test
    void takesTheGoodRowsAloneWhenAskedTo() throws IOException {
        ImportTask.Result all = run("W1", false, Map.of());
        assertThat(all.outcome()).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(all.questions()).hasSize(1);

        ImportTask.Result good =
                new WorkbookImports(graph, imports, clock)
                        .run(
                                sent(true, false, Map.of()),
                                Exchanger.atTheStore("t"),
                                "W2",
                                Progress.none());

        assertThat(((ImportOutcome.Applied) good.outcome()).counts())
                .containsExactly(new Count("pairings.csv", 1, 0, 1));
        assertThat(good.outcome().notices()).extracting(Notice::code).contains("PERSON_NOT_FOUND");
    }

    @Test
    void takesTheAnswerToWhomANameMeans() throws IOException {
        String key = run("W1", false, Map.of()).questions().getFirst().key();

        ImportTask.Result answered = run("W2", false, Map.of(key, "P2"));

        assertThat(answered.outcome()).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(answered.questions()).isEmpty();
        assertThat(exported("now").get("pairings.csv")).contains("P1,P2,");
    }

    private ImportTask.Result run(String id, boolean createMissing, Map<String, String> choices)
            throws IOException {
        return new WorkbookImports(graph, imports, clock)
                .run(
                        sent(false, createMissing, choices),
                        Exchanger.atTheStore("test"),
                        id,
                        Progress.none());
    }

    private ImportOutcome undo(String undoes, String id) {
        return imports.undo(
                new Imports.Batch(id, "台账.xlsx", null, false, undoes),
                Exchanger.atTheStore("test"),
                Progress.none());
    }

    private WorkbookIntake.Sent sent(
            boolean goodRows, boolean createMissing, Map<String, String> choices)
            throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            Worksheet sheet = book.newWorksheet("结对");
            row(sheet, 0, HEADER);
            for (int i = 0; i < ROWS.length; i++) {
                row(sheet, i + 1, ROWS[i]);
            }
            book.finish();
        }
        return new WorkbookIntake.Sent(
                file, "台账.xlsx", null, goodRows, new Wishes("E1", createMissing, choices));
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private SortedMap<String, String> exported(String name) throws IOException {
        Path out = folder.resolve(name);
        Files.createDirectories(out);
        new Exports(graph).write(out, Progress.none());
        return Folders.read(out);
    }
}
