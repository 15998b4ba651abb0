package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.sheet.Mark.Level;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** The marked file is the file that was sent, and says beside it what is wrong in it. */
final class MarkedFileTest {

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(0, 3, 1, Level.ERROR, "找不到工号 0012"),
                    new Mark(0, 3, 2, Level.WARNING, "带徒期限超过三年"),
                    new Mark(0, 4, 3, Level.WARNING, "=HYPERLINK(\"x\")\u0001"),
                    new Mark(0, 4, -1, Level.ERROR, "与第 3 行重复"),
                    new Mark(0, 9, 0, Level.ERROR, "缺师傅"));

    @TempDir Path folder;

    @Test
    void aWorkbookKeepsEverythingAndSaysWhatIsWrong() throws Exception {
        Path original = original();
        Path marked = mark(original, "台账.xlsx", Map.of(0, 2));
        allPartsAreXml(marked);

        List<SheetRow> before = rows(original, 0);
        List<SheetRow> after = rows(marked, 0);
        assertThat(texts(after.get(0))).isEqualTo(texts(before.get(0)));
        assertThat(texts(after.get(1))).containsExactly("师傅", "工号", "日期", "备注", "问题");
        assertThat(texts(after.get(2)))
                .containsExactly("刘德胜", "12", "2023-09-01", "", "B：找不到工号 0012；C：带徒期限超过三年");
        assertThat(texts(after.get(3)))
                .containsExactly("李", "", "", "", "D：=HYPERLINK(\"x\")\uFFFD；与第 3 行重复");
        assertThat(after.get(4).number()).isEqualTo(9);
        assertThat(texts(after.get(4))).containsExactly("", "", "", "", "A：缺师傅");
        assertThat(rows(marked, 1)).isEqualTo(rows(original, 1));

        String sheet = part(marked, "xl/worksheets/sheet1.xml");
        String was = part(original, "xl/worksheets/sheet1.xml");
        for (String kept : List.of("cols", "mergeCells", "autoFilter", "sheetViews", "dimension")) {
            assertThat(element(sheet, kept)).as(kept).isEqualTo(element(was, kept)).isNotEmpty();
        }
        assertThat(sheet).doesNotContain("<f>");
        assertThat(part(marked, "xl/worksheets/sheet2.xml"))
                .isEqualTo(part(original, "xl/worksheets/sheet2.xml"));
        assertThat(fill(marked, "B3")).isEqualTo(Level.ERROR.colour());
        assertThat(fill(marked, "C3")).isEqualTo(Level.WARNING.colour());
        assertThat(fill(marked, "D4")).isEqualTo(Level.WARNING.colour());
        assertThat(fill(marked, "A9")).isEqualTo(Level.ERROR.colour());
        assertThat(fill(marked, "A3")).isNotIn(Level.ERROR.colour(), Level.WARNING.colour());
    }

    @Test
    void aMarkedWorkbookThatComesBackIsMarkedAnew() throws Exception {
        Path once = mark(original(), "台账.xlsx", Map.of(0, 2));
        Path twice = folder.resolve("twice.xlsx");
        try (OutputStream out = Files.newOutputStream(twice)) {
            MarkedFile.write(
                    once,
                    "台账.xlsx",
                    List.of(new Mark(0, 4, 1, Level.ERROR, "No such number")),
                    Map.of(0, 2),
                    "en",
                    out);
        }
        allPartsAreXml(twice);
        List<SheetRow> rows = rows(twice, 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
        assertThat(texts(rows.get(1))).containsExactly("师傅", "工号", "日期", "备注", "Problems");
        assertThat(MarkedFile.isHeader(rows.get(1).cell(4).text())).isTrue();
        assertThat(texts(rows.get(2))).containsExactly("刘德胜", "12", "2023-09-01");
        assertThat(texts(rows.get(3))).containsExactly("李", "", "", "", "B: No such number");
        assertThat(fill(twice, "B3")).isNotEqualTo(Level.ERROR.colour());
        assertThat(fill(twice, "B4")).isEqualTo(Level.ERROR.colour());
    }

    @Test
    void aWorkbookOfOtherHandsWithPrefixesAndWithoutFormats() throws Exception {
        Path original =
                new Zipped()
                        .sheet(
                                "表",
                                "<cols><col min=\"1\" max=\"3\" width=\"9\"/></cols><sheetData><row"
                                    + " spans=\"1:2\"><c><v>1</v></c><c t=\"inlineStr\"><is><t>a"
                                    + " &amp; &lt;b&gt;</t></is></c></row>"
                                    + "<row><c><v>2</v></c><c/><c/></row></sheetData><mergeCells><mergeCell"
                                    + " ref=\"A1:D1\"/></mergeCells>")
                        .write(folder);
        Path marked = folder.resolve("marked.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            MarkedFile.write(
                    original, "a.xlsx", List.of(new Mark(0, 2, 1, Level.ERROR, "空")), "zh", out);
        }
        allPartsAreXml(marked);
        List<SheetRow> rows = rows(marked, 0);
        assertThat(texts(rows.get(0))).containsExactly("1", "a & <b>", "", "", "问题");
        assertThat(texts(rows.get(1))).containsExactly("2", "", "", "", "B：空");
        assertThat(part(marked, "xl/worksheets/sheet1.xml")).doesNotContain("spans");
        assertThat(part(marked, "xl/xinchuan-styles.xml")).contains(Level.ERROR.colour());
    }

    @Test
    void aTextComesBackAsAWorkbookOfTheSameRows() throws Exception {
        Path original = folder.resolve("台账.csv");
        Files.writeString(
                original,
                "师傅,工号,日期\r\n\r\n刘德胜,0012,2023.9\r\n李,=1+1,-\r\n",
                StandardCharsets.UTF_8);
        Path marked = mark(original, "台账.csv", Map.of());
        allPartsAreXml(marked);
        List<SheetRow> rows = rows(marked, 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4, 9);
        assertThat(texts(rows.get(0))).containsExactly("师傅", "工号", "日期", "", "问题");
        assertThat(texts(rows.get(1)))
                .containsExactly("刘德胜", "0012", "2023.9", "", "B：找不到工号 0012；C：带徒期限超过三年");
        assertThat(texts(rows.get(2)).subList(0, 3)).containsExactly("李", "=1+1", "-");
        assertThat(part(marked, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("&apos;=1+1");
        assertThat(fill(marked, "B3")).isEqualTo(Level.ERROR.colour());
    }

    /**
     * A table as unions keep it: a title over all columns, a filter, frozen rows, a second sheet.
     */
    private Path original() throws IOException {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("导师带徒");
            sheet.value(0, 0, "导师带徒台账（演示）");
            sheet.range(0, 0, 0, 3).merge();
            List<String> headers = List.of("师傅", "工号", "日期", "备注");
            for (int i = 0; i < headers.size(); i++) {
                sheet.value(1, i, headers.get(i));
                sheet.style(1, i).bold().fillColor("D9E1F2").set();
            }
            sheet.width(0, 20);
            sheet.freezePane(0, 2);
            sheet.setAutoFilter(1, 0, 4, 3);
            sheet.value(2, 0, "刘德胜");
            sheet.value(2, 1, 12);
            sheet.style(2, 1).format("00000").borderStyle("thin").set();
            sheet.value(2, 2, java.time.LocalDate.of(2023, 9, 1));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "李");
            book.newWorksheet("说明").value(0, 0, "填表说明");
        }
        return file;
    }

    private Path mark(Path original, String name, Map<Integer, Integer> headerRows)
            throws IOException {
        Path marked = folder.resolve("marked.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            MarkedFile.write(original, name, MARKS, headerRows, "zh", out);
        }
        return marked;
    }

    /** The colour of a cell, as its format says; empty without one. */
    private static String fill(Path file, String cell) throws Exception {
        var sheet = dom(part(file, "xl/worksheets/sheet1.xml")).getElementsByTagName("c");
        for (int i = 0; i < sheet.getLength(); i++) {
            var attributes = sheet.item(i).getAttributes();
            if (attributes.getNamedItem("r").getNodeValue().equals(cell)) {
                org.w3c.dom.Node format = attributes.getNamedItem("s");
                int style = format == null ? 0 : Integer.parseInt(format.getNodeValue());
                org.w3c.dom.Document styles = dom(part(file, "xl/styles.xml"));
                var formats =
                        ((org.w3c.dom.Element) styles.getElementsByTagName("cellXfs").item(0))
                                .getElementsByTagName("xf");
                int fill =
                        Integer.parseInt(
                                formats.item(style)
                                        .getAttributes()
                                        .getNamedItem("fillId")
                                        .getNodeValue());
                var colours =
                        ((org.w3c.dom.Element) styles.getElementsByTagName("fill").item(fill))
                                .getElementsByTagName("fgColor");
                return colours.getLength() == 0
                        ? ""
                        : colours.item(0).getAttributes().getNamedItem("rgb").getNodeValue();
            }
        }
        throw new AssertionError("no cell " + cell);
    }

    private static void allPartsAreXml(Path file) throws Exception {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), text(zip, entry));
            }
        }
        assertThat(parts).isNotEmpty();
        for (String part : parts.values()) {
            dom(part);
        }
    }

    private static org.w3c.dom.Document dom(String part)
            throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return text(zip, zip.getEntry(name));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String element(String part, String name) {
        var found =
                java.util.regex.Pattern.compile("<" + name + "[ />].*?(?:</" + name + ">|/>)")
                        .matcher(part);
        return found.find() ? found.group().replaceAll("></[a-zA-Z]+>|/>", "/>") : "";
    }

    private static List<SheetRow> rows(Path file, int sheet) throws IOException {
        List<SheetRow> all = new ArrayList<>();
        try (SheetFile read = SheetFile.open(file, "marked.xlsx");
                Rows rows = read.rows(sheet)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
