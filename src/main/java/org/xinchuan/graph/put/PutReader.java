package org.xinchuan.graph.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads statements that write rows. What they do to records that were there before is left out:
 * versions of nodes and facts that are superseded.
 */
final class PutReader {

    private final Tokens tokens;
    private final Map<String, List<Expression>> labels = new LinkedHashMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private String ownName;
    private Find own;

    PutReader(String text) {
        tokens = new Tokens(text);
    }

    Put read() {
        Known known = new Known();
        known.values().put("row", scope -> null);
        tokens.expect("UNWIND", "$rows", "AS", "row");
        while (tokens.more()) {
            clause(known);
        }
        return new Put(own, labels, settings, links);
    }

    private void clause(Known known) {
        switch (tokens.take()) {
            case "MATCH" -> match(known, false);
            case "MERGE" -> match(known, true);
            case "CREATE" -> create(known);
            case "UNWIND" -> unwind(known);
            case "WITH" -> with(known);
            case "SET" -> sets(known);
            case "REMOVE" -> remove();
            case "FOREACH" -> onCondition(known);
            case "CALL" -> call(known);
            default -> throw tokens.unexpected();
        }
    }

    /** What labels a new node does not have. */
    private void remove() {
        tokens.take();
        while (tokens.take(":")) {
            tokens.take();
        }
    }

    private void match(Known known, boolean merge) {
        if (isLink()) {
            if (merge) {
                create(known);
            } else {
                past(known);
            }
        } else {
            node(known, merge);
        }
        where(known);
    }

    /** Whether a relationship comes, as in {@code (n)-[…}, and not a node alone. */
    private boolean isLink() {
        int closing = 0;
        while (!tokens.ahead(closing).equals(")")) {
            if (tokens.ahead(closing).equals("{")) {
                return false;
            }
            closing++;
        }
        return tokens.ahead(closing + 1).equals("-");
    }

    private void node(Known known, boolean merge) {
        tokens.expect("(");
        String name = tokens.take();
        tokens.expect(":");
        String label = tokens.take();
        tokens.expect("{");
        String property = tokens.take();
        tokens.expect(":");
        Find find = new Find(label, property, expression(known), known.conditions());
        tokens.expect("}", ")");
        known.nodes().put(name, new ArrayList<>(List.of(find)));
        // What is known of a new node beforehand: nothing.
        known.values().put(name, scope -> Map.of());
        if (merge && own == null) {
            own = find;
            ownName = name;
        }
    }

    /** A fact that was there before. */
    private void past(Known known) {
        known.intoThePast();
        tokens.expect("(");
        tokens.skip("(", ")");
        tokens.expect("-", "[");
        known.values().put(tokens.ahead(0), scope -> Map.of());
        tokens.skip("[", "]");
        if (!tokens.take("->")) {
            tokens.expect("-");
        }
        tokens.expect("(");
        tokens.skip("(", ")");
    }

    private void create(Known known) {
        List<Find> from = end(known);
        tokens.expect("-", "[");
        String name = tokens.comes(":") ? "" : tokens.take();
        tokens.expect(":");
        String type = tokens.take();
        List<Setting> map = tokens.comes("{") ? map(known) : List.of();
        tokens.expect("]", "->");
        List<Find> to = end(known);
        List<Setting> made = known.made(name);
        made.addAll(map);
        links.add(new Link(type, from, to, List.copyOf(known.conditions()), known.items(), made));
    }

    private List<Find> end(Known known) {
        tokens.expect("(");
        List<Find> nodes = known.nodes().get(tokens.take());
        tokens.expect(")");
        if (nodes == null) {
            throw tokens.unexpected();
        }
        return nodes;
    }

    private void where(Known known) {
        if (tokens.take("WHERE")) {
            known.conditions().add(expression(known));
        }
    }

    private void unwind(Known known) {
        known.unwind(expression(known));
        tokens.expect("AS");
        known.values().put(tokens.take(), scope -> (long) scope.place());
    }

    private void with(Known known) {
        do {
            Expression value = expression(known);
            if (tokens.take("AS")) {
                known.values().put(tokens.take(), value);
            }
        } while (tokens.take(","));
        where(known);
    }

    private void sets(Known known) {
        do {
            String target = tokens.take();
            if (tokens.take(":")) {
                labels.put(tokens.take(), List.copyOf(known.conditions()));
            } else if (tokens.take("+=")) {
                map(known).forEach(setting -> set(known, target, setting));
            } else if (tokens.take(".")) {
                String property = tokens.take();
                tokens.expect("=");
                set(known, target, new Setting(property, expression(known)));
            } else {
                tokens.expect("=");
                set(known, target, new Setting(null, expression(known)));
            }
        } while (tokens.take(","));
    }

    private List<Setting> map(Known known) {
        List<Setting> map = new ArrayList<>();
        tokens.expect("{");
        while (!tokens.take("}")) {
            String property = tokens.take();
            tokens.expect(":");
            map.add(new Setting(property, expression(known)));
            tokens.take(",");
        }
        return map;
    }

    private void set(Known known, String target, Setting setting) {
        if (known.isPast()) {
            return;
        }
        if (known.isMade(target)) {
            known.made().add(setting);
        } else if (target.equals(ownName) && known.conditions().isEmpty()) {
            settings.add(setting);
        } else if (!"revision".equals(setting.name()) || !known.nodes().containsKey(target)) {
            // Other nodes are of the same founding, so they have its revision already.
            throw tokens.unexpected();
        }
    }

    private void onCondition(Known known) {
        tokens.expect("(");
        if (String.join(" ", words(7)).equals("_ IN CASE WHEN " + ownName + " . revision")) {
            tokens.skip("(", ")");
            return;
        }
        tokens.expect("_", "IN");
        Expression list = expression(known);
        tokens.expect("|");
        Known inner = known.copy();
        inner.conditions().add(scope -> !((List<?>) list.in(scope)).isEmpty());
        while (!tokens.take(")")) {
            clause(inner);
        }
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(tokens.ahead(i));
        }
        return words;
    }

    private void call(Known known) {
        tokens.expect("(");
        tokens.skip("(", ")");
        tokens.expect("{");
        Known inner = known.copy();
        while (!tokens.take("}")) {
            if (tokens.take("RETURN")) {
                String name = tokens.take();
                known.values().put(name, scope -> Map.of());
                known.nodes()
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .addAll(inner.nodes().get(name));
            } else if (tokens.take("UNION")) {
                inner = known.copy();
            } else {
                clause(inner);
            }
        }
    }

    private Expression expression(Known known) {
        return new ExpressionReader(tokens, known.values()).read();
    }
}
