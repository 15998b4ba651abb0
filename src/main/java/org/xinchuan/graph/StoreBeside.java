package org.xinchuan.graph;

import org.xinchuan.graph.put.Put;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A store that is made beside a running one of our own, past all transactions: out of everything
 * that one says, and of rows that nobody has written before. When the running one is closed, the
 * new one takes its place; until then nothing has happened.
 */
public interface StoreBeside {

    /**
     * Rows that one statement would write.
     *
     * @param put what it makes of them
     * @param row the values of each by its number from 0; asked for more than once and by several
     *     threads
     */
    record Rows(Put put, int size, IntFunction<Function<String, Object>> row) {}

    /**
     * Makes it and starts it; it is the caller's to close.
     *
     * @param rows in any order: each node is there before any relationship
     * @param ledger what statements know as {@code $ledger}
     */
    Store make(List<Rows> rows, Map<String, Object> ledger) throws IOException;

    /** Says that it is whole and has been closed: it takes the place when the other is closed. */
    void whole();
}
