package org.xinchuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a fuzzer tries: some bytes as a text, as a workbook, or as one part of a workbook that is
 * right otherwise. They are read and marked, or refused; anything else is a fault of ours. Jazzer
 * calls it by {@code mvn -Pfuzz process-test-classes}; {@link SheetFuzzTest} with every run.
 */
public final class SheetFuzz {

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(0, 1, 0, Mark.Level.ERROR, "一"),
                    new Mark(0, 2, 4, Mark.Level.WARNING, "二"),
                    new Mark(0, 70, -1, Mark.Level.ERROR, "三"));

    /** The table of contents, texts, formats, sheet: whatever is parsed. */
    private static final List<String> PARTS =
            List.of(
                    "xl/worksheets/sheet1.xml",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "[Content_Types].xml");

    private SheetFuzz() {}

    /** Called by Jazzer; the first byte says what the others are. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("file");
        try {
            int kind = input[0] & 7;
            byte[] rest = Arrays.copyOfRange(input, 1, input.length);
            if (kind < PARTS.size()) {
                Map<String, byte[]> parts = new LinkedHashMap<>(book().parts());
                parts.put(PARTS.get(kind), rest);
                Files.write(file, Zipped.zip(parts));
            } else {
                Files.write(file, rest);
            }
            read(file, kind == PARTS.size() ? "a.csv" : "a.xlsx");
        } catch (SheetFault refused) {
            // As it should be.
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** What Jazzer begins with: for each kind of input one that is right. */
    public static void main(String[] arguments) throws IOException {
        Path corpus = Files.createDirectories(Path.of(arguments[0]));
        Map<String, byte[]> parts = book().parts();
        for (int kind = 0; kind < PARTS.size(); kind++) {
            seed(corpus, kind, parts.get(PARTS.get(kind)));
        }
        seed(
                corpus,
                PARTS.size(),
                "师傅,工号\r\n\"刘,德胜\",0012\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        seed(corpus, PARTS.size() + 1, Zipped.zip(parts));
    }

    private static void seed(Path corpus, int kind, byte[] rest) throws IOException {
        byte[] input = new byte[rest.length + 1];
        input[0] = (byte) kind;
        System.arraycopy(rest, 0, input, 1, rest.length);
        Files.write(corpus.resolve("seed" + kind), input);
    }

    /**
     * Reads all of a file; what was read can be marked, and the marked file be read again.
     *
     * @throws SheetFault when it is refused
     */
    static void read(Path file, String name) throws IOException {
        try (SheetFile open = SheetFile.open(file, name)) {
            for (int sheet = 0; sheet < open.names().size(); sheet++) {
                open.merged(sheet);
                readAll(open, sheet);
            }
        }
        Path marked = file.resolveSibling("marked.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            MarkedFile.write(file, name, MARKS, "zh", out);
        }
        try (SheetFile open = SheetFile.open(marked, "marked.xlsx")) {
            readAll(open, 0);
        } catch (SheetFault fault) {
            throw new IllegalStateException("marked, but not read again: " + fault.code(), fault);
        }
    }

    private static void readAll(SheetFile open, int sheet) {
        int last = 0;
        try (Rows rows = open.rows(sheet)) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() <= last || row.cells().getLast().isBlank()) {
                    throw new IllegalStateException("row " + row);
                }
                last = row.number();
            }
        }
    }

    /** A workbook with something of everything. */
    static Zipped book() {
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
