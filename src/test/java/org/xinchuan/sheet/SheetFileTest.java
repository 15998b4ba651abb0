package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.sheet.SheetCell.Kind;
import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.NumberFormat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Workbooks and texts of every kind that is read, and what is read of them. */
final class SheetFileTest {

    private static final String HEAVY =
            "<numFmts count=\"1\"><numFmt numFmtId=\"176\""
                    + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                    + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                    + "<xf numFmtId=\"176\"/><xf numFmtId=\"2\"/></cellXfs>";

    @TempDir Path folder;

    @Test
    void aWorkbookOfTheWriterIsReadBack() throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("导师带徒");
            sheet.value(0, 0, "导师带徒台账");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(2, 0, "刘德胜");
            sheet.value(2, 1, 123);
            sheet.value(2, 2, LocalDate.of(2023, 9, 1));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 3, true);
            sheet.value(3, 1, 0.5);
            book.newWorksheet("空");
            book.newWorksheet("说明").value(0, 1, "填表说明");
        }
        try (SheetFile read = SheetFile.open(file, "台账.xlsx")) {
            assertThat(read.names()).containsExactly("导师带徒", "说明");
            assertThat(read.merged(0)).containsExactly(new Region(1, 0, 1, 3));
            List<SheetRow> rows = rows(read, 0);
            assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4);
            assertThat(texts(rows.get(1))).containsExactly("刘德胜", "123", "2023-09-01", "TRUE");
            assertThat(rows.get(1).cell(1).kind()).isEqualTo(Kind.NUMBER);
            assertThat(rows.get(1).cell(9)).isEqualTo(SheetCell.BLANK);
            assertThat(texts(rows.get(2))).containsExactly("", "0.5");
            assertThat(texts(rows(read, 1).getFirst())).containsExactly("", "填表说明");
        }
    }

    @Test
    void cellsOfEveryKind() throws IOException {
        List<SheetRow> rows =
                rows(
                        new Zipped()
                                .styles(HEAVY)
                                .strings(
                                        "<t>王芳</t>",
                                        "<r><t>李</t></r><r><rPr><b/></rPr><t>强</t></r>"
                                                + "<rPh sb=\"0\" eb=\"1\"><t>リー</t></rPh>",
                                        "<t xml:space=\"preserve\"> 　</t>",
                                        "<t>两_x000D_\n行</t>")
                                .sheet(
                                        "表",
                                        Zipped.rows(
                                                row(
                                                        1,
                                                        "<c r=\"A1\" t=\"s\"><v>0</v></c>",
                                                        "<c r=\"B1\" t=\"s\"><v>1</v></c>",
                                                        "<c r=\"C1\" t=\"s\"><v>2</v></c>",
                                                        "<c r=\"D1\" t=\"s\"><v>3</v></c>"),
                                                row(
                                                        2,
                                                        "<c r=\"A2\"><v>1.2300000000000001E-3</v></c>",
                                                        "<c r=\"B2\"><v>1E+3</v></c>",
                                                        "<c r=\"C2\" s=\"1\"><v>45170</v></c>",
                                                        "<c r=\"D2\" s=\"2\"><v>45170</v></c>",
                                                        "<c r=\"E2\" s=\"3\"><v>2023.1</v></c>",
                                                        "<c r=\"F2\" t=\"b\"><v>0</v></c>",
                                                        "<c r=\"G2\" t=\"e\"><v>#REF!</v></c>"),
                                                row(
                                                        3,
                                                        "<c r=\"A3\"><f>1+1</f><v>2</v></c>",
                                                        "<c r=\"B3\""
                                                            + " t=\"str\"><f>A1</f><v>张三</v></c>",
                                                        "<c r=\"C3\""
                                                            + " t=\"e\"><f>Z9</f><v>#N/A</v></c>",
                                                        "<c r=\"D3\"><f>NOW()</f></c>",
                                                        "<c r=\"E3\""
                                                            + " t=\"inlineStr\"><is><t>内联</t></is></c>",
                                                        "<c r=\"F3\""
                                                            + " t=\"str\"><f>\"\"</f><v></v></c>",
                                                        "<c r=\"G3\"><f>C1</f><v></v></c>",
                                                        "<c r=\"H3\" s=\"1\"/>"))));
        assertThat(texts(rows.get(0))).containsExactly("王芳", "李强", "", "两\r\n行");
        assertThat(texts(rows.get(1)))
                .containsExactly(
                        "0.00123", "1000", "2023-09-01", "2023-09", "2023.1", "FALSE", "#REF!");
        assertThat(rows.get(1).cell(4).value())
                .isEqualTo(
                        new DateCell.Number(
                                new BigDecimal("2023.1"),
                                new NumberFormat(false, false, false, true)));
        assertThat(rows.get(1).cell(6).kind()).isEqualTo(Kind.ERROR);
        assertThat(texts(rows.get(2)))
                .containsExactly("2", "张三", "#N/A", "=NOW()", "内联", "", "=C1");
        assertThat(rows.get(2).cell(2).kind()).isEqualTo(Kind.ERROR);
        assertThat(rows.get(2).cell(3).kind()).isEqualTo(Kind.ERROR);
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        Path file =
                new Zipped()
                        .properties("date1904=\"1\"")
                        .styles(HEAVY)
                        .sheet("表", Zipped.rows(row(1, "<c r=\"A1\" s=\"1\"><v>43708</v></c>")))
                        .write(folder);
        try (SheetFile read = SheetFile.open(file, "a.xlsx")) {
            assertThat(read.from1904()).isTrue();
            assertThat(texts(rows(read, 0).getFirst())).containsExactly("2023-09-01");
        }
    }

    @Test
    void hiddenSheetsAreLeftOutAndRowsMayBeAskedForTwice() throws IOException {
        String some = Zipped.rows(row(5, "<c r=\"B5\"><v>7</v></c>"));
        Path file =
                new Zipped()
                        .sheet("藏", "state=\"hidden\"", some)
                        .sheet("深藏", "state=\"veryHidden\"", some)
                        .sheet("见", some + "<mergeCells><mergeCell ref=\"B5:C9\"/></mergeCells>")
                        .write(folder);
        try (SheetFile read = SheetFile.open(file, "a.xlsx")) {
            assertThat(read.names()).containsExactly("见");
            assertThat(read.merged(0)).containsExactly(new Region(5, 1, 9, 2));
            assertThat(rows(read, 0)).isEqualTo(rows(read, 0)).hasSize(1);
            assertThat(rows(read, 0).getFirst().number()).isEqualTo(5);
        }
    }

    @Test
    void rowsAndCellsWithoutPlacesFollowOneAnother() throws IOException {
        List<SheetRow> rows =
                rows(
                        new Zipped()
                                .sheet(
                                        "表",
                                        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/>"
                                                + "<row><c/><c><v>3</v></c></row></sheetData>"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(texts(rows.get(0))).containsExactly("1", "2");
        assertThat(texts(rows.get(1))).containsExactly("", "3");
    }

    @Test
    void textsInBothEncodingsAndWithEachSeparator() throws IOException {
        String text = "师傅,徒弟,日期\r\n\"张,三\",\"李\"\"四\",2023.1\r\n\r\n王五,\"两\n行\",#N/A\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            for (char separator : new char[] {',', ';', '\t'}) {
                String written =
                        text.replace("张,三", "张、三").replace(',', separator).replace("张、三", "张,三");
                List<SheetRow> rows = csv(written.getBytes(charset));
                assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
                assertThat(texts(rows.get(1))).containsExactly("张,三", "李\"四", "2023.1");
                assertThat(rows.get(1).cell(2).value()).isInstanceOf(DateCell.Number.class);
                assertThat(texts(rows.get(2))).containsExactly("王五", "两\n行", "#N/A");
                assertThat(rows.get(2).cell(2).kind()).isEqualTo(Kind.ERROR);
            }
        }
        List<SheetRow> marked =
                csv(("\uFEFF工号\r\n=\"00123\"\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(texts(marked.get(0))).containsExactly("工号");
        assertThat(texts(marked.get(1))).containsExactly("00123");
    }

    @Test
    void howATextIsWrittenIsTold() throws IOException {
        assertThat(encoding("工号\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TextEncoding.UTF_8);
        assertThat(encoding("\uFEFF工号\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TextEncoding.UTF_8_WITH_MARK);
        assertThat(encoding("工号\r\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(TextEncoding.GB18030);
    }

    private TextEncoding encoding(byte[] text) throws IOException {
        Path file = folder.resolve("text.csv");
        Files.write(file, text);
        try (SheetFile sheets = SheetFile.open(file, "text.csv")) {
            return sheets.encoding().orElseThrow();
        }
    }

    @Test
    void columnsHaveLetters() {
        assertThat(Columns.letter(0)).isEqualTo("A");
        assertThat(Columns.letter(25)).isEqualTo("Z");
        assertThat(Columns.letter(27)).isEqualTo("AB");
        assertThat(Columns.letter(16_383)).isEqualTo("XFD");
        assertThat(IntStream.range(0, 16_384))
                .allMatch(column -> Columns.of(Columns.letter(column) + "7") == column);
        assertThat(Columns.of("XFE1")).isEqualTo(-1);
        assertThat(Columns.of("12")).isEqualTo(-1);
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private List<SheetRow> csv(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "text", ".csv");
        Files.write(file, bytes);
        try (SheetFile read = SheetFile.open(file, "D:\\表\\台账.CSV")) {
            assertThat(read.names()).containsExactly("台账");
            return rows(read, 0);
        }
    }

    private List<SheetRow> rows(Zipped book) throws IOException {
        try (SheetFile read = SheetFile.open(book.write(folder), "表.xlsx")) {
            return rows(read, 0);
        }
    }

    private static List<SheetRow> rows(SheetFile file, int sheet) {
        List<SheetRow> all = new ArrayList<>();
        try (Rows rows = file.rows(sheet)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
