package org.xinchuan.graph;

import java.util.List;
import java.util.Map;

/** One open transaction. Statements are named by their file, such as {@code read/person/one}. */
public interface Work {

    /** Runs a statement and returns all its rows. */
    List<Row> run(String statement, Map<String, Object> parameters);

    /**
     * Writes rows by a statement that takes them as {@code $rows}, of which those that nobody has
     * written before touch nothing that is there.
     *
     * @param ledger what it knows as {@code $ledger}
     */
    default void put(String statement, List<Map<String, Object>> rows, Map<String, Object> ledger) {
        run(statement, Map.of("rows", rows, "ledger", ledger));
    }

    default List<Row> run(String statement) {
        return run(statement, Map.of());
    }
}
