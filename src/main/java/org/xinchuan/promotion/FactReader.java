package org.xinchuan.promotion;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.promotion.StudioFacts.Done;
import org.xinchuan.promotion.StudioFacts.Someone;
import org.xinchuan.promotion.StudioFacts.Taught;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what namings depend on, of some studios at once. */
final class FactReader {

    private static final int PORTION = 500;

    private final Work work;

    FactReader(Work work) {
        this.work = work;
    }

    /**
     * The facts about some studios, in their order.
     *
     * @param day for which they will be judged: results of long before are left out
     */
    List<StudioFacts> of(Collection<StudioCard> cards, LocalDate day) {
        List<StudioCard> all = List.copyOf(cards);
        List<StudioFacts> facts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            facts.addAll(portion(all.subList(from, Math.min(from + PORTION, all.size())), day));
        }
        return List.copyOf(facts);
    }

    /** Of some studios the codes of their hosts and of all above these, the nearest first. */
    Map<String, List<String>> hosts(List<String> codes) {
        Map<String, List<String>> hosts = new HashMap<>();
        work.run("read/promotion/hosts", Map.of("keys", codes))
                .forEach(row -> hosts.put(row.text("studio"), row.list("organisations")));
        return hosts;
    }

    private List<StudioFacts> portion(List<StudioCard> cards, LocalDate day) {
        List<String> codes = cards.stream().map(StudioCard::code).toList();
        Map<String, List<String>> hosts = hosts(codes);
        Map<String, List<Someone>> people =
                byStudio(Someone.class, "people", Map.of("keys", codes));
        Map<String, List<Done>> results =
                byStudio(
                        Done.class,
                        "results",
                        // A year earlier still, for those of which only the year is known.
                        Map.of("keys", codes, "from", day.minusYears(2)));
        Map<String, List<Taught>> apprentices =
                byStudio(Taught.class, "apprentices", Map.of("keys", codes, "asOf", day));
        return cards.stream()
                .map(
                        card ->
                                new StudioFacts(
                                        card,
                                        hosts.getOrDefault(card.code(), List.of()),
                                        people.getOrDefault(card.code(), List.of()),
                                        results.getOrDefault(card.code(), List.of()),
                                        apprentices.getOrDefault(card.code(), List.of())))
                .toList();
    }

    private <R extends Record> Map<String, List<R>> byStudio(
            Class<R> type, String statement, Map<String, Object> parameters) {
        Map<String, List<R>> found = new HashMap<>();
        for (Row row : work.run("read/promotion/" + statement, parameters)) {
            found.computeIfAbsent(row.text("studio"), code -> new ArrayList<>())
                    .add(Rows.to(type, row));
        }
        return found;
    }
}
