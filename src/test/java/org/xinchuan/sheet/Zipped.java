package org.xinchuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, part by part, for what no writer of workbooks writes. */
final class Zipped {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** A sheet of which this stands between {@code <worksheet>} and its end. */
    Zipped sheet(String name, String inner) {
        return sheet(name, "", inner);
    }

    Zipped sheet(String name, String attributes, String inner) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>"
                        .formatted(name, count, count, attributes));
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"t\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(count, count));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                HEAD + "<worksheet " + MAIN + ">" + inner + "</worksheet>");
    }

    /** Rows of a sheet, each written as XML. */
    static String rows(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    Zipped properties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    Zipped strings(String... items) {
        StringBuilder all = new StringBuilder();
        for (String item : items) {
            all.append("<si>").append(item).append("</si>");
        }
        return part("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + all + "</sst>");
    }

    Zipped styles(String inner) {
        return part("xl/styles.xml", HEAD + "<styleSheet " + MAIN + ">" + inner + "</styleSheet>");
    }

    Zipped part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        Files.write(file, zip(parts()));
        return file;
    }

    /** All parts, with those that hold the others together. */
    Map<String, byte[]> parts() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                HEAD
                        + "<workbook "
                        + MAIN
                        + ">"
                        + properties
                        + "<sheets>"
                        + sheets
                        + "</sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                HEAD
                        + "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations
                        + "</Relationships>");
        parts.putIfAbsent("[Content_Types].xml", HEAD + types());
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String types() {
        StringBuilder types =
                new StringBuilder(
                        "<Types"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        type(types, "xl/workbook.xml", "sheet.main+xml");
        type(types, "xl/sharedStrings.xml", "sharedStrings+xml");
        type(types, "xl/styles.xml", "styles+xml");
        return types + "</Types>";
    }

    private void type(StringBuilder types, String part, String type) {
        if (parts.containsKey(part)) {
            types.append(
                    "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, TYPE + type));
        }
    }
}
