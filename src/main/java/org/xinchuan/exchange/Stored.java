package org.xinchuan.exchange;

import org.xinchuan.access.Place;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.lineage.fact.PairingFact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the store holds, read in portions. */
final class Stored implements Source {

    private static final int PORTION = 2_000;

    private final Graph graph;
    private final Row counts;

    /** Looks at a store; a table that is empty now is taken to be so from then on. */
    Stored(Graph graph) {
        this.graph = graph;
        this.counts = graph.read("read/import/counts").getFirst();
    }

    /** Whether there is nothing to read of a table: planning a statement takes longer than that. */
    boolean isEmpty(Table<?> table) {
        return count(table) == 0;
    }

    /** How many there are of a table. */
    long count(Table<?> table) {
        return counts.number(table.name());
    }

    /** Those of some keys that name a record of a table. */
    Set<String> known(Table<?> table, Collection<String> keys) {
        Set<String> known = new HashSet<>();
        if (isEmpty(table)) {
            return known;
        }
        portions(
                keys,
                portion ->
                        graph.readAll(table.knownStatement(), Map.of("keys", portion))
                                .forEach(row -> known.add(row.text("key"))));
        return known;
    }

    @Override
    public Map<List<String>, List<String>> rows(Table<?> table, Collection<String> groups) {
        Map<List<String>, List<String>> rows = new HashMap<>();
        if (isEmpty(table)) {
            return rows;
        }
        portions(
                groups,
                portion -> {
                    for (Row row : graph.readAll(table.rowsStatement(), Map.of("keys", portion))) {
                        List<String> cells = table.cells(row);
                        rows.put(table.key(cells), cells);
                    }
                });
        return rows;
    }

    /** All answers of a statement about a table. */
    List<Row> all(Table<?> table, String statement) {
        return isEmpty(table) ? List.of() : graph.readAll(statement, Map.of());
    }

    /** All pairings as {@link PairingFacts} takes them, in order of their ids. */
    void pairings(Consumer<Row> use) {
        if (isEmpty(Tables.PAIRINGS)) {
            return;
        }
        graph.scan().ifPresentOrElse(scan -> PairingScan.each(scan, use), () -> statements(use));
    }

    /** The pairings in which some people learn; one may be handed over more than once. */
    void pairingsOf(Collection<String> apprentices, Consumer<PairingFact> use) {
        answers(Tables.PAIRINGS, "read/import/pairings-of-apprentices", apprentices)
                .forEach(row -> use.accept(PairingFacts.of(row)));
    }

    private void statements(Consumer<Row> use) {
        String after = "";
        List<Row> rows;
        do {
            rows = graph.readAll(PairingFacts.STATEMENT, Map.of("after", after, "limit", PORTION));
            rows.forEach(use);
            after = rows.isEmpty() ? after : rows.getLast().text("id");
        } while (rows.size() == PORTION);
    }

    /** The answers of a statement about a table to some keys. */
    List<Row> answers(Table<?> table, String statement, Collection<String> keys) {
        return answers(table, statement, keys.stream().distinct().sorted());
    }

    /** The same of more keys than should be held at a time; a key may be there again. */
    List<Row> answers(Table<?> table, String statement, Stream<String> keys) {
        List<Row> rows = new ArrayList<>();
        if (isEmpty(table)) {
            return rows;
        }
        List<String> portion = new ArrayList<>();
        keys.forEach(
                key -> {
                    portion.add(key);
                    if (portion.size() == PORTION) {
                        rows.addAll(answers(statement, portion));
                        portion.clear();
                    }
                });
        rows.addAll(answers(statement, portion));
        return rows;
    }

    private List<Row> answers(String statement, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : graph.readAll(statement, Map.of("keys", List.copyOf(keys)));
    }

    @Override
    public void groups(Table<?> table, Consumer<List<String>> portions) {
        if (isEmpty(table)) {
            return;
        }
        String after = "";
        List<String> keys;
        do {
            Map<String, Object> parameters = Map.of("after", after, "limit", PORTION);
            keys =
                    graph.readAll(table.keysStatement(), parameters).stream()
                            .map(row -> row.text("key"))
                            .toList();
            if (!keys.isEmpty()) {
                portions.accept(keys);
                after = keys.getLast();
            }
        } while (keys.size() == PORTION);
    }

    /** Where records belong, by subject such as {@code person:P1}; absent ones are left out. */
    Map<String, Place> places(Collection<String> subjects) {
        Map<String, Place> places = new HashMap<>();
        portions(
                subjects,
                portion -> places.putAll(Views.placesBySubject(graph::readAll, null, portion)));
        return places;
    }

    /** The column {@code key} of what a statement answers, in order. */
    SortedSet<String> keys(String statement, String parameter, Collection<String> values) {
        SortedSet<String> keys = new TreeSet<>();
        graph.readAll(statement, Map.of(parameter, List.copyOf(values)))
                .forEach(row -> keys.add(row.text("key")));
        return keys;
    }

    /** Keys in their order, by portions. */
    static void portions(Collection<String> keys, Consumer<List<String>> use) {
        List<String> all = keys.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += PORTION) {
            use.accept(all.subList(from, Math.min(from + PORTION, all.size())));
        }
    }
}
