package org.xinchuan.table;

/**
 * Text of a cell of which no spreadsheet makes a formula: it gets an apostrophe in front when it
 * looks like one (OWASP, CSV injection), in full-width forms too, which some spreadsheets fold.
 */
final class PlainText {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private PlainText() {}

    static String of(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
