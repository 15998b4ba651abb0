package org.xinchuan.graph;

import org.xinchuan.graph.put.Put;

import java.util.List;
import java.util.Map;

/** One open transaction as the store has it: statements by their text. */
@FunctionalInterface
public interface Statements {

    /** Runs a statement and returns all it answers. */
    Told run(String text, Map<String, Object> parameters);

    /**
     * Writes rows that nobody has written before as their statement would, where the store can do
     * so without running it.
     *
     * @param ledger what the statement knows as {@code $ledger}
     * @return the rows that it has not written
     */
    default List<Map<String, Object>> create(
            Put put, List<Map<String, Object>> rows, Map<String, Object> ledger) {
        return rows;
    }

    /**
     * What came of a statement.
     *
     * @param columns in their order
     * @param rows the values of each row, in the order of the columns
     * @param changed whether it has changed anything
     */
    record Told(List<String> columns, List<Object[]> rows, boolean changed) {}
}
