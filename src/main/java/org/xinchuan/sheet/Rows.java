package org.xinchuan.sheet;

import java.util.Iterator;

/**
 * The rows of a sheet from the first on, read as they are asked for. Rows that show nothing are
 * left out; the numbers of the others say so. Asking for the next one can end with a {@link
 * SheetFault} where a file is damaged in a way that only reading shows.
 */
public interface Rows extends Iterator<SheetRow>, AutoCloseable {

    @Override
    void close();
}
