package org.xinchuan.graph;

import java.util.List;
import java.util.Map;

/** An open transaction that may write, and knows of each statement whether it did. */
public final class Transaction implements Work {

    private final Statements statements;
    private final CypherCatalog catalog;
    private int marks;

    Transaction(Statements statements, CypherCatalog catalog) {
        this.statements = statements;
        this.catalog = catalog;
    }

    @Override
    public List<Row> run(String statement, Map<String, Object> parameters) {
        String text = catalog.statement(statement).text();
        // Counted until the store says that it changed nothing: it may also fail.
        marks++;
        Statements.Told told = statements.run(text, parameters);
        if (!told.changed()) {
            marks--;
        }
        Map<String, Integer> places = RowValues.places(told.columns());
        return told.rows().stream().map(row -> new Row(new RowValues(places, row))).toList();
    }

    @Override
    public void put(String statement, List<Map<String, Object>> rows, Map<String, Object> ledger) {
        marks++;
        List<Map<String, Object>> others = statements.create(catalog.put(statement), rows, ledger);
        if (others.size() == rows.size()) {
            marks--;
        }
        if (!others.isEmpty()) {
            run(statement, Map.of("rows", others, "ledger", ledger));
        }
    }

    /**
     * How many statements have changed something in it, by what the store says, or have failed.
     * Whoever has added none leaves no trace in it.
     */
    public int marks() {
        return marks;
    }
}
