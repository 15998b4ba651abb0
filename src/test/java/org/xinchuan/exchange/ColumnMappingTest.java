package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Role;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.workbook.ColumnMatch;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Matches;
import org.xinchuan.workbook.SheetLayout;
import org.xinchuan.workbook.SheetLayout.By;
import org.xinchuan.workbook.SheetLayout.FoundColumn;
import org.xinchuan.workbook.Wishes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Layouts whose words nobody knows: matched once by hand, and known from then on. */
@ExtendWith(TestGraph.class)
class ColumnMappingTest {

    private static final String[] ROWS = {
        "某厂传承登记|||||", "教的人|教的人号码|学的人|从哪天|到哪天|电话", "沈甲|01|李乙|2023-01-06|2025-12-31|13812345678"
    };

    private final Graph graph;
    private final Workbooks books;

    ColumnMappingTest(Graph graph, @TempDir Path folder) {
        this.graph = graph;
        this.books = new Workbooks(graph, folder);
    }

    @BeforeEach
    void twoPeople() {
        books.have(
                "people",
                "organisations.csv\ncode,name,kind,parent\nG,集团（演示）,ENTERPRISE,\n"
                        + "E1,一厂（演示）,ENTERPRISE,G\nE2,二厂（演示）,ENTERPRISE,G",
                "people.csv\nid,name,organisation,employeeNo\nP1,沈甲,E1,01\nP2,李乙,E1,02");
    }

    @Test
    void aLayoutThatIsNotUnderstoodShowsItsColumns() {
        ImportTask.Result result = books.check(books.sent(unit("E1"), ROWS));

        assertThat(Workbooks.said(result)).containsExactly("0 HEADER_NOT_FOUND");
        SheetLayout sheet = result.layout().sheets().getFirst();
        assertThat(sheet.by()).isEqualTo(By.NOTHING);
        assertThat(sheet.row()).isEqualTo(2);
        assertThat(sheet.rows()).extracting(SheetLayout.TopRow::row).containsExactly(1, 2, 3);
        assertThat(sheet.columns())
                .extracting(FoundColumn::column, FoundColumn::title, FoundColumn::samples)
                .contains(
                        tuple("A", "教的人", List.of("沈甲")), tuple("F", "电话", List.of("138****5678")));
        assertThat(result.layout().kind().fields())
                .anySatisfy(
                        field -> {
                            assertThat(field.name()).isEqualTo("MENTOR_NAME");
                            assertThat(field.title().zh()).isEqualTo("师傅姓名");
                            assertThat(field.title().en()).isEqualTo("Mentor’s name");
                            assertThat(field.required()).isTrue();
                        });
    }

    @Test
    void aTitleOverTheWholeSheetIsNotTakenForTheHeader() {
        ImportTask.Result result =
                books.check(
                        books.sent(
                                unit("E1"),
                                sheet -> {
                                    sheet.value(0, 0, "青蓝工程花名册");
                                    sheet.range(0, 0, 0, 2).merge();
                                    for (int column = 0; column < 3; column++) {
                                        sheet.value(1, column, "甲乙丙".substring(column, column + 1));
                                        sheet.value(2, column, "沈甲");
                                    }
                                }));

        SheetLayout sheet = result.layout().sheets().getFirst();
        assertThat(sheet.row()).isEqualTo(2);
        assertThat(sheet.columns()).extracting(FoundColumn::title).containsExactly("甲", "乙", "丙");
    }

