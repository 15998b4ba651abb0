package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Role;
import org.xinchuan.graph.Graph;
import org.xinchuan.workbook.Question;
import org.xinchuan.workbook.Wishes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What a recorder is told, where, and in which words. */
@ExtendWith(TestGraph.class)
class HintsOfWorkbooksTest {

    private static final Wishes NONE = new Wishes("G", false, Map.of());

    private final Graph graph;
    private Workbooks books;

    @TempDir private Path folder;

    HintsOfWorkbooksTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void records() {
        books = new Workbooks(graph, folder);
        books.haveTwoPlants();
    }

    /** Behind a name stands in brackets what tells one of the name from another. */
    @Test
    void whatStandsInBracketsBehindANameIsItsUnitOrTrade() {
        books.have(
                "third",
                """
                people.csv
                id,name,organisation,employeeNo,post
                P5,王宁,E2,,电工\
                """);

        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "师傅|徒弟|签订日期",
                                "张师|李徒、王宁（一厂）|2023.9",
                                "张师|王宁（电工）|2023.10",
                                "张师|王宁（女）|2023.11"));

        assertThat(Workbooks.said(checked)).containsExactly("B4 PERSON_AMBIGUOUS");
        assertThat(checked.questions())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("王宁"))
                .satisfies(one -> assertThat(one.unit()).isEqualTo("女"));
    }

    /** Somebody new is recorded by the name alone, at the unit if it is one. */
    @Test
    void whatStandsInBracketsIsNoPartOfANewName() {
        ImportTask.Result applied =
                books.apply(
                        books.sent(
                                new Wishes("E1", true, Map.of()),
                                "师傅|徒弟|签订日期",
                                "张师|新一（二厂（演示））、新二（一厂）|2023.9",
                                "张师|新三（女）|2023.9"),
                        "R1");

        assertThat(Workbooks.said(applied)).containsExactly("B3 ORGANISATION_UNKNOWN");
        assertThat(books.exported("after").get("people.csv"))
                .contains(",新二,E1,")
                .contains(",新三,E1,")
                .doesNotContain("（女）");
    }

    @Test
    void aStudioOfNearlyTheNameIsOfferedOnceForAll() {
        String[] rows = {
            "工作室名称|命名级别|命名日期", "张师技能大师工作室|县级|2022.5", "张师技能大师工作室|市级|2023.5", "远方工作室|县级|2022.5"
        };

        ImportTask.Result checked = books.check(books.sent(NONE, rows));

        assertThat(Workbooks.said(checked))
                .containsExactly("A2 STUDIO_UNKNOWN", "A3 STUDIO_UNKNOWN", "A4 STUDIO_UNKNOWN");
        assertThat(checked.outcome().notices().getFirst().message().zh())
                .contains("名称相近的有“张师创新工作室”");
        Question question = checked.questions().getFirst();
        assertThat(checked.questions()).hasSize(1);
        assertThat(question.rows()).isEqualTo(2);
        assertThat(question.candidates().toString()).contains("id=S1");
        Wishes answered = new Wishes("G", false, Map.of(question.key(), "S1"));
        assertThat(Workbooks.said(books.check(books.sent(answered, rows))))
                .containsExactly("A4 STUDIO_UNKNOWN");
    }

    /** Its unit is written in the first of its rows alone: it is one studio. */
    @Test
    void aStudioGoesOnInRowsWithoutItsUnit() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "工作室名称|所在单位|创建时间|领衔人|成员",
                                "远方创新工作室|一厂（演示）|2022|张师|",
                                "远方创新工作室||||李徒",
                                "张师工匠工作室|一厂（演示）|2022|李徒|"));

        assertThat(Workbooks.counts(checked))
                .containsExactly(
                        new Count("studios.csv", 2, 2, 0), new Count("studio_people.csv", 3, 3, 0));
        assertThat(Workbooks.said(checked)).containsExactly("A4 STUDIO_SIMILAR");
    }

    @Test
    void whatIsSaidComesInTheOrderOfTheTabs() {
        SequencedMap<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put("乙班", List.of("师傅|徒弟|签订日期", "张师|不在一|2023.9"));
        sheets.put("丙班", List.of("师傅|徒弟|签订日期", "张师|不在二|2023.9"));
        sheets.put("一班", List.of("师傅|徒弟|签订日期", "张师|不在三|2023.9"));

        ImportTask.Result checked = books.check(books.sheets(NONE, sheets));

        assertThat(checked.outcome().notices())
                .extracting(one -> one.at().sheet())
                .containsExactly("乙班", "丙班", "一班");
    }

    /** The value stands beside the message as it is written, and not in it as it was read. */
    @Test
    void aDoubtOfARecordIsSaidWithTheCellAsItIsWritten() {
        ImportTask.Result checked =
                books.check(books.sent(NONE, "成果名称|成果类别|工作室|年经济效益（万元）", "某装置|小发明|张师创新工作室|12.5"));

        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.code().equals("BENEFIT_WITHOUT_SOURCE"))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).isEqualTo("经济效益没有写明出处"))
                .satisfies(one -> assertThat(one.at().value()).isEqualTo("12.5"));
    }

    @Test
    void whatIsOutOfReachNamesACell() {
        Exchanger recorder = TwoEnterprises.of(graph, Operation.IMPORT, Role.RECORDER, "E1");

        ImportTask.Result roster =
                books.check(
                        books.sent(
                                new Wishes("E1", true, Map.of()),
                                "序号|姓名|单位|技能等级",
                                "1|新来者|二厂（演示）|高级工"),
                        recorder);
        ImportTask.Result register =
                books.check(
                        books.sent(
                                new Wishes("E1", true, Map.of()),
                                "序号|师傅|徒弟|徒弟单位|签订日期",
                                "1|张师|新来者|二厂（演示）|2023.9"),
                        recorder);
        ImportTask.Result results =
                books.check(
                        books.sent(
                                NONE, "序号|成果名称|成果类别|工作室|奖项名称|奖项级别|奖项年度", "1|某装置|小发明|S3|优秀|省级|2023"),
                        recorder);

        ImportTask.Result ip =
                books.check(books.sent(NONE, "序号|软件名称|登记号|类型", "1|某软件|2023SR0123456|软著"), recorder);

        assertThat(Workbooks.said(ip)).containsExactly("C2 OUTSIDE_REACH");
        assertThat(ip.outcome().notices().getFirst().message().zh()).contains("没有写明对应的成果");
        assertThat(Workbooks.said(roster)).containsOnly("B2 OUTSIDE_REACH");
        assertThat(Workbooks.said(register)).containsOnly("C2 OUTSIDE_REACH");
        assertThat(Workbooks.said(results)).containsOnly("B2 OUTSIDE_REACH");
    }
}
