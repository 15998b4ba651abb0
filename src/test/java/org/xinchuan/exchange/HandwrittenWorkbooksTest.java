package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.workbook.Question;
import org.xinchuan.workbook.Wishes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Workbooks as people write them for other people to read. */
@ExtendWith(TestGraph.class)
class HandwrittenWorkbooksTest {

    private static final Wishes NONE = new Wishes("G", false, Map.of());

    private final Graph graph;
    private Workbooks books;

    @TempDir private Path folder;

    HandwrittenWorkbooksTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void records() {
        books = new Workbooks(graph, folder);
        books.haveTwoPlants();
    }

    /** A second award below a result whose cells are merged; lines that are broken to fit. */
    @Test
    void aResultGoesOnBelowItself() {
        ImportTask.Result applied =
                books.apply(
                        books.sent(
                                NONE,
                                sheet -> {
                                    String[][] rows = {
                                        {
                                            "成果名称", "成果类别", "工作室", "主要完成人", "完成时间", "年经济效益", "奖项名称",
                                            "奖项级别", "奖项等级", "奖项年度"
                                        },
                                        {
                                            "导叶间隙\n测量装置",
                                            "小发明",
                                            "张师创新工作室",
                                            "张 师",
                                            "2022.6",
                                            "—",
                                            "职工技术\n创新成果奖",
                                            "集团级",
                                            "一等奖",
                                            "2022"
                                        },
                                        {
                                            null, null, null, null, null, null, "优秀成果", "省级", "三等",
                                            "2023"
                                        },
                                        {"油雾监测", "小革新", "无", "李徒", "/", "无", "无", "无", "无", "无"}
                                    };
                                    for (int row = 0; row < rows.length; row++) {
                                        for (int at = 0; at < rows[row].length; at++) {
                                            if (rows[row][at] != null) {
                                                sheet.value(row, at, rows[row][at]);
                                            }
                                        }
                                    }
                                    sheet.range(1, 0, 2, 0).merge();
                                    sheet.range(1, 1, 2, 1).merge();
                                }),
                        "R1");

        assertThat(Workbooks.said(applied)).isEmpty();
        var files = books.exported("after");
        assertThat(files.get("innovations.csv"))
                .contains(",导叶间隙测量装置,SMALL_INVENTION,2022-06,S1,,P1,")
                .contains(",油雾监测,SMALL_RENOVATION,,,,P2,");
        assertThat(files.get("awards.csv"))
                .contains(",职工技术创新成果奖,GROUP,2022,FIRST,")
                .contains(",优秀成果,PROVINCE,2023,THIRD,")
                .hasLineCount(3);
    }

    /** A row of a roster is about one person, however their name is spaced out. */
    @Test
    void aRosterHasOnePersonARow() {
        ImportTask.Result applied =
                books.apply(
                        books.sent(
                                new Wishes("E1", true, Map.of()),
                                "姓 名|性别|工号|技能等级|职称|证书编号|发证日期|离职日期",
                                "白玛 拉姆|女|00901|高级工|无|无|—|/",
                                "董 逸飞|男|00902|无|助理工程师|||",
                                "欧阳 霖|男|00903|技师||||"),
                        "P1");

        assertThat(Workbooks.said(applied)).isEmpty();
        var files = books.exported("after");
        assertThat(files.get("people.csv"))
                .contains(",白玛拉姆,E1,00901,FEMALE,")
                .contains(",董逸飞,E1,00902,MALE,")
                .contains(",欧阳霖,E1,00903,MALE,");
        assertThat(files.get("skills.csv")).contains("助理工程师").doesNotContain("无").hasLineCount(4);
    }

    /** What is wrong is said with the row that it is wrong with, the value, and no telephones. */
    @Test
    void whatIsWrongIsSaidWhole() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                new Wishes("E1", false, Map.of()),
                                "师傅|徒弟|协议编号|签订日期|开始日期|结束日期",
                                "张师|李徒|甲1|2023.9|2023.9|2024.8",
                                "张师|李徒|甲2|2023.10|2023.10|2024.12",
                                "张师|王宁|甲3|2023.9|2023.9|2024.8",
                                "张师|王宁|甲3|2023.9|2023.9|2024.8",
                                "张师|李大13812345678|甲4|2023.9|2023.9|2024.8"));

        assertThat(Workbooks.said(checked))
                .contains("E3 PAIR_OVERLAP", "B5 DUPLICATE_IN_FILE", "B6 PERSON_NOT_FOUND");
        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.code().equals("PAIR_OVERLAP"))
                .singleElement()
                .satisfies(one -> assertThat(one.at().value()).isEqualTo("2023.10"))
                .satisfies(one -> assertThat(one.message().zh()).contains("第 2 行"));
        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.code().equals("PERSON_NOT_FOUND"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.at().value()).isEqualTo("李大138****5678");
                            assertThat(one.message().zh()).contains("李大138****5678");
                            assertThat(one.message().en()).contains("李大138****5678");
                        });
        assertThat(checked.questions()).extracting(Question::name).containsExactly("李大138****5678");
    }

    /** Somebody of the name elsewhere need not be who is meant: it is said. */
    @Test
    void whoWorksElsewhereIsTakenWithAWarning() {
        books.have(
                "third",
                """
                people.csv
                id,name,organisation,employeeNo
                P5,远方人,E2,00205\
                """);
        String[] rows = {"师傅|师傅单位|徒弟|签订日期", "远方人||李徒|2023.9", "远方人|二厂（演示）|王宁|2023.9"};

        ImportTask.Result checked =
                books.check(books.sent(new Wishes("E1", false, Map.of()), rows));

        assertThat(checked.questions()).isEmpty();
        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.code().equals("PERSON_AMBIGUOUS"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.severity()).isEqualTo(Notice.Severity.WARNING);
                            assertThat(one.line()).isEqualTo(2);
                            assertThat(one.message().zh()).contains("按二厂（演示）的一位认定");
                        });
        assertThat(checked.outcome()).isInstanceOf(ImportOutcome.Applied.class);
    }

    /** Excel drops the zeros of a number that it saves as .csv. */
    @Test
    void numbersThatLostTheirZerosAreFoundByName() throws Exception {
        Path file = folder.resolve("师徒.csv");
        Files.writeString(
                file, "师傅,师傅工号,徒弟,徒弟工号,签订日期\n张师,101,李徒,102,2023.9\n张师,101,王宁,777,2023.9\n");

        ImportTask.Result checked =
                books.check(
                        new WorkbookIntake.Sent(
                                file, "师徒.csv", null, false, new Wishes("E1", false, Map.of())));

        assertThat(Workbooks.said(checked))
                .contains("A2 EMPLOYEE_NO_PADDED", "C2 EMPLOYEE_NO_PADDED", "C3 PERSON_NOT_FOUND")
                .doesNotContain("A2 PERSON_NOT_FOUND", "C2 PERSON_NOT_FOUND");
        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.code().equals("PERSON_NOT_FOUND"))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).startsWith("库中的“王宁”工号不是 777"));
    }
}
