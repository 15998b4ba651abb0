package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.demo.DemoRegister;
import org.xinchuan.demo.FaultyRegister;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.workbook.Question;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Registers of the demo group, checked against it. */
@OnDemoGroup
class WorkbookCheckTest {

    private final WorkbookImports imports;

    @TempDir private Path folder;

    WorkbookCheckTest(Graph graph) {
        Clock clock = Clock.fixed(Instant.parse("2023-11-28T04:00:00Z"), ZoneOffset.UTC);
        imports =
                new WorkbookImports(
                        graph, new Imports(graph, new Ledger(graph, clock), clock), clock);
    }

    @Test
    void aCleanRegisterOfWhatIsRecordedChangesNothing() throws IOException {
        ImportTask.Result result = check(clean(), false, Map.of());

        assertThat(result.outcome().notices())
                .filteredOn(notice -> notice.severity() != Notice.Severity.NOTE)
                .isEmpty();
        assertThat(result.rows()).isEqualTo(19);
        assertThat(((ImportOutcome.Applied) result.outcome()).counts())
                .containsExactly(new Count("pairings.csv", 17, 0, 0));
    }

    @Test
    void aDirtyRegisterIsToldCellByCell() throws IOException {
        ImportTask.Result result = check(dirty(), false, Map.of());

        assertThat(result.outcome()).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(
                        result.outcome().notices().stream()
                                .filter(n -> n.severity() == Notice.Severity.REFUSAL)
                                .map(n -> n.column() + n.line() + " " + n.code()))
                .containsExactly(
                        "H5 PERSON_NOT_FOUND",
                        "I7 LIST_LENGTH_MISMATCH",
                        "F8 GRADE_UNKNOWN",
                        "H9 PERSON_AMBIGUOUS",
                        "P10 DATE_ORDER",
                        "O11 DATE_AMBIGUOUS",
                        "H12 SELF_MENTOR",
                        "H13 REQUIRED_EMPTY",
                        "S14 STUDIO_UNKNOWN",
                        "P15 PAIR_OVERLAP",
                        "B16 LINEAGE_CYCLE",
                        "H17 DUPLICATE_IN_FILE",
                        "T18 USCC_INVALID",
                        "H20 PERSON_NOT_FOUND",
                        "P21 FORMULA_ERROR");
        assertThat(said(result, "PAIR_OVERLAP"))
                .contains("同为师傅“")
                .doesNotContainPattern("[PA]\\d{3}");
        assertThat(said(result, "LINEAGE_CYCLE"))
                .contains(" → ", "第 16 行", "登记结对")
                .doesNotContainPattern("[PA]\\d{3}");
        assertThat(result.questions())
                .extracting(Question::name, one -> one.candidates().size())
                .containsExactly(tuple("赵刚", 0), tuple("刘洋", 2), tuple("易安", 0));
    }

    /** What the clerk is told of a code; ids say nothing to them. */
    private static String said(ImportTask.Result result, String code) {
        return result.outcome().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .map(notice -> notice.message().zh())
                .findFirst()
                .orElseThrow();
    }

    private ImportTask.Result check(Path file, boolean createMissing, Map<String, String> choices) {
        return imports.check(
                new WorkbookIntake.Sent(
                        file,
                        file.getFileName().toString(),
                        null,
                        false,
                        new Wishes(DemoGroup.ORGANISATION, createMissing, choices)),
                Exchanger.atTheStore("test"),
                Progress.none());
    }

    private Path clean() throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DemoRegister.clean(out);
        }
        return file;
    }

    private Path dirty() throws IOException {
        Path file = folder.resolve("台账有误.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            FaultyRegister.write(out);
        }
        return file;
    }
}
