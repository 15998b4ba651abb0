package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Wishes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The application form of one studio: read, marked, mended, applied, come again, taken back. */
@ExtendWith(TestGraph.class)
class StudioFormTest {

    private static final Wishes NEW_PEOPLE = new Wishes("G", true, Map.of());

    /** What is wrong stands beside a label, above another, and in the list. */
    private static final String[] FAULTY = {
        "创新工作室申报表",
        "工作室名称||所在单位||统一社会信用代码|",
        "||一厂（演示）||91420000DEM000006I|",
        "创建时间|2020.13|工作室类型|茶室||",
        "领衔人|没有的人|职称/等级|大王级||",
        "成员名单|||||",
        "姓名|工号|等级|角色||",
        "王宁|00103|高级工|骨干||",
        "李徒|00102|超级工|大王||",
    };

    private final Graph graph;
    private Workbooks books;

    @TempDir private Path folder;

    StudioFormTest(Graph graph) {
        this.graph = graph;
    }

    @BeforeEach
    void records() {
        books = new Workbooks(graph, folder);
        books.haveTwoPlants();
    }

    @ParameterizedTest
    @EnumSource
    void foundsItsStudioAndIsTakenBack(StudioForms form) {
        SortedMap<String, String> before = books.exported("before");
        WorkbookIntake.Sent sent = books.sent(NEW_PEOPLE, form::write);

        ImportTask.Result applied = books.apply(sent, "F1");

        assertThat(Workbooks.kind(applied)).isEqualTo(Kind.STUDIOS);
        assertThat(Workbooks.said(applied)).isEmpty();
        assertThat(Workbooks.counts(applied))
                .containsExactlyInAnyOrder(
                        new Count("people.csv", 1, 1, 0),
                        new Count("studios.csv", 1, 1, 0),
                        new Count("studio_people.csv", 3, 3, 0));
        SortedMap<String, String> now = books.exported("after");
        assertThat(now.get("studios.csv")).contains("李徒劳模创新工作室,MODEL_WORKER,2020-05,,E1,焊接,BUILT");
        assertThat(now.get("studio_people.csv"))
                .contains(",P2,LEADER,2020-05,")
                .contains(",P3,MEMBER,")
                .doesNotContain(",P2,MEMBER,");
        assertThat(Workbooks.counts(books.apply(sent, "F2")))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());

