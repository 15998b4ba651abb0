package org.xinchuan.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says it consists of.
 *
 * @param strings the part with its texts; null when it has none
 * @param styles the part with its formats; null when it has none
 * @param sheets in the order of their tabs
 */
record Contents(String strings, String styles, List<SheetPart> sheets) {

    private static final String STRICT = "http://purl.oclc.org/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String USUAL_PLACE = "/xl/workbook.xml";
    private static final int MOST_SHEETS = 1_000;

    /**
     * A sheet.
     *
     * @param position among all sheets, hidden ones too
     * @param part its name in the zip
     */
    record SheetPart(int position, String name, boolean visible, String part) {}

    /**
     * Reads the table of contents.
     *
     * @throws SheetFault when it is no workbook, or one with macros
     */
    static Contents of(Parts parts) throws IOException {
        if (!parts.has("[Content_Types].xml")) {
            throw Refusals.notAWorkbook();
        }
        Map<String, String> typed = types(parts);
        String workbook = typed.getOrDefault(TYPE + "sheet.main+xml", USUAL_PLACE);
        if (!parts.has(workbook)) {
            throw Refusals.notAWorkbook();
        }
        return new Contents(
                typed.get(TYPE + "sharedStrings+xml"),
                typed.get(TYPE + "styles+xml"),
                sheets(parts, workbook, targets(parts, workbook)));
    }

    private static Map<String, String> types(Parts parts) throws IOException {
        Map<String, String> typed = new HashMap<>();
        try (XmlPart xml = parts.xml("[Content_Types].xml")) {
            while (xml.nextStart()) {
                String type = xml.attribute("ContentType");
                if (type != null && type.endsWith("sheet.binary.macroEnabled.main")) {
                    throw Refusals.notAWorkbook();
                }
                if (type != null && type.contains("macroEnabled")) {
                    throw Refusals.macros();
                }
                // Two that claim to be the same leave open which of them would be read.
                if (xml.element().equals("Override")
                        && isOne(type)
                        && typed.put(type, required(xml, "PartName")) != null) {
                    throw xml.damaged();
                }
            }
        }
        return typed;
    }

    private static boolean isOne(String type) {
        return type != null
                && type.startsWith(TYPE)
                && List.of("sheet.main+xml", "sharedStrings+xml", "styles+xml")
                        .contains(type.substring(TYPE.length()));
    }

    private static Map<String, String> targets(Parts parts, String workbook) throws IOException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        try (XmlPart xml = parts.xml(folder + "_rels/" + workbook.substring(slash) + ".rels")) {
            while (xml.nextStart()) {
                if (xml.element().equals("Relationship")) {
                    String target = required(xml, "Target");
                    targets.put(
                            required(xml, "Id"), target.startsWith("/") ? target : folder + target);
                }
            }
        }
        return targets;
    }

    private static List<SheetPart> sheets(Parts parts, String workbook, Map<String, String> targets)
            throws IOException {
        List<SheetPart> sheets = new ArrayList<>();
        try (XmlPart xml = parts.xml(workbook)) {
            while (xml.nextStart()) {
                if (xml.element().equals("workbook")
                        && xml.at().getNamespaceURI().startsWith(STRICT)) {
                    // "Strict Open XML", which the library does not read.
                    throw Refusals.notAWorkbook();
                }
                if (xml.element().equals("sheet")) {
                    sheets.add(sheet(xml, sheets.size(), targets));
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw xml.damaged();
                }
            }
        }
        return sheets;
    }

    private static SheetPart sheet(XmlPart xml, int position, Map<String, String> targets) {
        String id =
                xml.at()
                        .getAttributeValue(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "id");
        String part = targets.get(id);
        if (part == null) {
            throw xml.damaged();
        }
        String state = xml.attribute("state");
        boolean visible = state == null || state.equals("visible");
        return new SheetPart(position, required(xml, "name"), visible, part);
    }

    private static String required(XmlPart xml, String attribute) {
        String value = xml.attribute(attribute);
        if (value == null) {
            throw xml.damaged();
        }
        return value;
    }
}
