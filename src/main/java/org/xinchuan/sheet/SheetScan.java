package org.xinchuan.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;

/**
 * One pass over a sheet before it is read: what is merged in it (which stands after the rows), how
 * far it goes, and whether the library can read it at no more cost than its size promises. For one
 * sheet only.
 */
final class SheetScan {

    private static final int MOST_MERGED = 200_000;
    static final int LAST_ROW = 1_048_576;

    /** Numbers have 17 digits and an exponent at most. */
    private static final int LONGEST_NUMBER = 64;

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final XmlPart xml;
    private final String sheet;
    private final int strings;
    private final SheetLimits limits;

    private final List<Region> merged = new ArrayList<>();
    private final FormulaCost formulas;
    private boolean numbered = true;
    private boolean shows;
    private int row;
    private int column = -1;
    private int rows;
    private int lastColumn = -1;

    /** Letters that stand in its cells themselves, and not in the table of texts. */
    private long texts;

    /** Those of the cell that was passed over last. */
    private int letters;

    private SheetScan(XmlPart xml, String sheet, int strings, SheetLimits limits) {
        this.xml = xml;
        this.sheet = sheet;
        this.strings = strings;
        this.limits = limits;
        this.formulas = new FormulaCost(sheet);
    }

    /**
     * What the pass found.
     *
     * @param rows that show something
     * @param lastColumn the last that shows something; -1 when none does
     * @param numbered whether rows say their numbers; else they follow one another
     * @param unknown formulas that no spreadsheet has worked out yet, in the order of the rows
     */
    record Found(List<Region> merged, int rows, int lastColumn, boolean numbered, long[] unknown) {

        /** Whether a cell holds a formula of which nobody knows what it gives. */
        boolean isUnknown(int row, int column) {
            return Arrays.binarySearch(unknown, FormulaCost.place(row, column)) >= 0;
        }
    }

    /**
     * Passes over a sheet.
     *
     * @param sheet its name
     * @param strings how many texts the table has that its cells point to
     */
    static Found of(XmlPart xml, String sheet, int strings, SheetLimits limits) throws IOException {
        try (xml) {
            return new SheetScan(xml, sheet, strings, limits).pass();
        }
    }

    private Found pass() {
        boolean data = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.element()) {
                    case "sheetData" -> {
                        if (data) {
                            throw xml.damaged();
                        }
                        data = true;
                    }
                    case "row" -> row();
                    case "c" -> cell();
                    case "mergeCell" -> merge(xml.attribute("ref"));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("row")) {
                endRow();
            }
        }
        refuseOverlapping();
        return new Found(List.copyOf(merged), rows, lastColumn, numbered, formulas.unknown());
    }

    private void row() {
        String number = xml.attribute("r");
        numbered &= number != null;
        int before = row;
        row = number == null ? before + 1 : xml.number(number, 1, LAST_ROW);
        if (row <= before) {
            throw xml.damaged();
        }
        column = -1;
        shows = false;
    }

    private void endRow() {
        if (shows && ++rows > limits.rows()) {
            throw Refusals.tooManyRows(sheet, limits.rows());
        }
    }

    private void cell() {
        String place = xml.attribute("r");
        int before = column;
        column = place == null ? before + 1 : Columns.of(place);
        if (column <= before || column >= Columns.MOST) {
            throw xml.damaged();
        }
        if (shows(xml.attribute("t"))) {
            if (column >= limits.columns()) {
                throw Refusals.tooManyColumns(sheet, limits.columns());
            }
            shows = true;
            lastColumn = Math.max(lastColumn, column);
        }
        formulas.cell();
    }

    /** Passes over a cell of a type; says whether it holds something. */
    private boolean shows(String type) {
        return switch (type == null ? "n" : type) {
            case "n", "b" -> {
                StringBuilder number = new StringBuilder();
                boolean shows = content(LONGEST_NUMBER, number);
                if (shows && number.isEmpty()) {
                    formulas.addUnknown(row, column);
                }
                yield shows;
            }
            case "str", "inlineStr", "e" -> {
                boolean shows = content(limits.cellLength(), null);
                texts += letters;
                if (texts > limits.stringLetters()) {
                    throw Refusals.tooManyTexts();
                }
                yield shows;
            }
            case "s" -> {
                StringBuilder place = new StringBuilder();
                boolean shows = content(LONGEST_NUMBER, place);
                // The library would fill its table up to whatever number stands here.
                if (shows) {
                    xml.number(place.toString(), 0, strings - 1);
                }
                yield shows;
            }
            default -> throw xml.damaged();
        };
    }

    /**
     * Passes over what a cell holds.
     *
     * @param text takes its letters; may be null
     */
    private boolean content(int most, StringBuilder text) {
        letters = 0;
        boolean formula = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.element()) {
                        case "f" -> {
                            formulas.read(xml);
                            formula = true;
                        }
                        // What the library would take for the end of this cell must be its end.
                        case "c", "row", "sheetData" -> throw xml.damaged();
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.element().equals("c")) {
                        return formula || letters > 0;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    letters += xml.textLength();
                    if (letters > most) {
                        throw Refusals.cellTooLong(sheet, row, most);
                    }
                    if (text != null) {
                        text.append(xml.at().getText());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw xml.damaged();
                default -> {}
            }
        }
    }

    /**
     * No two merged regions have a cell in common, so that no row meets more of them than it has
     * columns. A file that says otherwise would cost whoever reads it by rows.
     */
    private void refuseOverlapping() {
        List<Region> byRow = new ArrayList<>(merged);
        byRow.sort(Comparator.comparingInt(Region::firstRow));
        PriorityQueue<Integer> open = new PriorityQueue<>();
        for (Region region : byRow) {
            while (!open.isEmpty() && open.peek() < region.firstRow()) {
                open.remove();
            }
            open.add(region.lastRow());
            if (open.size() > limits.columns()) {
                throw xml.damaged();
            }
        }
    }

    private void merge(String area) {
        Matcher read = AREA.matcher(area == null ? "" : area);
        if (!read.matches()) {
            return;
        }
        merged.add(
                new Region(
                        xml.number(read.group(2), 1, LAST_ROW),
                        Columns.of(read.group(1)),
                        xml.number(read.group(4), 1, LAST_ROW),
                        Columns.of(read.group(3))));
        if (merged.size() > MOST_MERGED) {
            throw Refusals.tooManyMerged(sheet, MOST_MERGED);
        }
    }
}
