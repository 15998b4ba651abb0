package org.xinchuan.graph.embedded;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.xinchuan.graph.put.Find;
import org.xinchuan.graph.put.Link;
import org.xinchuan.graph.put.Put;
import org.xinchuan.graph.put.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of rows that nobody has written before what their statement would, in an open transaction:
 * the nodes first, then what joins them. For one thread.
 */
final class NewRows {

    private final Transaction open;
    private final Put put;
    private final Map<String, Object> ledger;

    /** Nodes by label and key, those that are not there too: rows name the same ones. */
    private final Map<String, Map<Object, Optional<Node>>> found = new HashMap<>();

    private record Made(Scope scope, Node node) {}

    /**
     * @param ledger what the statement knows as {@code $ledger}
     */
    NewRows(Transaction open, Put put, Map<String, Object> ledger) {
        this.open = open;
        this.put = put;
        this.ledger = ledger;
    }

    /** Writes those that are new; answers the others. */
    List<Map<String, Object>> write(List<Map<String, Object>> rows) {
        if (put.own().isEmpty()) {
            return rows;
        }
        Find own = put.own().get();
        List<Map<String, Object>> others = new ArrayList<>();
        List<Made> made = new ArrayList<>(rows.size());
        for (Map<String, Object> row : rows) {
            Scope scope = new Scope(row::get, ledger, 0);
            Object key = own.key(scope);
            if (key == null || find(own, key).isPresent()) {
                others.add(row);
            } else {
                Node node = made(scope);
                found.get(own.label()).put(key, Optional.of(node));
                made.add(new Made(scope, node));
            }
        }
        made.forEach(this::link);
        return others;
    }

    private Node made(Scope scope) {
        Label[] labels = put.labels(scope).stream().map(Label::label).toArray(Label[]::new);
        Node node = open.createNode(labels);
        set(node, put.properties(scope));
        return node;
    }

    private void link(Made one) {
        for (Link link : put.links()) {
            RelationshipType type = RelationshipType.withName(link.type());
            link.each(
                    one.scope(),
                    scope -> {
                        Optional<Node> from = first(link.from(), scope);
                        Optional<Node> to = first(link.to(), scope);
                        if (from.isPresent() && to.isPresent()) {
                            set(
                                    from.get().createRelationshipTo(to.get(), type),
                                    link.properties(scope));
                        }
                    });
        }
    }

    /** The first node of these that there is. */
    private Optional<Node> first(List<Find> finds, Scope scope) {
        for (Find find : finds) {
            Object key = find.key(scope);
            Optional<Node> node = key == null ? Optional.empty() : find(find, key);
            if (node.isPresent()) {
                return node;
            }
        }
        return Optional.empty();
    }

    private Optional<Node> find(Find find, Object key) {
        return found.computeIfAbsent(find.label(), label -> new HashMap<>())
                .computeIfAbsent(
                        key,
                        one ->
                                Optional.ofNullable(
                                        open.findNode(
                                                Label.label(find.label()), find.property(), one)));
    }

    private static void set(org.neo4j.graphdb.Entity entity, Map<String, Object> properties) {
        properties.forEach((name, value) -> entity.setProperty(name, plain(value)));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String _, Long _, Double _, Boolean _, LocalDate _ -> value;
            default -> Entity.stored(value).asObject();
        };
    }
}
