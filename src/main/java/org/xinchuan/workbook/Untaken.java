package org.xinchuan.workbook;

import org.xinchuan.sheet.Columns;
import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.SheetRow;

import java.util.List;
import java.util.TreeSet;

/** The columns in which rows of data say something that nothing is taken from. */
final class Untaken {

    private final Header header;
    private final TreeSet<Integer> columns = new TreeSet<>();

    Untaken(Header header) {
        this.header = header;
    }

    /** Looks at a row of data. */
    void take(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!header.columns().containsKey(column)
                    && !header.twice().contains(column)
                    && !columns.contains(column)
                    && !row.cell(column).text().isBlank()) {
                columns.add(column);
            }
        }
    }

    /** What stands above those that have a header, in order. */
    List<String> titles() {
        return columns.stream()
                .filter(header.titles()::containsKey)
                .map(header::title)
                .filter(title -> !MarkedFile.isHeader(title))
                .toList();
    }

    /** The letters of those that have none. */
    List<String> letters() {
        return columns.stream()
                .filter(column -> !header.titles().containsKey(column))
                .map(Columns::letter)
                .toList();
    }
}
