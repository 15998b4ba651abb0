package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Files that are right but for a few bytes: whatever they are, they are read or refused, and marked
 * or refused, and never anything else. {@code -Dsheet.fuzz=100000} tries so many, {@code
 * -Dsheet.seed} others.
 */
final class SheetFuzzTest {

    private static final int TRIES = Integer.getInteger("sheet.fuzz", 600);
    private static final long SEED = Long.getLong("sheet.seed", 20231128);

    /** What such files are made of, and what has broken readers before. */
    private static final List<String> WORDS =
            List.of(
                    "<",
                    ">",
                    "/>",
                    "</row>",
                    "<row>",
                    "<c>",
                    "</c>",
                    "<v>",
                    "</v>",
                    "<f>",
                    "<is>",
                    "<t>",
                    "\"",
                    "'",
                    "&",
                    "&amp;",
                    "&#0;",
                    "&#x110000;",
                    "&x;",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<?x",
                    "<!DOCTYPE a>",
                    " t=\"s\"",
                    " t=\"d\"",
                    " t=\"\"",
                    " s=\"-1\"",
                    " s=\"99999999999\"",
                    " r=\"A0\"",
                    " r=\"XFE1\"",
                    " r=\"1A\"",
                    " r=\"-1\"",
                    "1E999999999",
                    "-0",
                    "NaN",
                    "2147483648",
                    "\0",
                    "\uFEFF",
                    "\uFFFF",
                    "_x0000_",
                    "_xD800_",
                    " si=\"1\"",
                    " t=\"shared\"",
                    " t=\"array\" ref=\"A1:B2\"",
                    " ref=\"B9:A1\"",
                    "<sheetData>",
                    "</sheetData>",
                    "<mergeCell ref=\"A1\"/>",
                    " numFmtId=\"x\"",
                    " xmlns=\"\"",
                    "encoding=\"UTF-16\"",
                    ",",
                    ";",
                    "\t",
                    "\r",
                    "\n",
                    "=\"",
                    "\"\"");

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(0, 1, 0, Mark.Level.ERROR, "一"),
                    new Mark(0, 2, 4, Mark.Level.WARNING, "二"),
                    new Mark(0, 70, -1, Mark.Level.ERROR, "三"));

    @TempDir Path folder;

    @Test
    void aFileIsReadOrRefused() throws IOException {
        Random dice = new Random(SEED);
        List<String> broken = new ArrayList<>();
        int read = 0;
        int refused = 0;
        Path file = folder.resolve("file");
        for (int i = 0; i < TRIES && broken.size() < 5; i++) {
            boolean text = dice.nextInt(4) == 0;
            byte[] bytes = text ? text(dice) : workbook(dice);
            Files.write(file, bytes);
            try {
                read(file, text ? "a.csv" : "a.xlsx");
                read++;
            } catch (SheetFault fault) {
                assertThat(fault.code()).matches("[A-Z_]+");
                refused++;
            } catch (Exception | StackOverflowError e) {
                StringWriter said = new StringWriter();
                e.printStackTrace(new PrintWriter(said));
                broken.add("try " + i + ": " + said.toString().lines().limit(8).toList());
            }
        }
        assertThat(broken).isEmpty();
        // Else what is tried would not be near enough to what is right, or not far enough from it.
        assertThat(read).isGreaterThan(TRIES / 20);
        assertThat(refused).isGreaterThan(TRIES / 20);
    }

    /** Reads all of it; what was read can be marked, and the marked file be read again. */
    private static void read(Path file, String name) throws IOException {
        try (SheetFile open = SheetFile.open(file, name)) {
            for (int sheet = 0; sheet < open.names().size(); sheet++) {
                assertThat(open.merged(sheet)).isNotNull();
                int last = 0;
                try (Rows rows = open.rows(sheet)) {
                    while (rows.hasNext()) {
                        SheetRow row = rows.next();
                        assertThat(row.number()).isGreaterThan(last);
                        assertThat(row.cells().getLast().isBlank()).isFalse();
                        last = row.number();
                    }
                }
            }
        }
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        MarkedFile.write(file, name, MARKS, "zh", marked);
        Path again = file.resolveSibling("marked.xlsx");
        try (OutputStream out = Files.newOutputStream(again)) {
            marked.writeTo(out);
        }
        try (SheetFile open = SheetFile.open(again, "marked.xlsx");
                Rows rows = open.rows(0)) {
            assertThat(rows.next().cells()).isNotEmpty();
        } catch (SheetFault fault) {
            throw new IllegalStateException(
                    "marked, but not read again: " + fault.code() + fault.getCause(), fault);
        }
    }

    private static byte[] workbook(Random dice) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(base().parts());
        List<String> names = List.copyOf(parts.keySet());
        for (int i = dice.nextInt(3); i >= 0; i--) {
            String name = names.get(dice.nextInt(names.size()));
            parts.computeIfPresent(name, (_, part) -> changed(part, dice));
        }
        if (dice.nextInt(20) == 0) {
            parts.remove(names.get(dice.nextInt(names.size())));
        }
        byte[] zip = Zipped.zip(parts);
        return dice.nextInt(8) == 0 ? changed(zip, dice) : zip;
    }

    private static byte[] text(Random dice) {
        String text = "师傅,工号,日期\r\n\"刘,德胜\",0012,2023.9\r\n李,\"a\"\"b\",\"两\n行\"\r\n";
        Charset charset = dice.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        byte[] bytes = text.getBytes(charset);
        for (int i = dice.nextInt(4); i >= 0; i--) {
            bytes = changed(bytes, dice);
        }
        return bytes;
    }

    /** Bytes with a few that are others, gone, twice, or a word too many. */
    private static byte[] changed(byte[] bytes, Random dice) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = dice.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + dice.nextInt(12));
        byte[] word = WORDS.get(dice.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (dice.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[from] ^= (byte) (1 << dice.nextInt(8));
                yield flipped;
            }
            case 1 -> join(bytes, from, new byte[0], to);
            case 2 -> join(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 3 -> join(bytes, from, word, to);
            default -> join(bytes, from, word, from);
        };
    }

    private static byte[] join(byte[] bytes, int until, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, until);
        out.writeBytes(between);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static Zipped base() {
        return new Zipped()
                .properties("date1904=\"0\"")
                .styles(
                        "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy.m\"/></numFmts>"
                                + "<fills><fill><patternFill patternType=\"none\"/></fill></fills>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs>")
                .strings(
                        "<t>师傅</t>",
                        "<r><t>徒</t></r><r><t>弟</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>")
                .sheet(
                        "台账",
                        "<cols><col min=\"1\" max=\"2\" style=\"1\"/></cols><sheetData><row r=\"1\""
                            + " spans=\"1:2\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                            + " t=\"s\"><v>1</v></c></row><row r=\"2\" s=\"1\""
                            + " customFormat=\"1\"><c r=\"A2\" s=\"1\"><v>45170</v></c><c"
                            + " r=\"B2\"><f>A2*2</f><v>90340</v></c><c r=\"C2\""
                            + " t=\"inlineStr\"><is><t>a&amp;b</t></is></c></row><row r=\"4\"><c"
                            + " r=\"A4\"><f t=\"shared\" ref=\"A4:A5\""
                            + " si=\"0\">B4</f><v>1.5E-3</v></c><c r=\"B4\" t=\"b\"><v>1</v></c><c"
                            + " r=\"D4\" t=\"e\"><v>#N/A</v></c></row><row r=\"5\"><c r=\"A5\"><f"
                            + " t=\"shared\" si=\"0\"/><v>2</v></c><c r=\"B5\" t=\"str\"><f"
                            + " t=\"array\""
                            + " ref=\"B5\">C5</f><v>字</v></c></row></sheetData><mergeCells><mergeCell"
                            + " ref=\"A1:B1\"/></mergeCells>")
                .sheet("藏", "state=\"hidden\"", "<sheetData/>");
    }
}
