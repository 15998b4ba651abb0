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
        books.haveTwoPlants();
        books.have(
                "namings",
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

    /** As in a letter: who issued it and when stand below the list, in whatever column. */
    @Test
    void aNoticeMayBeSignedBelowItsList() {
        ImportTask.Result applied =
                books.apply(
                        books.sent(
                                NONE,
                                "关于命名2023年度省级职工创新工作室的决定",
                                "序号|创新工作室名称|所在单位|领衔人姓名",
                                "1|张师创新工作室|一厂（演示）|张师",
                                "2||||",
                                "|||省工会（演示）",
                                "2023年4月28日",
                                "填表日期：2023年5月6日"),
                        "N1");

        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(applied.outcome().notices())
                .filteredOn(one -> one.code().equals("ROW_SKIPPED"))
                .extracting(Notice::line)
                .containsExactly(5, 6, 7);
        assertThat(books.exported("after").get("namings.csv"))
                .contains("S1,PROVINCE,2023-04-28,,,VALID,,,UNION,");
        assertThat(books.exported("again").get("documents.csv"))
                .contains("省级职工创新工作室的决定,,省工会（演示）,2023-04-28,NOTICE");
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
                        new Wishes.Notice("关于命名的通知", null, "UNION", "2023.9", "集团级"),
                        Map.of());

        ImportTask.Result applied = books.apply(books.sent(told, rows), "N1");

        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(books.exported("now").get("namings.csv"))
                .contains("S3,GROUP,2023-09,,,VALID,,,UNION,");
        assertThat(Workbooks.said(books.check(books.sent(NONE, "工作室|领衔人", "张师创新工作室|"))))
                .containsExactly("2 REQUIRED_EMPTY", "2 REQUIRED_EMPTY");
    }

    @Test
    void resultsComeWithTheirAwardsAndPeople() {
        SortedMap<String, String> before = books.exported("before");
        WorkbookIntake.Sent sent =
                books.sent(
                        NONE,
                        "一厂2023年成果汇总表",
                        "序号|成果名称|成果类型|工作室|参与工作室|主要完成人|完成人工号|完成时间|经济效益(万元)|效益依据|获奖名称|获奖级别|获奖等级|获奖年度",
                        "1|励磁改造|小改造|张师创新工作室||张师、李徒|00101、00102|2022.6|12.5|财务证明〔2022〕1号"
                                + "|职工创新成果奖|省级|一等奖|2023",
                        "2|励磁改造|小改造|张师创新工作室||张师|00101|2022.6|12.5||行业QC成果奖|行业|二等|2023",
                        "3|防汛预警|QC成果|光明创新工作室|张师创新工作室|||2021.10.8||" + "|2022年全国职工创新成果三等奖|||");
        String key =
                books.check(sent).questions().stream().map(Question::key).findFirst().orElseThrow();
        WorkbookIntake.Sent answered =
                new WorkbookIntake.Sent(
                        sent.file(),
                        sent.name(),
                        null,
                        false,
                        new Wishes("G", false, Map.of(key, "S2")));

        ImportTask.Result applied = books.apply(answered, "R1");

        assertThat(Workbooks.kind(applied)).isEqualTo(Kind.RESULTS);
        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(Workbooks.counts(applied))
                .containsExactlyInAnyOrder(
                        new Count("documents.csv", 1, 1, 0),
                        new Count("innovations.csv", 2, 2, 0),
                        new Count("awards.csv", 3, 3, 0));
        SortedMap<String, String> now = books.exported("after");
        assertThat(now.get("innovations.csv"))
                .contains("励磁改造,SMALL_CREATION,2022-06,S1,,P1;P2,,,125000,DOC-")
                .contains("防汛预警,QC_RESULT,2021-10-08,S2,S1,,,,,");
        assertThat(now.get("awards.csv"))
                .contains("职工创新成果奖,PROVINCE,2023,FIRST,")
                .contains("行业QC成果奖,INDUSTRY,2023,SECOND,")
                .contains("2022年全国职工创新成果三等奖,NATIONAL,2022,THIRD,");
        assertThat(Workbooks.counts(books.apply(answered, "R2")))
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());

        assertThat(books.undo("R1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(books.exported("undone")).isEqualTo(before);
    }

    @Test
    void resultsAreToldCellByCellWhatIsWrong() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "成果名称|类型|工作室|主要完成人|工号|完成日期|效益|获奖名称|获奖级别|获奖等级|获奖年度",
                                "甲|大发明|S1||||||||",
                                "乙||S1||||||||",
                                "丙|小设计|没有的||||||||",
                                "丁|小设计|S1|王宁||2022.13|很多||||",
                                "戊|小设计|S1|张师、李徒|00101|||无|省级||",
                                "己|小设计|S1|||||某奖||特别一等|",
                                "庚|小设计|S1||||||||",
                                "庚|小设计|S1||||||||"));

        assertThat(Workbooks.said(checked))
                .containsExactly(
                        "B2 TYPE_UNKNOWN",
                        "B3 REQUIRED_EMPTY",
                        "C4 STUDIO_UNKNOWN",
                        "D5 PERSON_AMBIGUOUS",
                        "F5 DATE_INVALID",
                        "G5 NUMBER_INVALID",
                        "E6 LIST_LENGTH_MISMATCH",
                        "H6 REQUIRED_EMPTY",
                        "I7 REQUIRED_EMPTY",
                        "J7 GRADE_UNKNOWN",
                        "K7 REQUIRED_EMPTY",
                        "A9 DUPLICATE_IN_FILE");
    }

    @Test
    void patentsProtectResultsAndTheirNumbersAreChecked() {
        books.have(
                "results",
                """
                innovations.csv
                code,title,type,studio
                I1,励磁改造,SMALL_CREATION,S1
                I2,防汛、预警,QC_RESULT,S2\
                """);
        SortedMap<String, String> before = books.exported("before");
        WorkbookIntake.Sent sent =
                books.sent(
                        NONE,
                        "专利号/登记号|名称|专利类型|法律状态|申请日|授权日期|对应成果|发明人|专利权人",
                        "ZL 2022 2 9900002.3|一种装置|实用新型|有效|2022.3.1|2022.9.1|励磁改造|张师|一厂（演示）",
                        "2023SR9900001|预警软件|软著|||2023-05-06|防汛、预警||一厂（演示）");

        ImportTask.Result applied = books.apply(sent, "P1");

        assertThat(Workbooks.kind(applied)).isEqualTo(Kind.IP);
        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(books.exported("after").get("ip_assets.csv"))
                .contains(
                        "202229900002.3,UTILITY_MODEL,一种装置,GRANTED,2022-03-01,2022-09-01,I1,P1,E1,")
                .contains("2023SR9900001,SOFTWARE_COPYRIGHT,预警软件,REGISTERED,,2023-05-06,I2,,E1,");
        assertThat(Workbooks.counts(books.apply(sent, "P2")))
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());
        assertThat(books.undo("P1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(books.exported("undone")).isEqualTo(before);

        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "专利号|专利名称|类型|状态|授权日|所属成果",
                                "ZL202229900002.4|甲|实用新型|||励磁改造",
                                "CN112345678B|乙||||励磁改造",
                                "2023SR12345|丙|软件著作权|||励磁改造",
                                "|丁|发明|||励磁改造",
                                "ZL202229900002.3||发明|在天上|2999.1|没有的成果",
                                "ZL202229900002.3|己|实用新型|授权|2022.9|励磁改造",
                                "202229900002.3|庚|实用新型|授权|2022.9|励磁改造"));
        assertThat(Workbooks.said(checked))
                .containsExactly(
                        "A2 PATENT_NO_INVALID",
                        "A3 PATENT_NO_INVALID",
                        "A4 REGISTRATION_NO_INVALID",
                        "A5 REQUIRED_EMPTY",
                        "D6 STATUS_UNKNOWN",
                        "E6 DATE_IN_FUTURE",
                        "F6 INNOVATION_UNKNOWN",
                        "A8 DUPLICATE_IN_FILE");
    }

    @Test
    void aRosterChangesPeopleAndAddsNewOnesWhenItMay() {
        SortedMap<String, String> before = books.exported("before");
        String[] rows = {
            "姓名|工号|性别|出生年月|单位|岗位|技能等级|职称|证书编号|发证日期",
            "张师|00101|男|1970.3|一厂（演示）|高级焊工|高级技师||S000042000123231000001|2023.5",
            "王宁|00103|女|1988|二厂（演示）|电工|三级/高级工|工程师||",
            "赵新|00105|男|1999.1|一厂（演示）|学徒|||||",
        };
        assertThat(Workbooks.said(books.check(books.sent(NONE, rows))))
                .containsExactly("A4 PERSON_NOT_FOUND");
        WorkbookIntake.Sent sent = books.sent(new Wishes("G", true, Map.of()), rows);

        ImportTask.Result applied = books.apply(sent, "L1");

        assertThat(Workbooks.kind(applied)).isEqualTo(Kind.PEOPLE);
        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(Workbooks.counts(applied))
                .containsExactlyInAnyOrder(
                        new Count("people.csv", 3, 1, 2), new Count("skills.csv", 3, 3, 0));
        SortedMap<String, String> now = books.exported("after");
        assertThat(now.get("people.csv"))
                .contains("P1,张师,E1,00101,MALE,1970,,,,,高级焊工,")
                .contains("P3,王宁,E2,00103,FEMALE,1988,,,,,电工,")
                .contains("赵新,E1,00105,MALE,1999,,,,,学徒,");
        assertThat(now.get("skills.csv"))
                .contains("P1,EIGHT_LEVEL,SENIOR_TECHNICIAN,,S000042000123231000001,2023-05,,")
                .contains("P3,EIGHT_LEVEL,SENIOR,")
                .contains("P3,TITLE,工程师,");
        assertThat(Workbooks.counts(books.apply(sent, "L2")))
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());
        assertThat(books.undo("L1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(books.exported("undone")).isEqualTo(before);
    }

    @Test
    void aRosterIsToldCellByCellWhatIsWrong() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "姓名|工号|性别|出生日期|单位|技能等级|证书编号|发证日期|人员状态",
                                "张师|00101|未知|70年|一厂（演示）|特高级工|1|2999.1|云游",
                                "李徒|00101||||||||",
                                "王宁||||||||",
                                "李徒|00102|||没有的厂||||在岗",
                                "李徒|00102|||||||",
                                "|00109|||||||"));

        assertThat(Workbooks.said(checked))
                .containsExactly(
                        "C2 GENDER_UNKNOWN",
                        "D2 DATE_INVALID",
                        "F2 GRADE_UNKNOWN",
                        "G2 CERT_NO_INVALID",
                        "H2 DATE_IN_FUTURE",
                        "I2 STATUS_UNKNOWN",
                        "A3 PERSON_NOT_FOUND",
                        "A4 PERSON_AMBIGUOUS",
                        "E5 ORGANISATION_UNKNOWN",
                        "A6 DUPLICATE_IN_FILE",
                        "A7 REQUIRED_EMPTY");
    }

    @Test
    void studiosAreFoundedWithTheirPeopleAndTakenBack() {
        SortedMap<String, String> before = books.exported("before");
        WorkbookIntake.Sent sent =
                books.sent(
                        new Wishes("G", true, Map.of()),
                        sheet -> {
                            String[] rows = {
                                "工作室名称|所在单位|创建时间|专业领域|领衔人|领衔人工号|成员姓名|成员工号|成员角色|加入时间|退出时间",
                                "李徒劳模创新工作室|一厂（演示）|2020.5|焊接|李徒|00102|王宁|00103|骨干|2020.5|",
                                "||||||钱新|00109||2021.1|2022.12",
                                "张师创新工作室|一厂（演示）|2012.5||张师|00101|王宁|00103|成员|2013|至今",
                            };
                            for (int row = 0; row < rows.length; row++) {
                                String[] cells = rows[row].split("\\|", -1);
                                for (int column = 0; column < cells.length; column++) {
                                    if (!cells[column].isEmpty()) {
                                        sheet.value(row, column, cells[column]);
                                    }
                                }
                            }
                            for (int column = 0; column < 6; column++) {
                                sheet.range(1, column, 2, column).merge();
                            }
                        });

        ImportTask.Result applied = books.apply(sent, "S1");

        assertThat(Workbooks.kind(applied)).isEqualTo(Kind.STUDIOS);
        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(Workbooks.counts(applied))
                .containsExactlyInAnyOrder(
                        new Count("people.csv", 1, 1, 0),
                        new Count("studios.csv", 2, 1, 0),
                        new Count("studio_people.csv", 5, 4, 0));
        SortedMap<String, String> now = books.exported("after");
        assertThat(now.get("studios.csv")).contains("李徒劳模创新工作室,MODEL_WORKER,2020-05,,E1,焊接,BUILT");
        assertThat(now.get("studio_people.csv"))
                .contains(",P2,LEADER,2020-05,")
                .contains(",P3,CORE,2020-05,")
                .contains(",MEMBER,2021-01,2022-12")
                .contains("S1,P3,MEMBER,2013,");
        assertThat(Workbooks.counts(books.apply(sent, "S2")))
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());
        assertThat(books.undo("S1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(books.exported("undone")).isEqualTo(before);
    }

    @Test
    void aFoundedStudioStaysOnceItIsNamed() {
        books.apply(books.sent(NONE, "工作室名称|所在单位|创建时间|领衔人|成员", "新工作室|一厂（演示）|2020.5|李徒|张师"), "S1");
        String code =
                books.exported("now")
                        .get("studios.csv")
                        .lines()
                        .filter(line -> line.contains(",新工作室,"))
                        .map(line -> line.split(",")[0])
                        .findFirst()
                        .orElseThrow();
        books.have("later", "namings.csv\nstudio,level,namedOn\n" + code + ",CITY,2022-05");

        assertThat(books.undo("S1").notices())
                .extracting(Notice::code)
                .containsExactly("BUILT_UPON");
    }

    @Test
    void studiosAreToldCellByCellWhatIsWrong() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NONE,
                                "工作室名称|工作室类型|所在单位|创建时间|领衔人|领衔人起始时间|成员|成员角色|加入时间|退出时间",
                                "张师创新工作室||一厂（演示）|2012.5|李徒|||||",
                                "光明创新工作室|||||||||",
                                "某室|茶室|没有的厂|2020|李徒|||||",
                                "乙室||一厂（演示）|2020|没有的人||李徒|大王|2021|2020",
                                "||一厂（演示）||||李徒|||"));

        assertThat(Workbooks.said(checked))
                .containsExactly(
                        "F2 LEADER_SINCE_WHEN",
                        "A3 STUDIO_AMBIGUOUS",
                        "B4 TYPE_UNKNOWN",
                        "E5 PERSON_NOT_FOUND",
                        "H5 ROLE_UNKNOWN",
                        "A6 REQUIRED_EMPTY");
    }

    @Test
    void cellsAreMendedBesideTheFile() {
        String[] rows = {"工作室名称|命名级别|命名日期", "张师创作室|特级|2022.13", "同上|省级|2023.5"};
        Wishes mended =
                new Wishes(
                        "G",
                        false,
                        Map.of(),
                        Wishes.Notice.NONE,
                        Map.of("表!A2", "张师创新工作室", "表!B2", "市级", "表!C2", "2022.3"));

        assertThat(Workbooks.said(books.check(books.sent(NONE, rows))))
                .containsExactly(
                        "A2 STUDIO_UNKNOWN",
                        "B2 LEVEL_UNKNOWN",
                        "C2 DATE_INVALID",
                        "A3 STUDIO_UNKNOWN");
        ImportTask.Result checked = books.check(books.sent(mended, rows));

        assertThat(Workbooks.said(checked)).isEmpty();
        assertThat(Workbooks.counts(checked)).containsExactly(new Count("namings.csv", 2, 2, 0));
    }
}
