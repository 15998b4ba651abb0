package org.xinchuan.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A form in which the whole graph is written as one file. */
interface GraphForm {

    /** Reads the rows of a table. */
    interface Rows {
        void of(Table<?> table, RowReader reader) throws IOException;
    }

    /** Takes the cells of one row. */
    interface RowReader {
        void row(List<String> cells) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param rows of every table, in the order of their keys; may be read more than once
     */
    void write(Path file, Rows rows) throws IOException;
}
