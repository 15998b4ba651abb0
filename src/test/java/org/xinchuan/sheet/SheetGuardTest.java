package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is not read, and that it is refused with a reason that says what to do. */
final class SheetGuardTest {

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String ONE =
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    @TempDir Path folder;

    @Test
    void filesOfOtherKinds() throws IOException {
        refused("FILE_EMPTY", "a.xlsx", new byte[0]);
        refused("OLD_EXCEL", "a.xls", Arrays.copyOf(COMPOUND, 70_000));
        byte[] locked = Arrays.copyOf(COMPOUND, 70_000);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 65_530, name.length);
        refused("ENCRYPTED", "a.xlsx", locked);
        refused("NOT_A_WORKBOOK", "a.xlsx", "<html><table>".getBytes(StandardCharsets.UTF_8));
        refused("NOT_A_WORKBOOK", "a.txt", "a,b".getBytes(StandardCharsets.UTF_8));
        refused("NOT_A_WORKBOOK", "a.csv", new byte[] {'a', 0, 'b', 0});
        refused("ENCODING_UNKNOWN", "a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'});
        refused("FILE_EMPTY", "a.csv", ",,\r\n 　,\r\n".getBytes(StandardCharsets.UTF_8));
        refused("MACROS", "a.xlsm", "PK\3\4".getBytes(StandardCharsets.ISO_8859_1));
        refused("WORKBOOK_DAMAGED", "a.xlsx", "PK\3\4…".getBytes(StandardCharsets.UTF_8));
        refused(
                "CSV_INVALID",
                "a.csv",
                ("a,\"" + "字".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
        refused(
                "CELL_TOO_LONG",
                "a.csv",
                ("a," + "字".repeat(40_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void workbooksWithMacrosStrangePathsAndNoSheets() throws IOException {
        refused("MACROS", book().part("xl/vbaProject.bin", "x"));
        refused("MACROS", book().part("xl/macrosheets/sheet1.xml", "x"));
        refused(
                "MACROS",
                book().part(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\""
                                    + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"));
        for (String path : new String[] {"../../etc/cron", "/etc/passwd", "xl\\a.xml", "C:/a"}) {
            refused("UNSAFE_PATH", book().part(path, "x"));
        }
        refused("NOT_A_WORKBOOK", zip("0.zip", "1.zip", "2.zip"));
        refused("FILE_EMPTY", new Zipped().sheet("表", "<sheetData/>").write(folder));
        refused("FILE_EMPTY", new Zipped().sheet("表", "state=\"hidden\"", ONE).write(folder));
        refused("WORKBOOK_DAMAGED", book().part("XL/Workbook.xml", "x"));
        refused("WORKBOOK_DAMAGED", book().part("xl/_rels/workbook.xml.rels", "<Relationships/>"));
        refused(
                "NOT_A_WORKBOOK",
                book().part(
                                "xl/workbook.xml",
                                "<workbook"
                                    + " xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>"));
    }

    @Test
    void documentTypesAndEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">";
        for (String type : new String[] {laughs.toString(), outside}) {
            for (String part :
                    new String[] {
                        "xl/sharedStrings.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "[Content_Types].xml"
                    }) {
                refused(
                        "UNSAFE_XML",
                        book().strings("<t>a</t>")
                                .styles("")
                                .part(part, type + "]><x>&a9;&e;</x>"));
            }
        }
        // An entity that nobody has declared is no better.
        SheetFault fault =
                refusal(
                        new Zipped()
                                .sheet("表", ONE.replace("<v>1</v>", "<v>&a9;</v>"))
                                .write(folder),
                        "a.xlsx");
        assertThat(fault.code()).isIn("UNSAFE_XML", "WORKBOOK_DAMAGED");
    }

    @Test
    void whatIsFarLargerThanItsSize() throws IOException {
        // A gigabyte of zeros in a megabyte.
        refused(
                "ZIP_BOMB",
                Bomb.write(folder, List.of("xl/media/image1.png"), new byte[1 << 20], 1_024));
        // The same bytes as a hundred parts, each within its own measure.
        List<String> shared = IntStream.range(0, 100).mapToObj(i -> "part" + i).toList();
        byte[] noise = new byte[1 << 16];
        new Random(20231128).nextBytes(noise);
        byte[] halfNoise = Arrays.copyOf(noise, 3 << 20);
        refused("ZIP_BOMB", Bomb.write(folder, shared, halfNoise, 1));
        // A hundred thousand parts.
        Path many = Files.createTempFile(folder, "many", ".xlsx");
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(many)))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 100_000; i++) {
                ZipEntry entry = new ZipEntry("e" + i);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        refused("ZIP_BOMB", many);
        // A table of texts that are all alike, as often as fits.
        byte[] quoted =
                "<si><t>&quot;&quot;&quot;&quot;</t></si>"
                        .repeat(20_000)
                        .getBytes(StandardCharsets.UTF_8);
        refused("ZIP_BOMB", Bomb.write(folder, List.of("xl/sharedStrings.xml"), quoted, 700));
    }

    @Test
    void whatTheLibraryWouldTakeTooMuchMemoryOrTimeFor() throws IOException {
        // A cell that points far beyond the table of texts, which would be filled up to it.
        refused("WORKBOOK_DAMAGED", one("<c r=\"A1\" t=\"s\"><v>2147483646</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<c r=\"A1\" t=\"s\"><v>-1</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<c r=\"ZZZZZ1\"><v>1</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<c r=\"A1\" t=\"d\"><v>2023-09-01</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>1</v></c>"));
        refused("TOO_MANY_COLUMNS", one("<c r=\"XFD1\"><v>1</v></c>"));
        refused(
                "CELL_TOO_LONG",
                one("<c r=\"A1\" t=\"str\"><v>" + "字".repeat(33_000) + "</v></c>"));
        refused("CELL_TOO_LONG", one("<c r=\"A1\"><v>" + "9".repeat(100) + "</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<c r=\"A1\" x=\"" + "y".repeat(2 << 20) + "\"/>"));
        refused("WORKBOOK_DAMAGED", one("<c t=\"s\"><v><c/>2147483646</v></c>"));
        refused("WORKBOOK_DAMAGED", one("<a>".repeat(100) + "</a>".repeat(100)));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refused("WORKBOOK_DAMAGED", one(names.toString()));
        StringBuilder arrays = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            arrays.append(
                    "<row r=\"%d\"><c r=\"A%d\"><f t=\"array\" ref=\"A%d\">B1</f><v>1</v></c></row>"
                            .formatted(i, i, i));
        }
        refused(
                "TOO_MANY_FORMULAS",
                new Zipped().sheet("表", Zipped.rows(arrays.toString())).write(folder));
        // Too small and too large numbers are no numbers, and cost nothing.
        try (SheetFile file = SheetFile.open(one("<c r=\"A1\"><v>1E999999999</v></c>"), "a.xlsx");
                Rows rows = file.rows(0)) {
            assertThat(rows.next().cell(0).kind()).isEqualTo(SheetCell.Kind.TEXT);
        }
    }

    @Test
    void whatWouldBeHeldInMemoryRowByRow() throws IOException {
        // Merged regions that overlap: every row would be merged with each of them.
        String row = Zipped.rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        refused(
                "WORKBOOK_DAMAGED",
                new Zipped()
                        .sheet("表", row + merged("<mergeCell ref=\"A1:A2000\"/>".repeat(2_000)))
                        .write(folder));
        // Texts that stand in the cells themselves, and not in the table of texts.
        String text = "<c t=\"inlineStr\"><is><t>" + "字".repeat(100) + "</t></is></c>";
        Path file =
                new Zipped()
                        .sheet("表", Zipped.rows(("<row>" + text + "</row>").repeat(11)))
                        .write(folder);
        SheetLimits few =
                new SheetLimits(1 << 20, 100, 1 << 20, 100, 1 << 20, 1_000, 10, 100, 10, 200);
        assertThat(refusal(file, "a.xlsx", few).code()).isEqualTo("TOO_MUCH_TEXT");
    }

    private static String merged(String cells) {
        return "<mergeCells>" + cells + "</mergeCells>";
    }

    @Test
    void zipFilesThatTwoReadersWouldReadInTwoWays() throws IOException {
        byte[] plain = Zipped.zip(book().parts());
        byte[] commented = Arrays.copyOf(plain, plain.length + 3);
        commented[plain.length - 2] = 3;
        refused("WORKBOOK_DAMAGED", "a.xlsx", commented);
        refused("WORKBOOK_DAMAGED", "a.xlsx", Arrays.copyOf(plain, plain.length + 3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : book().parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setExtra(new byte[] {0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 'x'});
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        refused("WORKBOOK_DAMAGED", "a.xlsx", out.toByteArray());
    }

    @Test
    void limitsCanBeDrawnTighter() throws IOException {
        Path file =
                new Zipped()
                        .sheet("表", Zipped.rows("<row><c><v>1</v></c></row>".repeat(11)))
                        .write(folder);
        SheetLimits ten = SheetLimits.DEFAULT.withRows(10);
        assertThat(refusal(file, "a.xlsx", ten).code()).isEqualTo("TOO_MANY_ROWS");
        Path text = Files.writeString(folder.resolve("a.csv"), "a\r\n".repeat(11));
        assertThat(refusal(text, "a.csv", ten).code()).isEqualTo("TOO_MANY_ROWS");
    }

    private Zipped book() {
        return new Zipped().sheet("表", ONE);
    }

    private Path one(String cells) throws IOException {
        return new Zipped()
                .sheet("表", Zipped.rows("<row r=\"1\">" + cells + "</row>"))
                .write(folder);
    }

    private Path zip(String... names) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[1_000]);
            }
        }
        return file;
    }

    private void refused(String code, Zipped book) throws IOException {
        refused(code, book.write(folder));
    }

    private void refused(String code, String name, byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "file", "");
        Files.write(file, bytes);
        SheetFault fault = refusal(file, name);
        assertThat(fault.code()).as(name).isEqualTo(code);
    }

    private static void refused(String code, Path file) {
        SheetFault fault = refusal(file, "a.xlsx");
        assertThat(fault.code()).as(fault.message().en()).isEqualTo(code);
        assertThat(fault.message().zh()).isNotBlank();
    }

    private static SheetFault refusal(Path file, String name) {
        return refusal(file, name, SheetLimits.DEFAULT);
    }

    private static SheetFault refusal(Path file, String name, SheetLimits limits) {
        SheetFault fault =
                catchThrowableOfType(
                        SheetFault.class, () -> SheetFile.open(file, name, limits).close());
        assertThat(fault).as(name).isNotNull();
        return fault;
    }
}
