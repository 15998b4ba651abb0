package org.xinchuan.workbook;

import java.util.List;

/**
 * The columns of a sheet as they were found and understood.
 *
 * @param sheet its name
 * @param rows its first rows, among which the header is
 * @param row in which the header ends, as Excel counts
 * @param levels how many rows it has, 1 or 2
 * @param by how it was understood
 * @param mapping id of the matching that is remembered; null for none
 * @param matchedOn the day of that matching
 */
public record SheetLayout(
        String sheet,
        List<TopRow> rows,
        int row,
        int levels,
        By by,
        String mapping,
        String matchedOn,
        List<FoundColumn> columns) {

    public SheetLayout {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** How a header was understood. */
    public enum By {
        /** By the words that unions use. */
        WORDS,
        /** As whoever sent the workbook matches its columns. */
        SENDER,
        /** As they were matched before. */
        REMEMBERED,
        /** Not at all: the row is the likeliest. */
        NOTHING
    }

    /**
     * One of the first rows.
     *
     * @param row as Excel counts
     * @param text what it says, cut and numbers of people masked
     */
    public record TopRow(int row, String text) {}

    /**
     * A column.
     *
     * @param column its letters
     * @param name the plain words of its header, by which it is known again
     * @param title what stands above it
     * @param field the name of the field that it tells; null when nothing is taken from it
     * @param samples a few of its values, cut and numbers of people masked
     */
    public record FoundColumn(
            String column, String name, String title, String field, List<String> samples) {}
}
