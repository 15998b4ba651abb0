package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Question;
import org.xinchuan.workbook.Wishes;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** Workbooks of every kind but registers of pairings: read, applied, come again, taken back. */
@ExtendWith(TestGraph.class)
class WorkbookKindsTest {

    private static final Wishes NONE = new Wishes("G", false, Map.of());

    private final Graph graph;
    private Workbooks books;

    @TempDir private Path folder;

    WorkbookKindsTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void records() {
        books = new Workbooks(graph, folder);
        books.have(
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
                """,
                """
                namings.csv
                studio,level,namedOn,title,status
                S1,CITY,2014-05-04,市职工创新工作室,VALID\
                """);
    }

    @Test
    void aNoticeNamesItsStudiosAndIsTakenBack() {
        SortedMap<String, String> before = books.exported("before");
        WorkbookIntake.Sent sent =
                books.sent(
                        NONE,
                        "省工会（演示）关于命名2023年度职工创新工作室的决定",
                        "鄂工演〔2023〕99号 | | 2023年4月28日",
                        "命名单位：省工会（演示） | | 级别：省级",
                        "序号|创新工作室名称|所在单位|领衔人姓名|证书编号|补助经费（万元）",
                        "1|张师创新工作室|一厂（演示）|张师|证1|8",
                        "2|光明创新工作室|二厂（演示）||证2|",
                        "合计|2个");

        ImportTask.Result applied = books.apply(sent, "N1");

        assertThat(Workbooks.kind(applied)).isEqualTo(Kind.NAMINGS);
        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(Workbooks.counts(applied))
                .containsExactlyInAnyOrder(
                        new Count("documents.csv", 1, 1, 0), new Count("namings.csv", 2, 2, 0));
        SortedMap<String, String> now = books.exported("after");
        assertThat(now.get("namings.csv"))
                .contains("S1,PROVINCE,2023-04-28,,,VALID,证1,鄂工演〔2023〕99号,UNION,80000")
                .contains("S3,PROVINCE,2023-04-28,,,VALID,证2,鄂工演〔2023〕99号,UNION,");
        assertThat(now.get("documents.csv"))
                .contains("省工会（演示）关于命名2023年度职工创新工作室的决定,鄂工演〔2023〕99号,省工会（演示）,2023-04-28,NOTICE");
        assertThat(Workbooks.counts(books.apply(sent, "N2")))
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());

        assertThat(books.undo("N1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(books.exported("undone")).isEqualTo(before);
    }

    @Test
    void aNoticeIsToldCellByCellWhatIsWrong() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "工作室名称|单位|信用代码|负责人|命名级别|命名日期",
                                "张师创新工作室|||赵六|市级|2014.5",
                                "没有的工作室|一厂（演示）|||省级|2023.5",
                                "光明创新工作室||||省级|2023.5",
                                "张师创新工作室||||市|2014-05-04",
                                "光明创新工作室|一厂（演示）|||特级|2023.13",
                                "张师创新工作室||91420000DEM000006I||省级|",
                                "||||省级|2023.5"));

        assertThat(Workbooks.said(checked))
                .containsExactly(
                        "D2 LEADER_DIFFERS",
                        "A3 STUDIO_UNKNOWN",
                        "A4 STUDIO_AMBIGUOUS",
                        "A5 DUPLICATE_IN_FILE",
                        "E6 LEVEL_UNKNOWN",
                        "F6 DATE_INVALID",
                        "C7 USCC_INVALID",
                        "A8 REQUIRED_EMPTY");
        Question question = checked.questions().getFirst();
        assertThat(question.about()).isEqualTo(Question.About.STUDIO);
        assertThat(question.candidates()).extracting("id").containsExactly("S2", "S3");
    }

    @Test
    void whatANoticeDoesNotTellIsToldBesideItAndAnswersAreTaken() {
        String[] rows = {"工作室|领衔人", "光明创新工作室|"};
        String key = books.check(books.sent(NONE, rows)).questions().getFirst().key();
        Wishes told =
                new Wishes(
                        "G",
                        false,
                        Map.of(key, "S3"),
                        new Wishes.Notice("关于命名的通知", null, "UNION", "2023.9", "集团级"));

        ImportTask.Result applied = books.apply(books.sent(told, rows), "N1");

        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(books.exported("now").get("namings.csv"))
                .contains("S3,GROUP,2023-09,,,VALID,,,UNION,");
        assertThat(Workbooks.said(books.check(books.sent(NONE, "工作室|领衔人", "张师创新工作室|"))))
                .containsExactly("2 REQUIRED_EMPTY", "2 REQUIRED_EMPTY");
    }
}
