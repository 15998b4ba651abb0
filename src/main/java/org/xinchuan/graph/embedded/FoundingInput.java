package org.xinchuan.graph.embedded;

import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The number of the node of the first row, by what stands for the own node of each row. */
    private final Map<Find, Long> firsts = new IdentityHashMap<>();

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
        Set<String> sought = new HashSet<>();
        all.forEach(rows -> finds(rows).forEach(find -> sought.add(find.label())));
        all.forEach(rows -> input.nodes(rows, sought));
        all.forEach(input::links);
        return input.input();
    }

    private void present(Transaction reading, List<Rows> all) {
        Map<String, String> keyOf = new HashMap<>();
        for (Rows rows : all) {
            rows.put().own().ifPresent(own -> keyOf.put(own.label(), own.property()));
            finds(rows).forEach(find -> keyOf.put(find.label(), find.property()));
        }
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

    /** By what keys its relationships look for nodes; its own it has. */
    private static Set<Find> finds(Rows rows) {
        Set<Find> finds = new HashSet<>();
        for (Link link : rows.put().links()) {
            finds.addAll(link.from());
            finds.addAll(link.to());
        }
        rows.put().own().ifPresent(finds::remove);
        return finds;
    }

    /**
     * @param sought the labels of which nodes are looked for
     */
    private void nodes(Rows rows, Set<String> sought) {
        if (rows.put().own().isEmpty()) {
            return;
        }
        Find own = rows.put().own().get();
        long first = numbered;
        if (sought.contains(own.label())) {
            keys.add(own.label(), rows.size(), i -> own.key(scope(rows, i)), first);
        }
        firsts.put(own, first);
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
                int number = i;
                link.each(row, scope -> link(link, number, scope, made));
            }
        }
        return made;
    }

    private void link(Link link, int row, Scope scope, List<NewLink> made) {
        long from = node(link.from(), row, scope);
        long to = node(link.to(), row, scope);
        if (from >= 0 && to >= 0) {
            made.add(new NewLink(link.type(), from, to, link.properties(scope)));
        }
    }

    private long node(List<Find> finds, int row, Scope scope) {
        Long first = firsts.get(finds.getFirst());
        return first == null ? keys.find(finds, scope) : first + row;
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
}
