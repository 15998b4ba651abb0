package org.xinchuan.sheet;

import java.io.IOException;

/**
 * Where the reasons of a marked sheet stand.
 *
 * @param column from 0
 * @param ours whether it is one of an earlier check: what stands in it goes
 */
record Reasons(int column, boolean ours) {

    /** After the last column that shows something or is marked, unless that is one of reasons. */
    static Reasons of(Source source, int sheet, Marks marks) throws IOException {
        int last = source.lastColumn(sheet);
        boolean ours =
                marks.lastColumn() < last
                        && MarkedFile.isHeader(text(source, sheet, marks.headerRow(), last));
        if (ours) {
            return new Reasons(last, true);
        }
        int merged = source.merged(sheet).stream().mapToInt(Region::lastColumn).max().orElse(-1);
        // Some merge a title over all the columns that there are.
        boolean beside = merged < Columns.MOST - 1;
        int after = Math.max(Math.max(last, marks.lastColumn()), beside ? merged : -1) + 1;
        return new Reasons(Math.min(after, Columns.MOST - 1), false);
    }

    private static String text(Source source, int sheet, int row, int column) throws IOException {
        try (Rows rows = source.rows(sheet)) {
            while (rows.hasNext()) {
                SheetRow found = rows.next();
                if (found.number() >= row) {
                    return found.number() == row ? found.cell(column).text() : "";
                }
            }
            return "";
        }
    }
}
