package org.xinchuan.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says it consists of.
 *
 * @param folder in which the parts of the workbook lie, with a slash at its end
 * @param relations the part that says what the workbook consists of
 * @param strings the part with its texts; null when it has none
 * @param styles the part with its formats; null when it has none
 * @param sheets in the order of their tabs
 */
record Contents(
        String folder, String relations, String strings, String styles, List<SheetPart> sheets) {

    private static final String STRICT = "http://purl.oclc.org/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String USUAL_PLACE = "/xl/workbook.xml";
    private static final int MOST_SHEETS = 1_000;

    /**
     * A sheet.
     *
     * @param position among all sheets, hidden ones too
     * @param id by which the workbook refers to it
     * @param part its name in the zip
     */
    record SheetPart(int position, String id, String name, boolean visible, String part) {}

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
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        String relations = folder + "_rels/" + workbook.substring(slash) + ".rels";
        return new Contents(
                folder,
                relations,
                typed.get(TYPE + "sharedStrings+xml"),
                typed.get(TYPE + "styles+xml"),
                sheets(parts, workbook, targets(parts, folder, relations)));
    }

    private static Map<String, String> types(Parts parts) throws IOException {
        Map<String, String> typed = new HashMap<>();
        try (XmlPart xml = parts.small("[Content_Types].xml")) {
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

    private static Map<String, String> targets(Parts parts, String folder, String relations)
            throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart xml = parts.small(relations)) {
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
        int tables = 0;
        try (XmlPart xml = parts.small(workbook)) {
            while (xml.nextStart()) {
                switch (xml.element()) {
                    case "workbook" -> refuseStrict(xml.at().getNamespaceURI());
                    case "sheets" -> tables++;
                    case "sheet" -> sheets.add(sheet(xml, sheets.size(), targets));
                    default -> {}
                }
                if (sheets.size() > MOST_SHEETS || tables > 1 || tables == 0 && !sheets.isEmpty()) {
                    throw xml.damaged();
                }
            }
        }
        return sheets;
    }

    /** "Strict Open XML" has other names for everything; the library does not read it. */
    private static void refuseStrict(String namespace) {
        if (namespace != null && namespace.startsWith(STRICT)) {
            throw Refusals.notAWorkbook();
        }
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
        return new SheetPart(position, id, required(xml, "name"), visible, part);
    }

    private static String required(XmlPart xml, String attribute) {
        String value = xml.attribute(attribute);
        if (value == null) {
            throw xml.damaged();
        }
        return value;
    }
}
