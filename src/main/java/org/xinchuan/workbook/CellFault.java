package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;

/**
 * Something to say about a cell or a row of a workbook.
 *
 * @param sheet which one, from 0
 * @param row as Excel counts; 0 for the sheet as a whole
 * @param column from 0; -1 for the row as a whole
 * @param title the header of the column; empty without
 * @param code a stable name of DOMAIN.md §5 such as {@code PERSON_NOT_FOUND}
 * @param value what the cell holds, numbers of people masked
 */
public record CellFault(
        Level level,
        int sheet,
        int row,
        int column,
        String title,
        String code,
        Bilingual message,
        String value) {

    /** What comes of it. */
    public enum Level {
        /** The row cannot be taken in. */
        ERROR,
        /** The row is taken in although something about it is doubtful. */
        WARNING,
        /** Whoever sent it may want to know. */
        NOTE
    }
}
