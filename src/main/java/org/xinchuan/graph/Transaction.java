package org.xinchuan.graph;

import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

import java.util.List;
import java.util.Map;

/** An open transaction that may write, and knows of each statement whether it did. */
public final class Transaction implements Work {

    private final SimpleQueryRunner runner;
    private final CypherCatalog catalog;
    private int marks;

    Transaction(SimpleQueryRunner runner, CypherCatalog catalog) {
        this.runner = runner;
        this.catalog = catalog;
    }

    @Override
    public List<Row> run(String statement, Map<String, Object> parameters) {
        String text = catalog.statement(statement).text();
        // Counted until the store says that it changed nothing: it may also fail.
        marks++;
        Result result = runner.run(text, parameters);
        List<Row> rows = Graph.rows(result, _ -> {});
        if (!result.consume().counters().containsUpdates()) {
            marks--;
        }
        return rows;
    }

    /**
     * How many statements have changed something in it, by what the store says, or have failed.
     * Whoever has added none leaves no trace in it.
     */
    public int marks() {
        return marks;
    }
}
