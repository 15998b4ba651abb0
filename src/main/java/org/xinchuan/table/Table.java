package org.xinchuan.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rows on their way into a file.
 *
 * @param titles of the columns
 * @param rows a cell for each column: text, a number, a flag, a day or null. They are asked for one
 *     after the other and once, so that they need not all be there at a time.
 */
public record Table(List<String> titles, Iterator<List<Object>> rows) {

    /**
     * Records as rows.
     *
     * @param language of titles and words
     */
    public static <T> Table of(List<Column<T>> columns, Iterator<T> records, String language) {
        return new Table(
                columns.stream().map(column -> column.title().in(language)).toList(),
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return records.hasNext();
                    }

                    @Override
                    public List<Object> next() {
                        T one = records.next();
                        List<Object> cells = new ArrayList<>(columns.size());
                        columns.forEach(column -> cells.add(column.cell(one, language)));
                        return cells;
                    }
                });
    }
}
