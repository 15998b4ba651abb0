package org.xinchuan.graph;

import java.util.List;
import java.util.Map;

/** One open transaction as the store has it: statements by their text. */
@FunctionalInterface
public interface Statements {

    /** Runs a statement and returns all it answers. */
    Told run(String text, Map<String, Object> parameters);

    /**
     * What came of a statement.
     *
     * @param columns in their order
     * @param rows the values of each row, in the order of the columns
     * @param changed whether it has changed anything
     */
    record Told(List<String> columns, List<Object[]> rows, boolean changed) {}
}
