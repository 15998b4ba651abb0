package org.xinchuan.sheet;

import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.PlainText;

/**
 * A cell of a sheet.
 *
 * @param text what was typed, as far as it can still be known: of a number the plain decimal
 *     without exponent or trailing zeros, of a real date its ISO day, of a flag TRUE or FALSE, of
 *     an error its name such as {@code #REF!}; of a formula what it last gave. Of text it is the
 *     letters without their formats and readings (phonetic runs).
 * @param value the same for a field that asks for a date; null for BLANK and ERROR
 */
public record SheetCell(Kind kind, String text, DateCell value) {

    /** A cell that holds nothing that can be seen. */
    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", null);

    /** What a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        ERROR
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /**
     * Text as it was typed; blank where it shows nothing. The apostrophe that our own files put in
     * front of what looks like a formula is taken off again.
     */
    public static SheetCell of(String written) {
        String text = PlainText.read(written);
        return text.chars().allMatch(SheetCell::isSpace)
                ? BLANK
                : new SheetCell(Kind.TEXT, text, new DateCell.Text(text));
    }

    static SheetCell error(String name) {
        return new SheetCell(Kind.ERROR, name, null);
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\uFEFF'
                || letter == '\u200B';
    }
}
