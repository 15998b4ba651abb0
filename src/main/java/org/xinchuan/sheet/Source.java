package org.xinchuan.sheet;

import java.io.IOException;
import java.util.List;

/** Where the rows of a file come from: a workbook or a text. */
interface Source extends AutoCloseable {

    boolean from1904();

    /** How the letters of a text are written; null for what is none. */
    TextEncoding encoding();

    /** The sheets that can be seen and show something. */
    List<String> names();

    List<Region> merged(int sheet);

    /** The last column that shows something, from 0. */
    int lastColumn(int sheet);

    Rows rows(int sheet) throws IOException;

    @Override
    void close() throws IOException;
}
