package org.xinchuan.sheet;

/** Columns as spreadsheets name them: A, B, … Z, AA, … XFD. */
public final class Columns {

    /** A sheet of a workbook has no more. */
    static final int MOST = 16_384;

    private static final int LETTERS = 26;

    private Columns() {}

    /**
     * The letters of a column.
     *
     * @param column from 0
     */
    public static String letter(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    /**
     * The column of a reference such as {@code B12} or {@code $AB$7}.
     *
     * @return from 0; -1 when it names none, or one that no sheet has
     */
    public static int of(String reference) {
        int column = 0;
        for (int i = reference.startsWith("$") ? 1 : 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > MOST) {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column > MOST ? -1 : column - 1;
    }
}