    @Test
    void whatIsMatchedOnceIsReadAtOnceTheNextTime() {
        ImportTask.Result matched = books.apply(books.sent(matching("E1"), ROWS), "M1");

        assertThat(Workbooks.said(matched)).isEmpty();
        assertThat(matched.outcome().notices()).extracting(Notice::code).contains("COLUMNS_KEPT");
        assertThat(Workbooks.counts(matched)).containsExactly(new Count("pairings.csv", 1, 1, 0));
        assertThat(changes()).containsExactly("column-mapping.record");

        // The same columns in another order and below another title, told by their words alone.
        ImportTask.Result again =
                books.check(
                        books.sent(
                                unit("E1"),
                                "又一年|||||",
                                "||||||",
                                "学的人|教的人|教的人号码|电话|到哪天|从哪天",
                                "李乙|沈甲|01||2025-12-31|2023-01-06"));

        assertThat(Workbooks.kind(again)).isEqualTo(Kind.PAIRINGS);
        assertThat(again.layout().sheets().getFirst().by()).isEqualTo(By.REMEMBERED);
        assertThat(again.outcome().notices())
                .filteredOn(one -> one.code().equals("COLUMNS_REMEMBERED"))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).contains("2023-11-28"));
        assertThat(Workbooks.counts(again)).containsExactly(new Count("pairings.csv", 1, 0, 0));

        // Another unit has its own layouts.
        assertThat(Workbooks.said(books.check(books.sent(unit("E2"), ROWS))))
                .containsExactly("0 HEADER_NOT_FOUND");
        // The same again is no change.
        books.apply(books.sent(matching("E1"), ROWS), "M2");
        assertThat(changes()).containsExactly("column-mapping.record");
    }

    @Test
    void columnsThatNothingIsTakenFromAndWrongOnesAreMatchedTheSameWay() {
        String[] rows = {"师傅|徒弟|协议何时签的|备注", "沈甲|李乙|2020-01-06|无"};
        SheetLayout words = books.check(books.sent(unit("E1"), rows)).layout().sheets().getFirst();
        assertThat(words.by()).isEqualTo(By.WORDS);
        assertThat(words.columns())
                .extracting(FoundColumn::field)
                .containsExactly("MENTOR_NAME", "APPRENTICE_NAME", null, null);

        ImportTask.Result matched =
                books.check(books.sent(matching("E1", 1, Map.of("C", "SIGNED", "D", "")), rows));

        assertThat(matched.layout().sheets().getFirst().columns())
                .extracting(FoundColumn::field)
                .containsExactly("MENTOR_NAME", "APPRENTICE_NAME", "SIGNED", null);
        assertThat(Workbooks.said(matched)).isEmpty();
        assertThat(
                        Workbooks.said(
                                books.check(
                                        books.sent(
                                                matching("E1", 1, Map.of("A", "", "C", "NONE")),
                                                rows))))
                .containsExactly("1 COLUMNS_MISSING", "C1 FIELD_UNKNOWN");
        assertThat(
                        Workbooks.said(
                                books.check(
                                        books.sent(
                                                matching(
                                                        "E1",
                                                        1,
                                                        Map.of("C", "SIGNED", "D", "SIGNED")),
                                                rows))))
                .contains("D1 HEADER_DUPLICATE");
        assertThat(changes()).isEmpty();
    }

    @Test
    void nobodyTeachesAUnitOutOfReach() {
        Exchanger recorder = TwoEnterprises.of(graph, Operation.IMPORT, Role.RECORDER, "E1");
        ColumnMemory memory = books.memory();
        WorkbookIntake.Sent sent = told(books.sent(matching("E2"), ROWS));
        List<SheetLayout> layouts = books.check(sent).layout().sheets();

        assertThat(memory.keep(sent, layouts, recorder)).isFalse();
        assertThat(memory.of("E2")).isEmpty();
        assertThat(memory.keep(told(books.sent(matching("E1"), ROWS)), layouts, recorder)).isTrue();
    }

    private static WorkbookIntake.Sent told(WorkbookIntake.Sent sent) {
        try (SentFile file = SentFile.open(sent)) {
            return file.told(List.of());
        }
    }

    private static Wishes unit(String unit) {
        return new Wishes(unit, false, Map.of());
    }

    private static Wishes matching(String unit) {
        return matching(
                unit,
                2,
                Map.of(
                        "A", "MENTOR_NAME",
                        "B", "MENTOR_NUMBER",
                        "C", "APPRENTICE_NAME",
                        "D", "STARTS",
                        "E", "ENDS",
                        "F", ""));
    }

    private static Wishes matching(String unit, int row, Map<String, String> fields) {
        return new Wishes(
                unit,
                false,
                Map.of(),
                Wishes.Notice.NONE,
                Map.of(),
                new Matches(List.of(new ColumnMatch("表", row, 1, fields)), List.of()));
    }

    private List<String> changes() {
        return new Changes(graph)
                .since(0, 1_000).stream()
                        .map(ChangeRecord::operation)
                        .filter(operation -> operation.startsWith("column-mapping"))
                        .toList();
    }
}
