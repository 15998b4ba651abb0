package org.xinchuan.graph.embedded;

import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;
import org.xinchuan.graph.StoreBeside.Rows;
import org.xinchuan.graph.embedded.Entity.NewLink;
import org.xinchuan.graph.embedded.Entity.NewNode;
import org.xinchuan.graph.put.Find;
import org.xinchuan.graph.put.Link;
import org.xinchuan.graph.put.Scope;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What the offline importer makes a store of: everything that a store says, which is little, and
 * rows. Nodes are numbered here, so that the importer need not look for any.
 */
final class FoundingInput {

    private static final int PORTION = 2_000;

    /** The importer wants to know beforehand how large things are, and need not know well. */
    private static final int PROPERTIES = 12;

    private static final int BYTES = 16;

    private final Map<String, Object> ledger;
    private final KeyIndex keys = new KeyIndex();

    /** Nodes and relationships in portions, which several threads make at a time. */
    private final List<Supplier<List<? extends Entity>>> nodes = new ArrayList<>();

    private final List<Supplier<List<? extends Entity>>> links = new ArrayList<>();
    private long numbered;
    private long linked;

    private FoundingInput(Map<String, Object> ledger) {
        this.ledger = ledger;
    }

    /**
     * @param reading of the store
     * @param ledger what statements know as {@code $ledger}
     */
    static Input of(Transaction reading, List<Rows> all, Map<String, Object> ledger) {
        FoundingInput input = new FoundingInput(ledger);
        input.present(reading, all);
        all.forEach(input::nodes);
        all.forEach(input::links);
        return input.input();
    }

    private void present(Transaction reading, List<Rows> all) {
        Map<String, String> keyOf = new HashMap<>();
        all.forEach(rows -> finds(rows).forEach(f -> keyOf.put(f.label(), f.property())));
        Map<String, Long> numbers = new HashMap<>();
        List<NewNode> olds = new ArrayList<>();
        try (ResourceIterable<Node> present = reading.getAllNodes()) {
            for (Node node : present) {
                List<String> labels = new ArrayList<>();
                for (Label label : node.getLabels()) {
                    labels.add(label.name());
                    Object key = node.getProperty(keyOf.getOrDefault(label.name(), ""), null);
                    if (key != null) {
                        keys.add(label.name(), key, numbered);
                    }
                }
                olds.add(new NewNode(numbered, labels, node.getAllProperties()));
                numbers.put(node.getElementId(), numbered);
                numbered++;
            }
        }
        List<NewLink> old = new ArrayList<>();
        try (ResourceIterable<Relationship> present = reading.getAllRelationships()) {
            for (Relationship one : present) {
                old.add(
                        new NewLink(
                                one.getType().name(),
                                numbers.get(one.getStartNode().getElementId()),
                                numbers.get(one.getEndNode().getElementId()),
                                one.getAllProperties()));
            }
        }
        linked = old.size();
        nodes.add(() -> olds);
        links.add(() -> old);
    }

    private static Set<Find> finds(Rows rows) {
        Set<Find> finds = new HashSet<>();
        rows.put().own().ifPresent(finds::add);
        for (Link link : rows.put().links()) {
            finds.addAll(link.from());
            finds.addAll(link.to());
        }
        return finds;
    }

    private void nodes(Rows rows) {
        if (rows.put().own().isEmpty()) {
            return;
        }
        Find own = rows.put().own().get();
        long first = numbered;
        for (int i = 0; i < rows.size(); i++) {
            keys.add(own.label(), own.key(scope(rows, i)), first + i);
        }
        numbered += rows.size();
        for (int from = 0; from < rows.size(); from += PORTION) {
            int begin = from;
            int end = Math.min(rows.size(), from + PORTION);
            nodes.add(() -> made(rows, first, begin, end));
        }
    }

    private List<NewNode> made(Rows rows, long first, int from, int to) {
        List<NewNode> made = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Scope scope = scope(rows, i);
            made.add(
                    new NewNode(first + i, rows.put().labels(scope), rows.put().properties(scope)));
        }
        return made;
    }

    private void links(Rows rows) {
        linked += (long) rows.size() * rows.put().links().size();
        if (rows.put().links().isEmpty()) {
            return;
        }
        for (int from = 0; from < rows.size(); from += PORTION) {
            int begin = from;
            int end = Math.min(rows.size(), from + PORTION);
            links.add(() -> linked(rows, begin, end));
        }
    }

    private List<NewLink> linked(Rows rows, int begin, int end) {
        List<NewLink> made = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            Scope row = scope(rows, i);
            for (Link link : rows.put().links()) {
                link.each(row, scope -> link(link, scope, made));
            }
        }
        return made;
    }

    private void link(Link link, Scope scope, List<NewLink> made) {
        long from = keys.find(link.from(), scope);
        long to = keys.find(link.to(), scope);
        if (from >= 0 && to >= 0) {
            made.add(new NewLink(link.type(), from, to, link.properties(scope)));
        }
    }

    private Scope scope(Rows rows, int number) {
        return new Scope(rows.row().apply(number), ledger, 0);
    }

    private Input input() {
        return Input.input(
                () -> new Portions(nodes),
                () -> new Portions(links),
                IdType.ACTUAL,
                Input.knownEstimates(
                        numbered,
                        linked,
                        numbered * PROPERTIES,
                        linked * PROPERTIES,
                        numbered * PROPERTIES * BYTES,
                        linked * PROPERTIES * BYTES,
                        numbered),
                ReadableGroups.EMPTY,
                false);
    }

    /** Hands portions out to the threads of the importer. */
    private record Portions(List<Supplier<List<? extends Entity>>> portions, AtomicInteger next)
            implements InputIterator {

        Portions(List<Supplier<List<? extends Entity>>> portions) {
            this(portions, new AtomicInteger());
        }

        @Override
        public InputChunk newChunk() {
            return new Portion();
        }

        @Override
        public boolean next(InputChunk chunk) {
            int number = next.getAndIncrement();
            if (number >= portions.size()) {
                return false;
            }
            ((Portion) chunk).take(portions.get(number));
            return true;
        }

        @Override
        public void close() {}
    }

    private static final class Portion implements InputChunk {

        private Supplier<List<? extends Entity>> making;
        private Iterator<? extends Entity> rest = Collections.emptyIterator();

        void take(Supplier<List<? extends Entity>> portion) {
            making = portion;
        }

        @Override
        public boolean next(InputEntityVisitor importer) throws IOException {
            if (making != null) {
                rest = making.get().iterator();
                making = null;
            }
            if (!rest.hasNext()) {
                return false;
            }
            rest.next().tell(importer);
            return true;
        }

        @Override
        public void close() {}
    }
}
