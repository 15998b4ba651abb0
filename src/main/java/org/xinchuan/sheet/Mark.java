package org.xinchuan.sheet;

/**
 * Something to say about a cell of a file that was sent.
 *
 * @param sheet the position of the sheet in {@link SheetFile#names}
 * @param row as Excel shows it, from 1
 * @param column from 0; -1 for the row as a whole
 * @param message in the language of who reads it
 */
public record Mark(int sheet, int row, int column, Level level, String message) {

    /** How bad it is. */
    public enum Level {
        ERROR("FFFFC8CE"),
        WARNING("FFFFEC9C");

        private final String colour;

        Level(String colour) {
            this.colour = colour;
        }

        /**
         * What such cells are filled with: alpha, red, green, blue. Nearly the colours of Excel's
         * "bad" and "neutral", but not the same, so that ours are known again.
         */
        String colour() {
            return colour;
        }
    }
}
