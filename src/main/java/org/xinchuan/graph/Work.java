package org.xinchuan.graph;

import java.util.List;
import java.util.Map;

/** One open transaction. Statements are named by their file, such as {@code read/person/one}. */
public interface Work {

    /** Runs a statement and returns all its rows. */
    List<Row> run(String statement, Map<String, Object> parameters);

    default List<Row> run(String statement) {
        return run(statement, Map.of());
    }
}