        assertThat(books.undo("F1")).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(books.exported("undone")).isEqualTo(before);
    }

    @Test
    void saysWhatItDoesNotTake() {
        assertThat(notes(StudioForms.PLAIN))
                .containsExactly("没有取用的项：性别、学历、场地面积（㎡）、近三年成果、所在单位意见、年龄、分工");
        assertThat(notes(StudioForms.ABOVE)).containsExactly("没有取用的项：性别、学历、荣誉称号、设备、推荐理由、年龄、分工");
        assertThat(notes(StudioForms.PRINTED))
                .containsExactly(
                        "没有取用的项：现有命名、性别、岗位、成果（2 项）、专利与软著（1 项）、带徒、附件、年龄、分工",
                        "不是数据行，已略过：近三年成果、获奖与知识产权");
        assertThat(notes(StudioForms.INSIDE)).containsExactly("没有取用的项：联系电话、性 别、办公地点、推荐理由、意义");
        assertThat(notes(StudioForms.UNKNOWN_BELOW))
                .containsExactly("没有取用的项：主要业绩、办公电话、传真、推广、年龄、分工");
    }

    private List<String> notes(StudioForms form) {
        return books.check(books.sent(NEW_PEOPLE, form::write)).outcome().notices().stream()
                .filter(one -> one.severity() == Notice.Severity.NOTE && one.at() != null)
                .map(one -> one.message().zh())
                .toList();
    }

    @Test
    void isToldCellByCellWhatIsWrongAndMarkedThere() throws IOException {
        WorkbookIntake.Sent sent = faulty(new Wishes("G", false, Map.of()));

        ImportTask.Result checked = books.check(sent);

        assertThat(Workbooks.said(checked))
                .containsExactly(
                        "A3 REQUIRED_EMPTY",
                        "E3 USCC_INVALID",
                        "B4 DATE_INVALID",
                        "D4 TYPE_UNKNOWN",
                        "B5 PERSON_NOT_FOUND",
                        "D5 GRADE_UNKNOWN",
                        "C9 GRADE_UNKNOWN",
                        "D9 ROLE_UNKNOWN");
        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.code().equals("DATE_INVALID"))
                .extracting(one -> one.at().header(), one -> one.at().value())
                .containsExactly(tuple("创建时间", "2020.13"));

        Path marked = folder.resolve("标注.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            CellMarks.write(checked, sent, "zh", out);
        }
        for (String cell : List.of("A3", "E3", "B4", "D4", "B5", "D5", "C9", "D9")) {
            assertThat(fill(marked, cell)).as(cell).isNotEmpty();
        }
        assertThat(fill(marked, "C3")).isEmpty();
        assertThat(fill(marked, "A4")).isEmpty();
        try (SheetFile file = SheetFile.open(marked, "标注.xlsx");
                Rows rows = file.rows(0)) {
            Map<Integer, String> reasons = new HashMap<>();
            rows.forEachRemaining(row -> reasons.put(row.number(), row.cell(6).text()));
            assertThat(reasons.get(1)).isEqualTo("问题");
            assertThat(reasons.get(3)).contains("A：没有填写工作室名称", "E：");
            assertThat(reasons.get(4)).contains("B：", "D：");
            assertThat(reasons.get(8)).isEmpty();
        }
        // The marked form says the same again: its reasons are no values.
        ImportTask.Result again =
                books.check(
                        new WorkbookIntake.Sent(
                                marked, "标注.xlsx", null, false, new Wishes("G", false, Map.of())));
        assertThat(Workbooks.said(again)).isEqualTo(Workbooks.said(checked));
    }

    @Test
    void isMendedBesideTheFile() {
        Wishes mended =
                new Wishes(
                        "G",
                        true,
                        Map.of(),
                        Wishes.Notice.NONE,
                        Map.of(
                                "表!A3", "新工作室", "表!E3", "", "表!B4", "2020.3", "表!D4", "劳模创新工作室",
                                "表!B5", "张师", "表!D5", "高级技师", "表!C9", "技师", "表!D9", "成员"));

        ImportTask.Result checked = books.check(faulty(mended));

        assertThat(Workbooks.said(checked)).isEmpty();
        assertThat(Workbooks.counts(checked))
                .containsExactlyInAnyOrder(
                        new Count("studios.csv", 1, 1, 0), new Count("studio_people.csv", 3, 3, 0));
    }

    /** Where label and value are in one cell, so are what is said and what is mended. */
    @Test
    void isToldAndMendedInACellWithItsLabels() {
        String[] rows = {
            "工作室名称：____",
            "所在单位：一厂（演示）　统一社会信用代码：91420000DEM000006I　创建时间：2020.13",
            "领衔人|没有的人　职称/等级：大王级",
            "工作室类型：茶室",
        };
        Wishes old = new Wishes("G", false, Map.of());

        ImportTask.Result checked = books.check(books.sent(old, rows));

        assertThat(checked.outcome().notices())
                .filteredOn(one -> one.severity() == Notice.Severity.REFUSAL)
                .extracting(one -> one.column() + one.line(), Notice::code, one -> one.at().value())
                .containsExactly(
                        tuple("A1", "REQUIRED_EMPTY", "工作室名称："),
                        tuple("A2", "USCC_INVALID", "统一社会信用代码：91420000DEM000006I"),
                        tuple("A2", "DATE_INVALID", "创建时间：2020.13"),
                        tuple("B3", "GRADE_UNKNOWN", "职称/等级：大王级"),
                        tuple("B3", "PERSON_NOT_FOUND", "没有的人"),
                        tuple("A4", "TYPE_UNKNOWN", "工作室类型：茶室"));

        Map<String, String> typed =
                Map.of(
                        "表!A1", "工作室名称：新工作室",
                        "表!A2", "统一社会信用代码：  创建时间：2020.3",
                        "表!B3", "张师 职称/等级：高级技师",
                        "表!A4", "劳模创新工作室");
        Wishes mended = new Wishes("G", false, Map.of(), Wishes.Notice.NONE, typed);
        assertThat(Workbooks.said(books.check(books.sent(mended, rows)))).isEmpty();
        assertThat(Workbooks.said(books.apply(books.sent(mended, rows), "F1"))).isEmpty();
        assertThat(books.exported("after").get("studios.csv"))
                .contains("新工作室,MODEL_WORKER,2020-03,,E1,");
    }

    private WorkbookIntake.Sent faulty(Wishes wishes) {
        return books.sent(
                wishes,
                sheet -> {
                    StudioForms.rows(sheet, FAULTY);
                    sheet.range(0, 0, 0, 5).merge();
                    for (int row = 1; row <= 2; row++) {
                        for (int column = 0; column < 6; column += 2) {
                            sheet.range(row, column, row, column + 1).merge();
                        }
                    }
                    sheet.range(5, 0, 5, 5).merge();
                });
    }

    @Test
    void severalStandOnSeveralSheets() throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            StudioForms.PLAIN.write(book.newWorksheet("一"));
            StudioForms.rows(
                    book.newWorksheet("二"), "工作室名称|张师创新工作室", "所在单位|一厂（演示）", "领衔人|张师", "成员|王宁、李徒");
            book.finish();
        }

        ImportTask.Result checked =
                books.check(new WorkbookIntake.Sent(file, "表.xlsx", null, false, NEW_PEOPLE));

        assertThat(Workbooks.said(checked)).isEmpty();
        assertThat(Workbooks.counts(checked))
                .contains(new Count("studios.csv", 2, 1, 0))
                .contains(new Count("studio_people.csv", 6, 5, 0));
    }

    @Test
    void isReadFromTextToo() throws IOException {
        Path file = folder.resolve("表.csv");
        Files.writeString(
                file,
                "工作室名称,新工作室,所在单位,一厂（演示）\n创建时间,2020.13,,\n领衔人,张师,,\n成员名单,,,\n姓名,工种,,\n李徒,,,\n",
                StandardCharsets.UTF_8);

        ImportTask.Result checked =
                books.check(new WorkbookIntake.Sent(file, "表.csv", null, false, NEW_PEOPLE));

        assertThat(Workbooks.kind(checked)).isEqualTo(Kind.STUDIOS);
        assertThat(Workbooks.said(checked)).containsExactly("B2 DATE_INVALID");
    }

    @Test
    void aListBelowLinesOfItsOwnIsNoForm() {
        ImportTask.Result checked =
                books.check(
                        books.sent(
                                NEW_PEOPLE,
                                "工作室申报表",
                                "所在单位：|一厂（演示）",
                                "创建时间：|2012.5",
                                "序号|工作室名称|领衔人|成员",
                                "1|张师创新工作室|张师|李徒",
                                "2|张师创新工作室|张师|钱新"));

        assertThat(checked.rows()).isEqualTo(2);
        assertThat(Workbooks.counts(checked)).contains(new Count("studios.csv", 1, 0, 0));
    }

    /** The colour of a cell, as its format says; empty without one. */
    private static String fill(Path file, String cell) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String style =
                    first(
                            text(zip, "xl/worksheets/sheet1.xml"),
                            "<c r=\"" + cell + "\"[^>]*?s=\"(\\d+)\"");
            String styles = text(zip, "xl/styles.xml");
            String formats = first(styles, "(?s)<cellXfs[^>]*>(.*?)</cellXfs>");
            String format =
                    nth(formats, "<xf [^>]*>", style.isEmpty() ? 0 : Integer.parseInt(style));
            String fill =
                    nth(
                            styles,
                            "(?s)<fill>.*?</fill>",
                            Integer.parseInt(first(format, "fillId=\"(\\d+)\"")));
            return first(fill, "fgColor rgb=\"(\\w+)\"");
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String nth(String text, String pattern, int n) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .skip(n)
                .findFirst()
                .orElseThrow()
                .group();
    }
}
