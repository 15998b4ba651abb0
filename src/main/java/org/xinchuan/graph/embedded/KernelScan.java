package org.xinchuan.graph.embedded;

import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.IndexQueryConstraints;
import org.neo4j.internal.kernel.api.IndexReadSession;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.NodeValueIndexCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipTraversalCursor;
import org.neo4j.internal.schema.IndexOrder;
import org.neo4j.internal.schema.IndexType;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.storageengine.api.RelationshipSelection;
import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.StoredNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Scans over the kernel's cursors, along the index of the key, so that nodes come in its order. */
final class KernelScan implements NodeScan {

    private final GraphDatabaseService database;

    KernelScan(GraphDatabaseService database) {
        this.database = database;
    }

    @Override
    public void each(
            String label, String key, List<String> properties, Consumer<StoredNode> reader) {
        try (Transaction transaction = database.beginTx()) {
            KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
            int labelToken = kernel.tokenRead().nodeLabel(label);
            int keyToken = kernel.tokenRead().propertyKey(key);
            if (labelToken < 0 || keyToken < 0) {
                return;
            }
            IndexReadSession index =
                    kernel.dataRead()
                            .indexReadSession(
                                    kernel.schemaRead()
                                            .indexForSchemaAndIndexTypeNonTransactional(
                                                    SchemaDescriptors.forLabel(
                                                            labelToken, keyToken),
                                                    IndexType.RANGE));
            try (NodeValueIndexCursor cursor =
                            kernel.cursors()
                                    .allocateNodeValueIndexCursor(
                                            kernel.cursorContext(), kernel.memoryTracker());
                    LentNode node = new LentNode(kernel, properties)) {
                kernel.dataRead()
                        .nodeIndexScan(
                                index, cursor, IndexQueryConstraints.ordered(IndexOrder.ASCENDING));
                while (cursor.next()) {
                    if (node.to(cursor.nodeReference())) {
                        reader.accept(node);
                    }
                }
            }
        } catch (KernelException e) {
            throw new IllegalStateException("the store cannot be scanned", e);
        }
    }

    /** The one node that is lent, moved from place to place. */
    private static final class LentNode implements StoredNode, AutoCloseable {

        private final KernelTransaction kernel;
        private final NodeCursor node;
        private final NodeCursor other;
        private final PropertyCursor property;
        private final RelationshipTraversalCursor link;
        private final List<String> names;
        private final int[] keys;
        private final PropertySelection selection;
        private final Object[] values;
        private final Map<String, Integer> types = new HashMap<>();
        private final Map<List<String>, int[]> linkKeys = new HashMap<>();

        LentNode(KernelTransaction kernel, List<String> names) {
            this.kernel = kernel;
            this.names = names;
            keys = keys(names);
            selection = PropertySelection.selection(keys);
            values = new Object[keys.length];
            var context = kernel.cursorContext();
            node = kernel.cursors().allocateNodeCursor(context, kernel.memoryTracker());
            other = kernel.cursors().allocateNodeCursor(context, kernel.memoryTracker());
            property = kernel.cursors().allocatePropertyCursor(context, kernel.memoryTracker());
            link =
                    kernel.cursors()
                            .allocateRelationshipTraversalCursor(context, kernel.memoryTracker());
        }

        /** Moves to a node; false when it is gone. */
        boolean to(long reference) {
            kernel.dataRead().singleNode(reference, node);
            if (!node.next()) {
                return false;
            }
            node.properties(property, selection);
            read(keys, values);
            return true;
        }

        @Override
        public long reference() {
            return node.nodeReference();
        }

        @Override
        public Object value(String name) {
            return values[names.indexOf(name)];
        }

        @Override
        public List<StoredLink> links(String type, boolean outgoing, String... properties) {
            int token = types.computeIfAbsent(type, kernel.tokenRead()::relationshipType);
            if (token < 0) {
                return List.of();
            }
            int[] wanted = linkKeys.computeIfAbsent(Arrays.asList(properties), this::keys);
            node.relationships(
                    link,
                    RelationshipSelection.selection(
                            token, outgoing ? Direction.OUTGOING : Direction.INCOMING));
            List<StoredLink> links = new ArrayList<>(2);
            while (link.next()) {
                Object[] found = new Object[wanted.length];
                if (wanted.length > 0) {
                    link.properties(property, PropertySelection.selection(wanted));
                    read(wanted, found);
                }
                links.add(new StoredLink(link.otherNodeReference(), Arrays.asList(found)));
            }
            return links;
        }

        @Override
        public List<Object> of(long reference, String... properties) {
            int[] wanted = linkKeys.computeIfAbsent(Arrays.asList(properties), this::keys);
            Object[] found = new Object[wanted.length];
            kernel.dataRead().singleNode(reference, other);
            if (other.next()) {
                other.properties(property, PropertySelection.selection(wanted));
                read(wanted, found);
            }
            return Arrays.asList(found);
        }

        private int[] keys(List<String> properties) {
            return properties.stream().mapToInt(kernel.tokenRead()::propertyKey).toArray();
        }

        private void read(int[] wanted, Object[] found) {
            Arrays.fill(found, null);
            while (property.next()) {
                int key = property.propertyKey();
                for (int i = 0; i < wanted.length; i++) {
                    if (wanted[i] == key) {
                        found[i] = property.propertyValue().asObject();
                    }
                }
            }
        }

        @Override
        public void close() {
            link.close();
            property.close();
            other.close();
            node.close();
        }
    }
}
