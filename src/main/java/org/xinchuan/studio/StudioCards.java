package org.xinchuan.studio;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Keys;
import org.xinchuan.ledger.ReadModel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cards of all studios in memory, so that an answer about lineage needs no round trip. */
public final class StudioCards implements ReadModel {

    private static final String ROWS = "read/studio/cards";

    private final Graph graph;
    private volatile SortedMap<String, StudioCard> cards = new TreeMap<>();

    public StudioCards(Graph graph) {
        this.graph = graph;
    }

    /** The card of a studio, or null. */
    public StudioCard of(String code) {
        return cards.get(code);
    }

    /** All cards in order of their codes. */
    public Collection<StudioCard> all() {
        return cards.values();
    }

    @Override
    public void load() {
        SortedMap<String, StudioCard> fresh = new TreeMap<>();
        Keys.readAll(graph, "read/studio/keys", ROWS, row -> put(fresh, row));
        cards = fresh;
    }

    @Override
    public void refresh(Set<String> subjects) {
        // Their names stand on the cards; changes of them are rare and cards few.
        boolean names =
                subjects.stream()
                        .anyMatch(s -> s.startsWith("person:") || s.startsWith("organisation:"));
        if (names) {
            load();
            return;
        }
        List<String> codes = Keys.of("studio", subjects);
        if (!codes.isEmpty()) {
            SortedMap<String, StudioCard> fresh = new TreeMap<>(cards);
            fresh.keySet().removeAll(codes);
            graph.read(ROWS, Map.of("keys", codes)).forEach(row -> put(fresh, row));
            cards = fresh;
        }
    }

    private static void put(Map<String, StudioCard> cards, Row row) {
        StudioCard card = Rows.to(StudioCard.class, row);
        cards.put(card.code(), card);
    }
}
