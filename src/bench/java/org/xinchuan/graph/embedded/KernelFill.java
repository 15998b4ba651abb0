package org.xinchuan.graph.embedded;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes nodes and relationships into a store that is not running through the kernel, in large
 * transactions, past the ledger and its checks: the quickest way to a large store whose reading is
 * to be measured.
 */
public final class KernelFill implements AutoCloseable {

    private static final int BATCH = 50_000;

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;
    private final Map<String, Map<String, Long>> known = new HashMap<>();
    private Transaction transaction;
    private int written;

    /** Into the store of a data directory. */
    public KernelFill(Path data) {
        service =
                new DatabaseManagementServiceBuilder(new StoreFolder(data).store())
                        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
                        .build();
        database = service.database("neo4j");
        transaction = database.beginTx();
    }

    /** A new node; answers what it is referred to by. */
    public long node(String label, Object... properties) {
        count();
        Node node = transaction.createNode(Label.label(label));
        for (int i = 0; i < properties.length; i += 2) {
            if (properties[i + 1] != null) {
                node.setProperty((String) properties[i], properties[i + 1]);
            }
        }
        return id(node);
    }

    /** A new relationship. */
    @SuppressWarnings("removal")
    public void link(long from, String type, long to, Object... properties) {
        count();
        var link =
                transaction
                        .getNodeById(from)
                        .createRelationshipTo(
                                transaction.getNodeById(to), RelationshipType.withName(type));
        for (int i = 0; i < properties.length; i += 2) {
            if (properties[i + 1] != null) {
                link.setProperty((String) properties[i], properties[i + 1]);
            }
        }
    }

    private void count() {
        if (++written % BATCH == 0) {
            transaction.commit();
            transaction.close();
            transaction = database.beginTx();
        }
    }

    /** A node that is there, such as a region, by its key. */
    public long known(String label, String key, String value) {
        return known.computeIfAbsent(label, all -> new HashMap<>())
                .computeIfAbsent(
                        value, one -> id(transaction.findNode(Label.label(label), key, value)));
    }

    @SuppressWarnings("removal")
    private static long id(Node node) {
        return node.getId();
    }

    @Override
    public void close() {
        try {
            transaction.commit();
            transaction.close();
        } finally {
            service.shutdown();
        }
    }
}
