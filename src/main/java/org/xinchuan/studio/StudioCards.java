package org.xinchuan.studio;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Keys;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.standard.SearchWords;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cards of all studios in memory, so that an answer about lineage needs no round trip. */
public final class StudioCards implements ReadModel {

    private static final String ROWS = "read/studio/cards";

    private final Graph graph;
    private volatile SortedMap<String, Kept> cards = new TreeMap<>();

    public StudioCards(Graph graph) {
        this.graph = graph;
    }

    /** A card and what a search looks into. */
    private record Kept(StudioCard card, String searchText) {}

    /** The card of a studio, or null. */
    public StudioCard of(String code) {
        Kept kept = cards.get(code);
        return kept == null ? null : kept.card();
    }

    /** All cards in order of their codes. */
    public Collection<StudioCard> all() {
        return cards.values().stream().map(Kept::card).toList();
    }

    /**
     * The studios that have what was typed in their name, a former name, their code or the name of
     * anybody who ever led them; the likeliest first, then in order of their codes.
     */
    List<StudioCard> find(SearchWords words) {
        return cards.values().stream()
                .filter(kept -> words.find(kept.searchText()))
                .sorted(Comparator.comparing(kept -> words.rank(kept.searchText())))
                .map(Kept::card)
                .toList();
    }

    @Override
    public void load() {
        SortedMap<String, Kept> fresh = new TreeMap<>();
        Keys.readAll(graph, "read/studio/keys", ROWS, row -> put(fresh, row));
        cards = fresh;
    }

    @Override
    public void refresh(Set<String> subjects) {
        // Names and regions of organisations stand on the cards of all below them; they change
        // rarely and cards are few.
        if (subjects.stream().anyMatch(subject -> subject.startsWith("organisation:"))) {
            load();
            return;
        }
        Set<String> codes = new HashSet<>(Keys.of("studio", subjects));
        Set<String> people = Set.copyOf(Keys.of("person", subjects));
        if (!people.isEmpty()) {
            codes.addAll(ledBy(people));
        }
        if (!codes.isEmpty()) {
            SortedMap<String, Kept> fresh = new TreeMap<>(cards);
            fresh.keySet().removeAll(codes);
            graph.read(ROWS, Map.of("keys", List.copyOf(codes))).forEach(row -> put(fresh, row));
            cards = fresh;
        }
    }

    /** The studios on whose cards one of these people stands. */
    private List<String> ledBy(Set<String> people) {
        return all().stream()
                .filter(card -> card.leaders().stream().anyMatch(l -> people.contains(l.id())))
                .map(StudioCard::code)
                .toList();
    }

    private static void put(Map<String, Kept> cards, Row row) {
        StudioCard card = Rows.to(StudioCard.class, row);
        cards.put(card.code(), new Kept(card, card.searchText()));
    }
}
