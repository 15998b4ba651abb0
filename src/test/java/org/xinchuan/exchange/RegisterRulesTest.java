package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Registers are judged by the rules of pairing, folders by the hard invariants alone. */
@ExtendWith(TestGraph.class)
class RegisterRulesTest {

    private final Clock clock = Clock.fixed(Instant.parse("2023-11-28T04:00:00Z"), ZoneOffset.UTC);
    private final Graph graph;
    private Imports imports;

    @TempDir private Path folder;

    RegisterRulesTest(Graph graph) {
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
                "P3,王徒,E1,A2",
                "P4,赵徒,E1,A3",
                "P5,孙徒,E1,A4");
        Folders.with(
                rows,
                "pairing_rules.csv",
                "key,scope,programme,effectiveFrom,value,severity",
                "mentor.maxActiveApprentices,,,,2,BLOCK",
                "mentor.maxActiveApprentices,,,,1,WARN",
                "term.maxMonths,,,,36,WARN",
                "graduation.passScore,,,,60,INFO",
                "graduation.passScore,E1,,2022-01-01,70,INFO",
                "graduation.excellentScore,,,,90,INFO",
                "term.maxMonths,E1,,2022-01-01,24,BLOCK");
        Folders.with(
                rows,
                "pairings.csv",
                "id,mentors,apprentices,organisation,startsOn,endsOn",
                "X1,P1,P2,E1,2020-01-01,2026-12-31");
        assertThat(imports.run(rows, "setup", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    @Test
    void rowsBeforeCountForThoseAfter() throws IOException {
        List<String> register =
                List.of(
                        "师傅姓名,师傅工号,徒弟姓名,徒弟工号,开始日期,结束日期",
                        "张师,M1,李徒,A1,2020-01-01,2026-12-31",
                        "张师,M1,王徒,A2,2023-01-01,2023-12-31",
                        "张师,M1,赵徒,A3,2023-02-01,2023-12-31",
                        "张师,M1,孙徒,A4,2024-01-01,2024-12-31",
                        "李徒,A1,孙徒,A4,2022-03-01,2025-03-01",
                        "李徒,A1,赵徒,A3,2021-03-01,2024-03-01");

        ImportOutcome checked = check(register);
        assertThat(checked.notices())
                .filteredOn(one -> one.code().equals("MENTOR_OVERLOADED"))
                .as("called by name, whoever they are")
                .allSatisfy(one -> assertThat(one.message().zh()).startsWith("张师 当日已带徒"));
        assertThat(said(checked))
                .containsExactly(
                        "WARNING 3 MENTOR_OVERLOADED",
                        "REFUSAL 4 MENTOR_OVERLOADED",
                        "WARNING 5 MENTOR_OVERLOADED",
                        "REFUSAL 6 TERM_TOO_LONG",
                        "WARNING 7 TERM_TOO_LONG");
    }

    /** What was so before the register is refused no more than by hand; an end may be mended. */
    @Test
    void whatChangesIsJudgedAsTheNewIs() throws IOException {
        Folders.with(
                folder.resolve("more"),
                "pairings.csv",
                "id,mentors,apprentices,organisation,startsOn,endsOn",
                "X2,P2,P3,E1,2022-01-01,2023-12-31",
                "X3,P2,P4,E1,2022-01-01,2024-12-31",
                "X4,P1,P5,E1,2020-01-01,2026-12-31");
        imports.run(folder.resolve("more"), "more", Progress.none());
        String header = "师傅姓名,师傅工号,徒弟姓名,徒弟工号,开始日期,结束日期,培养目标,考核结果,考核日期";

        assertThat(
                        said(
                                check(
                                        List.of(
                                                header,
                                                "李徒,A1,王徒,A2,2022-01-01,2024-06-30,,,",
                                                "李徒,A1,赵徒,A3,2022-01-01,2024-12-31,焊接,,"))))
                .containsExactly("REFUSAL 2 TERM_TOO_LONG");
        assertThat(
                        said(
                                check(
                                        List.of(
                                                header,
                                                "张师,M1,李徒,A1,2020-01-01,2026-12-31,,合格,2023-06-30",
                                                "张师,M1,赵徒,A3,2023-07-01,2023-12-31,,,"))))
                .as("one of two has graduated before the third begins")
                .containsExactly("WARNING 3 MENTOR_OVERLOADED");
    }

    /** 65 points are a pass, until the enterprise wants 70. */
    @Test
    void aScoreIsWorthWhatTheRulesOfItsDaySay() throws IOException {
        Path file = folder.resolve("台账.csv");
        Files.write(
                file,
                List.of(
                        "师傅姓名,师傅工号,徒弟姓名,徒弟工号,开始日期,结束日期,考核日期,考核结果",
                        "张师,M1,王徒,A2,2020-01-01,2021-12-31,2021-12-20,65分",
                        "张师,M1,赵徒,A3,2022-01-01,2023-06-30,2023-06-20,65",
                        "李徒,A1,孙徒,A4,2022-01-01,2023-06-30,2023-06-20,95",
                        "李徒,A1,王徒,A2,2022-01-01,2023-06-30,2023-06-20,合格"));
        assertThat(
                        new WorkbookImports(graph, imports, clock)
                                .run(
                                        file,
                                        Kind.PAIRINGS,
                                        new Wishes("E1", false, Map.of()),
                                        false,
                                        false,
                                        "test",
                                        Progress.none())
                                .outcome())
                .isInstanceOf(ImportOutcome.Applied.class);
        List<Object> ids =
                graph.read("read/pairing/keys", Map.of("after", "", "limit", 9)).stream()
                        .map(row -> (Object) row.text("key"))
                        .toList();
        assertThat(graph.read("read/pairing/rows", Map.of("keys", ids)))
                .extracting(
                        row ->
                                "%s-%s %s %s %s"
                                        .formatted(
                                                row.list("mentors"),
                                                row.list("apprentices"),
                                                row.text("status"),
                                                row.list("outcomes"),
                                                row.list("grades")))
                .containsExactlyInAnyOrder(
                        "[P1]-[P2] ACTIVE [] []",
                        "[P1]-[P3] GRADUATED [GRADUATED] [PASS]",
                        "[P1]-[P4] FAILED [FAILED] [FAIL]",
                        "[P2]-[P5] GRADUATED [GRADUATED] [EXCELLENT]",
                        "[P2]-[P3] GRADUATED [GRADUATED] [PASS]");
    }

    @Test
    void aFolderIsJudgedByNoRule() {
        Path more = folder.resolve("more");
        Folders.with(
                more,
                "pairings.csv",
                "id,mentors,apprentices,organisation,startsOn,endsOn",
                "X2,P1,P3,E1,2022-01-01,2029-12-31",
                "X3,P1,P4,E1,2022-01-01,2029-12-31",
                "X4,P1,P5,E1,2022-01-01,2029-12-31");

        assertThat(said(imports.run(more, "more", Progress.none()))).isEmpty();
    }

    private ImportOutcome check(List<String> register) throws IOException {
        Path file = folder.resolve("台账.csv");
        Files.write(file, register);
        return new WorkbookImports(graph, imports, clock)
                .check(
                        new WorkbookIntake.Sent(
                                file,
                                "台账.csv",
                                Kind.PAIRINGS,
                                false,
                                new Wishes("E1", false, Map.of())),
                        Exchanger.atTheStore("test"),
                        Progress.none())
                .outcome();
    }

    private static List<String> said(ImportOutcome outcome) {
        return outcome.notices().stream()
                .filter(one -> one.severity() != Notice.Severity.NOTE)
                .map(one -> one.severity() + " " + one.line() + " " + one.code())
                .toList();
    }
}
