package org.xinchuan.workbook;

import org.xinchuan.sheet.Columns;
import org.xinchuan.sheet.SheetRow;

import java.util.List;
import java.util.TreeSet;

/** The columns in which rows of data say something and the header says nothing. */
final class Nameless {

    private final Header header;
    private final TreeSet<Integer> columns = new TreeSet<>();

    Nameless(Header header) {
        this.header = header;
    }

    /** Looks at a row of data. */
    void take(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!header.titles().containsKey(column)
                    && !columns.contains(column)
                    && !row.cell(column).text().isBlank()) {
                columns.add(column);
            }
        }
    }

    /** Their letters, in order. */
    List<String> letters() {
        return columns.stream().map(Columns::letter).toList();
    }
}
