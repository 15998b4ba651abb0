package org.xinchuan.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies a sheet and marks it on the way: cells get a filled format, those that are not there are
 * added, and a column says why. Nothing else changes. For one sheet only.
 */
final class MarkedSheet {

    /** The format of a range of columns. */
    private record ColumnStyle(int first, int last, int style) {}

    private final XmlPart xml;
    private final XMLStreamReader at;
    private final XMLStreamWriter out;
    private final Marks marks;
    private final MarkedStyles styles;
    private final Reasons reasons;

    private final List<ColumnStyle> columns = new ArrayList<>();
    private XmlElement data;
    private int row;
    private int column;
    private int rowStyle;
    private int lastStyle;
    private boolean told;

    MarkedSheet(
            XmlPart xml, XMLStreamWriter out, Marks marks, MarkedStyles styles, Reasons reasons) {
        this.xml = xml;
        this.at = xml.at();
        this.out = out;
        this.marks = marks;
        this.styles = styles;
        this.reasons = reasons;
    }

    void copy() throws XMLStreamException, IOException {
        out.writeStartDocument("UTF-8", "1.0");
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> text(event);
            }
        }
        out.writeEndDocument();
    }

    private void text(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    out.writeCharacters(CellText.printable(at.getText()));
            default -> {}
        }
    }

    private void begin() throws XMLStreamException {
        XmlElement element = XmlElement.start(at);
        switch (element.name()) {
            case "col" -> learn(element);
            case "sheetData" -> data = element;
            case "row" -> {
                beginRow(element);
                return;
            }
            case "c" -> {
                cell(element);
                return;
            }
            default -> {}
        }
        element.open(out);
    }

    private void learn(XmlElement element) {
        String style = element.attribute("style");
        if (style != null) {
            columns.add(
                    new ColumnStyle(
                            number(element.attribute("min")) - 1,
                            number(element.attribute("max")) - 1,
                            number(style)));
        }
    }

    private int number(String digits) {
        return xml.number(digits, 0, Integer.MAX_VALUE);
    }

    private void end() throws XMLStreamException {
        switch (xml.element()) {
            case "row" -> endRow();
            case "sheetData" -> rowsBefore(Integer.MAX_VALUE);
            default -> {}
        }
        out.writeEndElement();
    }

    private void beginRow(XmlElement element) throws XMLStreamException {
        String number = element.attribute("r");
        int next = number == null ? row + 1 : number(number);
        rowsBefore(next);
        row = next;
        column = -1;
        lastStyle = 0;
        told = !marks.has(row);
        rowStyle = isTrue(element.attribute("customFormat")) ? number(element.attribute("s")) : -1;
        if (!told) {
            // How far its cells go is only a hint, which would be wrong now.
            element.without("spans");
        }
        element.open(out);
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    /** Adds those rows that have marks and are not there. */
    private void rowsBefore(int next) throws XMLStreamException {
        for (int number : marks.between(row, next)) {
            row = number;
            column = -1;
            rowStyle = -1;
            lastStyle = 0;
            told = false;
            data.sibling("row").with("r", String.valueOf(number)).open(out);
            endRow();
            out.writeEndElement();
        }
    }

    private void cell(XmlElement element) throws XMLStreamException {
        String place = element.attribute("r");
        int next = place == null ? column + 1 : Columns.of(place);
        boolean told = this.told;
        if (next >= reasons.column()) {
            endRow();
        }
        blanks(next);
        column = next;
        if (next == reasons.column() && (reasons.ours() || !told)) {
            skip();
            return;
        }
        String style = element.attribute("s");
        lastStyle = style == null ? 0 : number(style);
        Mark.Level level = marks.cells(row).get(next);
        if (level != null || styles.isMarked(lastStyle)) {
            element.with("s", String.valueOf(styles.of(lastStyle, level)));
        }
        element.open(out);
    }

    /** Passes over the cell at which the part stands. */
    private void skip() {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw xml.damaged();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("c")) {
                return;
            }
        }
    }

    /** Adds the marked cells of the row that are not there, up to a column. */
    private void blanks(int next) throws XMLStreamException {
        NavigableMap<Integer, Mark.Level> missing =
                marks.cells(row).subMap(column, false, Math.max(next, column + 1), false);
        for (Map.Entry<Integer, Mark.Level> one : missing.entrySet()) {
            if (one.getKey() != reasons.column()) {
                cell(one.getKey(), styles.of(style(one.getKey()), one.getValue())).write(out);
            }
        }
    }

    /** The format of a cell that is not there. */
    private int style(int place) {
        if (rowStyle >= 0) {
            return rowStyle;
        }
        return columns.stream()
                .filter(one -> place >= one.first() && place <= one.last())
                .mapToInt(ColumnStyle::style)
                .findFirst()
                .orElse(0);
    }

    /** Adds what is still missing in the row up to the column of reasons. */
    private void endRow() throws XMLStreamException {
        if (told) {
            return;
        }
        told = true;
        blanks(reasons.column());
        column = Math.max(column, reasons.column() - 1);
        Mark.Level level = marks.level(row);
        say(level == null ? lastStyle : styles.of(0, level), marks.reasons(row));
    }

    private void say(int style, String text) throws XMLStreamException {
        XmlElement letters = data.sibling("t");
        letters.attributes()
                .add(
                        new XmlElement.Attribute(
                                "xml",
                                "space",
                                "http://www.w3.org/XML/1998/namespace",
                                "preserve"));
        cell(reasons.column(), style)
                .with("t", "inlineStr")
                .add(data.sibling("is").add(letters.add(text)))
                .write(out);
    }

    private XmlElement cell(int place, int style) {
        return data.sibling("c")
                .with("r", Columns.letter(place) + row)
                .with("s", String.valueOf(style));
    }
}
