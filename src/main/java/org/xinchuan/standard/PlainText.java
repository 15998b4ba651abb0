package org.xinchuan.standard;

/**
 * Text of a cell of which no spreadsheet makes a formula: it gets an apostrophe in front when it
 * looks like one (OWASP, CSV injection), in full-width forms too, which some spreadsheets fold.
 */
public final class PlainText {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private PlainText() {}

    /** The text as it may stand in a cell. */
    public static String of(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    /** What was meant by the text of a cell: without the apostrophe of {@link #of}. */
    public static String read(String cell) {
        return cell.startsWith("'") && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text, int place) {
        return text.length() > place && DANGEROUS.indexOf(text.charAt(place)) >= 0;
    }
}
