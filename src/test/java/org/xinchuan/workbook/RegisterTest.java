package org.xinchuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.standard.Verdict;
import org.xinchuan.standard.WrittenGrade;
import org.xinchuan.workbook.CellFault.Level;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Registers in the layouts in which unions keep them, read without a store. */
class RegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    @TempDir private Path folder;
    private final Faulty faulty = new Faulty();

    @Test
    void readsTwoLevelsOfHeaderBelowATitle() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            sheet.value(0, 0, "××公司2023年导师带徒登记表");
                            sheet.range(0, 0, 0, 8).merge();
                            row(sheet, 1, "填报单位：甲厂（演示）");
                            row(sheet, 2, "序号", "导师信息", "", "", "徒弟信息", "", "协议", "", "备注");
                            row(sheet, 3, "", "姓名", "工号", "工种/岗位", "姓名", "工号", "编号", "起止时间", "");
                            sheet.range(2, 1, 2, 3).merge();
                            sheet.range(2, 4, 2, 5).merge();
                            sheet.range(2, 6, 2, 7).merge();
                            sheet.range(2, 0, 3, 0).merge();
                            row(
                                    sheet,
                                    4,
                                    "1",
                                    "张师",
                                    "007",
                                    "焊工",
                                    "李徒",
                                    "101",
                                    "协1",
                                    "2023.9-2024.8");
                            row(sheet, 5, "2", "", "", "", "王徒", "102", "", "");
                            for (int column : new int[] {1, 2, 3, 6, 7}) {
                                sheet.range(4, column, 5, column).merge();
                            }
                            row(sheet, 6, "合计", "2对");
                            row(sheet, 7, "填报人：赵六");
                        });

        assertThat(read).hasSize(2);
        assertThat(read.getLast().mentors()).extracting(WrittenPerson::name).containsExactly("张师");
        assertThat(read.getLast().mentors().getFirst().number()).isEqualTo("007");
        assertThat(read.getLast().number()).isEqualTo("协1");
        assertThat(read.getLast().startsOn()).isEqualTo(PartialDate.parse("2023-09"));
        assertThat(read.getLast().endsOn()).isEqualTo(PartialDate.parse("2024-08"));
        assertThat(codes(Level.ERROR)).isEmpty();
        assertThat(codes(Level.NOTE)).containsOnly("ROW_SKIPPED");
        assertThat(new SameAgreement(faulty).joined(read)).hasSize(1);
    }

    @Test
    void readsOneLevelInAnyOrderWithSynonyms() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(
                                    sheet,
                                    0,
                                    "签约时间",
                                    "学徒",
                                    "学徒工号",
                                    "师父姓名（必填）",
                                    "师父工号",
                                    "带徒期限",
                                    "统一社会信用代码");
                            row(
                                    sheet,
                                    1,
                                    "2022年3月1日",
                                    "李徒",
                                    "１０１",
                                    "张　师",
                                    "７",
                                    "一年半",
                                    "91420000DEM000006U");
                        });

        WrittenPairing one = read.getFirst();
        assertThat(one.mentors().getFirst().name()).isEqualTo("张师");
        assertThat(one.mentors().getFirst().number()).isEqualTo("7");
        assertThat(one.apprentices().getFirst().number()).isEqualTo("101");
        assertThat(one.signedOn()).isEqualTo(PartialDate.parse("2022-03-01"));
        assertThat(one.startsOn()).isEqualTo(PartialDate.parse("2022-03-01"));
        assertThat(one.endsOn()).isEqualTo(PartialDate.parse("2023-08-31"));
        assertThat(one.unit()).isEqualTo("91420000DEM000006U");
        assertThat(codes(Level.ERROR)).isEmpty();
    }

    @Test
    void readsNumbersBehindNamesInWhateverWidth() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(sheet, 0, "师傅", "徒弟");
                            row(sheet, 1, "张师（工号：００７）", "李徒(Ａ１０１)、王徒（A102）");
                        });

        assertThat(read.getFirst().mentors())
                .extracting("name", "number")
                .containsExactly(tuple("张师", "007"));
        assertThat(read.getFirst().apprentices())
                .extracting("name", "number")
                .containsExactly(tuple("李徒", "A101"), tuple("王徒", "A102"));
    }

    @Test
    void readsATermWhoseEndsStandBelowOneTitle() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(sheet, 0, "师 傅", "", "徒 弟", "", "带徒期限", "");
                            row(sheet, 1, "姓名", "部门", "姓名", "入厂时间", "起", "止");
                            sheet.range(0, 0, 0, 1).merge();
                            sheet.range(0, 2, 0, 3).merge();
                            sheet.range(0, 4, 0, 5).merge();
                            row(sheet, 2, "张师", "检修", "李徒", "2020年7月", "2024.1.1", "2024.12.31");
                        });

        assertThat(read.getFirst().startsOn()).isEqualTo(PartialDate.parse("2024-01-01"));
        assertThat(read.getFirst().endsOn()).isEqualTo(PartialDate.parse("2024-12-31"));
        assertThat(read.getFirst().apprentices().getFirst().hiredOn())
                .isEqualTo(PartialDate.parse("2020-07"));
        assertThat(faulty.all()).isEmpty();
    }

    @Test
    void leavesFeetAndOtherSheetsAsideAndSaysSo() throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            Worksheet sheet = book.newWorksheet("2024年");
            row(sheet, 0, "师傅", "徒弟");
            row(sheet, 1, "张师", "李徒");
            row(sheet, 2, "工会主席：", "制表：赵某");
            row(book.newWorksheet("填表说明"), 0, "请认真填写");
            book.finish();
        }
        assertThat(read(file)).hasSize(1);
        assertThat(faulty.all())
                .extracting(fault -> fault.sheet() + " " + fault.row() + " " + fault.code())
                .containsExactly("0 3 ROW_SKIPPED", "1 0 SHEET_SKIPPED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合　计",
                "本页小计",
                "累计：12对",
                "共 12 对",
                "填表说明：1、本表一式两份",
                "日期：2023年11月20日",
                "日  期：2023年11月",
                "单位（盖章）：甲厂（演示）",
                "审　核　人：钱七",
                "（ 公 章 ）",
                "注：师傅应为高级工以上"
            })
    void leavesFeetAside(String foot) throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(sheet, 0, "师傅", "徒弟", "开始日期");
                            row(sheet, 1, "张师", "李徒", "2023.9.1");
                            row(sheet, 2, "同　上", "王徒", "2023.9.1");
                            row(sheet, 3, foot, "12对");
                        });

        assertThat(read).hasSize(2);
        assertThat(read.getLast().mentors()).extracting(WrittenPerson::name).containsExactly("张师");
        assertThat(faulty.all())
                .extracting(fault -> fault.row() + " " + fault.code())
                .containsExactly("4 ROW_SKIPPED");
    }

    @Test
    void readsWideRowsOfOneMentor() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(sheet, 0, "导师", "工号", "徒弟1", "徒弟1工号", "徒弟2", "徒弟2工号", "徒弟三");
                            row(sheet, 1, "张师", "7", "李徒", "101", "王徒", "102", "");
                        });

        assertThat(read.getFirst().apprentices())
                .extracting(one -> one.name() + one.number())
                .containsExactly("李徒101", "王徒102");
    }

    @Test
    void readsRolesOfMentorsAndProgrammesAndSaysWhatItLeavesAside() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(sheet, 0, "师傅", "师傅类型", "徒弟", "项目", "备注");
                            row(sheet, 1, "张师、王师", "主导师、副导师", "李徒", "名师带徒", "");
                            row(sheet, 2, "张师、王师", "业务导师", "赵徒", "青蓝工程", "");
                            row(sheet, 3, "", "", "", "", "以上为上半年");
                            row(sheet, 4, "张师", "班长", "钱徒", "", "新调入");
                            row(sheet, 5, "张师、王师、孙师", "主导师、副导师", "周徒", "", "");
                        });

        assertThat(read).hasSize(4);
        assertThat(read.get(0).mentorRoles()).containsExactly("LEAD", "CO");
        assertThat(read.get(0).programme()).isEqualTo("MASTER_MENTOR");
        assertThat(read.get(1).mentorRoles()).containsExactly("BUSINESS", "BUSINESS");
        assertThat(read.get(1).programme()).isEqualTo("青蓝工程");
        assertThat(faulty.all())
                .extracting(fault -> fault.code() + " " + fault.row())
                .containsExactly(
                        "COLUMN_UNUSED 1",
                        "ROW_SKIPPED 4",
                        "ROLE_UNKNOWN 5",
                        "LIST_LENGTH_MISMATCH 6");
        assertThat(faulty.all().getFirst().message().zh()).contains("备注");
    }

    @Test
    void repeatsWhatIsMarkedTheSameAndLeavesBlanksBlank() throws IOException {
        List<WrittenPairing> read =
                sheet(
                        sheet -> {
                            row(sheet, 0, "师傅", "徒弟", "签订日期");
                            row(sheet, 1, "张师", "李徒", "2022.3");
                            row(sheet, 2, "同上", "王徒", "〃");
                            row(sheet, 3, "", "赵徒", "2022.4");
                        });

        assertThat(read.get(1).mentors().getFirst().name()).isEqualTo("张师");
        assertThat(read.get(1).signedOn()).isEqualTo(PartialDate.parse("2022-03"));
        assertThat(faulty.all())
                .filteredOn(fault -> fault.level() == Level.ERROR)
                .extracting(fault -> fault.code() + fault.row())
                .containsExactly("REQUIRED_EMPTY4");
    }

    @Test
    void readsACsvInTheEncodingThatExcelWrites() throws IOException {
        Path file = folder.resolve("台账.csv");
        Files.write(
                file,
                "导师姓名,徒弟姓名,考核结果\r\n张师,\"李徒、王徒\",\"优秀、58\"\r\n"
                        .getBytes(Charset.forName("GB18030")));

        List<WrittenPairing> read = read(file);

        assertThat(read.getFirst().results())
                .extracting(
                        result -> result.outcome() + " " + result.grade() + " " + result.score())
                .as("what points are worth the rules say")
                .containsExactly("GRADUATED EXCELLENT null", "  58.0");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoHeader() throws IOException {
        sheet(sheet -> row(sheet, 0, "名称", "数量"));

        assertThat(codes(Level.ERROR)).containsExactly("HEADER_NOT_FOUND");
        assertThat(faulty.all().getFirst().message().zh()).contains("师傅姓名").contains("徒弟姓名");
    }

    @Test
    void refusesAHeaderThatIsThereTwiceAndListsThatDoNotFit() throws IOException {
        sheet(
                sheet -> {
                    row(sheet, 0, "师傅", "师傅姓名", "徒弟", "工号");
                    row(sheet, 1, "张师", "张师", "李徒、王徒", "101");
                });

        assertThat(codes(Level.ERROR))
                .containsExactlyInAnyOrder("HEADER_DUPLICATE", "LIST_LENGTH_MISMATCH");
    }

    @Test
    void saysWhichColumnsHoldSomethingWithoutAHeader() throws IOException {
        sheet(
                sheet -> {
                    row(sheet, 0, "带教人", "学员", "", "", "");
                    row(sheet, 1, "张师", "李徒", "2023-05", "", "");
                    row(sheet, 2, "钱师", "孙徒", "", "", "2024-05");
                    row(sheet, 3, "合计", "", "", "2", "");
                });

        assertThat(faulty.all())
                .filteredOn(one -> one.code().equals("COLUMN_UNUSED"))
                .singleElement()
                .satisfies(one -> assertThat(one.message().zh()).endsWith("：C、E"));
    }

    @Test
    void saysOfEveryFormulaThatFailedThatItDid() throws IOException {
        sheet(
                sheet -> {
                    row(sheet, 0, "师傅", "徒弟", "徒弟等级", "签订日期", "考核结果");
                    row(sheet, 1, "张师", "李徒");
                    for (int column = 2; column < 5; column++) {
                        sheet.formula(1, column, "1/0");
                    }
                });

        assertThat(codes(Level.ERROR))
                .containsExactly("FORMULA_ERROR", "FORMULA_ERROR", "FORMULA_ERROR");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsItsOwnTemplatesAndLeavesTheExampleAside(Kind kind) throws IOException {
        Path file = folder.resolve("模板.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            KindTemplate.write(kind, out);
        }
        try (SheetFile sheets = SheetFile.open(file, "模板.xlsx")) {
            assertThat(Kind.guess(sheets)).isEqualTo(kind);
            KindReader reader =
                    kind.reader(
                            new Cells(faulty, sheets.from1904(), TODAY),
                            new Wishes(null, false, Map.of()));
            Pages pages =
                    new Pages(sheets, kind, new Wishes(null, false, Map.of()), faulty, reader);
            pages.read();
            assertThat(pages.rows()).isZero();
        }
        assertThat(codes(Level.ERROR)).isEmpty();
        assertThat(codes(Level.NOTE)).doesNotContain("COLUMN_UNUSED");
        assertThat(faulty.all()).anyMatch(one -> one.message().zh().contains("示例"));
    }

    @Test
    void masksNumbersOfPeopleInWhatItShows() {
        assertThat(Faulty.shown("420102188501010017")).isEqualTo("420***********0017");
        assertThat(Faulty.shown("电话13812345678")).isEqualTo("电话138****5678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张三、李四|张三 李四",
                "张三  李四|张三 李四",
                "张三 李四|张三 李四",
                "赵　刚|赵刚",
                "赵   刚；钱　七|赵刚 钱七",
                "买买提•阿不都|买买提·阿不都",
                "阿依努尔·买买提/易安|阿依努尔·买买提 易安",
                "欧阳霖（工号：0012）|欧阳霖",
            })
    void takesSeveralPeopleInOneCellApart(String cell, String names) {
        assertThat(Names.of(cell).stream().map(Names.Name::text).toList())
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "高级工,SENIOR",
        "三级,SENIOR",
        "三级工,SENIOR",
        "2级,TECHNICIAN",
        "高级技能,SENIOR",
        "三级/高级工,SENIOR",
        "技师（二级）,TECHNICIAN",
        "一级,SENIOR_TECHNICIAN",
        "首席技师,CHIEF_TECHNICIAN",
        "学徒,APPRENTICE"
    })
    void readsGradesInOldAndNewWords(String written, SkillGrade grade) {
        assertThat(WrittenGrade.check(written).accepted())
                .hasValueSatisfying(read -> assertThat(read.grade()).isEqualTo(grade));
    }

    @ParameterizedTest
    @CsvSource({"特高级工", "高级工/技师", "三", "''"})
    void refusesWhatIsNoGrade(String written) {
        assertThat(WrittenGrade.check(written)).isInstanceOf(Verdict.Invalid.class);
    }

    private List<String> codes(Level level) {
        return faulty.all().stream()
                .filter(fault -> fault.level() == level)
                .map(CellFault::code)
                .toList();
    }

    private List<WrittenPairing> sheet(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            fill.accept(book.newWorksheet("台账"));
            book.finish();
        }
        return read(file);
    }

    private List<WrittenPairing> read(Path file) throws IOException {
        try (SheetFile sheets = SheetFile.open(file, file.getFileName().toString())) {
            PairingReader reader =
                    new PairingReader(
                            new Cells(faulty, sheets.from1904(), TODAY),
                            new Wishes(null, false, Map.of()));
            new Pages(sheets, Kind.PAIRINGS, new Wishes(null, false, Map.of()), faulty, reader)
                    .read();
            return reader.rows();
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
