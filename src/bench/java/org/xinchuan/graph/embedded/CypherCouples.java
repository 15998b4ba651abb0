package org.xinchuan.graph.embedded;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Couples of mentor and apprentice in a store of their own as one relationship each, the form that
 * Cypher walks quickest, asked in process, without Bolt between.
 */
public final class CypherCouples implements AutoCloseable {

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;

    /**
     * Opens what {@link #fill} has left.
     *
     * @param data the directory
     */
    public CypherCouples(Path data) {
        service =
                new DatabaseManagementServiceBuilder(new StoreFolder(data).store())
                        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
                        .build();
        database = service.database("neo4j");
    }

    /** Where couples go. */
    public interface Couples {
        /** Takes one. */
        void add(int mentor, int apprentice, LocalDate since);
    }

    /** Hands on couples. */
    public interface Source {
        /** All of them. */
        void to(Couples couples);
    }

    /** Writes people with the numbers up to the count, and their couples. */
    public static void fill(Path data, int people, Source source) {
        try (KernelFill store = new KernelFill(data)) {
            long[] nodes = new long[people];
            for (int number = 0; number < people; number++) {
                nodes[number] = store.node("Person", "number", (long) number);
            }
            source.to(
                    (mentor, apprentice, since) ->
                            store.link(nodes[mentor], "TAUGHT", nodes[apprentice], "since", since));
        }
    }

    /** The rows of a question, each of two numbers. */
    public List<long[]> pairs(String question, Map<String, Object> parameters) {
        try (Transaction transaction = database.beginTx();
                Result result = transaction.execute(question, parameters)) {
            List<String> columns = result.columns();
            List<long[]> rows = new ArrayList<>();
            while (result.hasNext()) {
                Map<String, Object> row = result.next();
                rows.add(columns.stream().mapToLong(name -> (long) row.get(name)).toArray());
            }
            return rows;
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
