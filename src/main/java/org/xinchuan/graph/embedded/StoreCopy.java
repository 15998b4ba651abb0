package org.xinchuan.graph.embedded;

import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Writes all that a store says now into an empty one. What it said once stays behind: a store only
 * marks the records of a deleted value as free, and its transaction logs and indexes keep the value
 * for a while.
 */
final class StoreCopy {

    private static final int PORTION = 20_000;

    private final GraphDatabaseService from;
    private final GraphDatabaseService to;

    /** The numbers of the new nodes by those of the old, which have few gaps. */
    private long[] nodes = new long[PORTION];

    /** What stands before the number in the element id of every new node. */
    private String prefix;

    private StoreCopy(GraphDatabaseService from, GraphDatabaseService to) {
        this.from = from;
        this.to = to;
    }

    static void make(GraphDatabaseService from, GraphDatabaseService to) {
        StoreCopy copy = new StoreCopy(from, to);
        try (Transaction reading = from.beginTx()) {
            copy.words(reading);
            copy.each(reading.getAllNodes(), copy::node);
            copy.each(reading.getAllRelationships(), copy::relationship);
            copy.schema(reading);
        }
    }

    /** Writes the words and the schema alone. */
    static void frame(GraphDatabaseService from, GraphDatabaseService to) {
        StoreCopy copy = new StoreCopy(from, to);
        try (Transaction reading = from.beginTx()) {
            copy.words(reading);
            copy.schema(reading);
        }
    }

    /** Labels, types and properties that nothing bears yet are words of the graph all the same. */
    private void words(Transaction reading) {
        try (Transaction writing = to.beginTx()) {
            reading.getAllLabels().forEach(l -> word(writing, "Label", l.name()));
            reading.getAllRelationshipTypes()
                    .forEach(t -> word(writing, "RelationshipType", t.name()));
            reading.getAllPropertyKeys().forEach(key -> word(writing, "Property", key));
            writing.commit();
        }
    }

    private static void word(Transaction writing, String kind, String word) {
        writing.execute("CALL db.create" + kind + "($word)", Map.of("word", word)).close();
    }

    private void node(Transaction writing, Node node) {
        List<Label> labels = new ArrayList<>();
        node.getLabels().forEach(labels::add);
        Node made = writing.createNode(labels.toArray(Label[]::new));
        properties(node, made);
        int old = Math.toIntExact(number(node));
        if (old >= nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(old + 1, 2 * nodes.length));
        }
        nodes[old] = number(made);
        String id = made.getElementId();
        prefix = id.substring(0, id.lastIndexOf(':') + 1);
    }

    private void relationship(Transaction writing, Relationship one) {
        Node start = made(writing, one.getStartNode());
        Node end = made(writing, one.getEndNode());
        properties(one, start.createRelationshipTo(end, one.getType()));
    }

    private Node made(Transaction writing, Node old) {
        return writing.getNodeByElementId(prefix + nodes[Math.toIntExact(number(old))]);
    }

    private static long number(Node node) {
        String id = node.getElementId();
        return Long.parseLong(id.substring(id.lastIndexOf(':') + 1));
    }

    private static void properties(Entity from, Entity to) {
        from.getAllProperties().forEach(to::setProperty);
    }

    private <E extends Entity> void each(ResourceIterable<E> all, BiConsumer<Transaction, E> copy) {
        Transaction writing = to.beginTx();
        try (all) {
            int written = 0;
            for (E one : all) {
                copy.accept(writing, one);
                written++;
                if (written % PORTION == 0) {
                    writing.commit();
                    writing = to.beginTx();
                }
            }
            writing.commit();
        } finally {
            writing.close();
        }
    }

    /** Constraints bring their indexes with them, and every store has its look-up indexes. */
    private void schema(Transaction reading) {
        for (String one :
                statements(
                        reading, "SHOW CONSTRAINTS YIELD createStatement RETURN createStatement")) {
            create(List.of(one));
        }
        create(
                reading,
                "SHOW INDEXES YIELD createStatement, owningConstraint, type"
                        + " WHERE owningConstraint IS NULL AND type <> 'LOOKUP'"
                        + " RETURN createStatement");
        await();
    }

    private void await() {
        try (Transaction waiting = to.beginTx()) {
            waiting.schema().awaitIndexesOnline(1, TimeUnit.HOURS);
        }
    }

    /** Has made what statements of the old store say how to make: together, in one reading. */
    private void create(Transaction reading, String show) {
        create(statements(reading, show));
    }

    private static List<String> statements(Transaction reading, String show) {
        List<String> statements = new ArrayList<>();
        reading.execute(show)
                .forEachRemaining(row -> statements.add((String) row.get("createStatement")));
        return statements;
    }

    private void create(List<String> statements) {
        try (Transaction writing = to.beginTx()) {
            statements.forEach(statement -> writing.execute(statement).close());
            writing.commit();
        }
    }
}
