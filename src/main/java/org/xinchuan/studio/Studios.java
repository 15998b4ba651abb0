package org.xinchuan.studio;

import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.person.PairingView;
import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.Pinyin;
import org.xinchuan.standard.SearchText;
import org.xinchuan.standard.SearchWords;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds studios, from memory as far as it goes, and reads everything recorded about one. */
final class Studios {

    /** The level of those without a naming. */
    static final String NONE = "NONE";

    private final Graph graph;
    private final StudioCards cards;

    Studios(Graph graph, StudioCards cards) {
        this.graph = graph;
        this.cards = cards;
    }

    /**
     * Which studios are asked for; null where it does not matter.
     *
     * @param q what was typed
     * @param leader id, name or pinyin of somebody who ever led them
     * @param modelWorker whether a holder of a model worker's honour must have led them
     * @param level of a naming that holds on the day, or {@link #NONE}
     * @param provincial whether they must hold a naming by the province or above, besides
     * @param closed whether they must have closed by the day, or must not; null for either
     * @param organisation their host's code, or that of one above it
     * @param region the code of their region, or of one above it
     */
    record Filter(
            String q,
            String leader,
            boolean modelWorker,
            String level,
            boolean provincial,
            Boolean closed,
            String organisation,
            String region) {}

    /** A studio as answered, at a revision. */
    record Found(StudioDetail detail, long revision) {}

    /**
     * The studios that were founded by a day and fit the filter, as of that day.
     *
     * @param order of their names; null for how well they fit, then of codes
     */
    List<StudioItem> find(Filter filter, NameOrder order, LocalDate asOf) {
        Collection<StudioCard> all =
                filter.q() == null ? cards.all() : cards.find(SearchWords.of(filter.q()));
        Predicate<StudioCard> fits = fits(filter, asOf);
        Stream<StudioCard> found = all.stream().filter(fits);
        if (order != null) {
            found =
                    found.map(card -> Map.entry(card.nameKey(order), card))
                            .sorted(
                                    Map.Entry.<String, StudioCard>comparingByKey()
                                            .thenComparing(entry -> entry.getValue().code()))
                            .map(Map.Entry::getValue);
        }
        return found.map(card -> StudioItem.of(card, asOf)).toList();
    }

    /** One studio as of a day; empty when none has the code. */
    Optional<Found> one(String code, LocalDate asOf) {
        return read(graph::read, code, asOf);
    }

    static Optional<Found> read(Work work, String code, LocalDate asOf) {
        Map<String, Object> keys = Map.of("keys", List.of(code));
        return work.run("read/studio/cards", keys).stream()
                .findFirst()
                .map(
                        row ->
                                new Found(
                                        detail(work, Rows.to(StudioCard.class, row), keys, asOf),
                                        row.number("revision")));
    }

    /** What a list shows of one studio, as the store has it now. */
    static Optional<StudioCard> card(Work work, String code) {
        return work.run("read/studio/cards", Map.of("keys", List.of(code))).stream()
                .findFirst()
                .map(row -> Rows.to(StudioCard.class, row));
    }

    private static StudioDetail detail(
            Work work, StudioCard card, Map<String, Object> keys, LocalDate asOf) {
        Map<String, Object> code = Map.of("code", card.code());
        List<String> pairings =
                work.run("read/studio/pairings", code).stream().map(r -> r.text("key")).toList();
        Map<String, Object> holder = Map.of("keys", List.of("studio:" + card.code()));
        return new StudioDetail(
                StudioItem.of(card, asOf),
                card.names(),
                all(StudioDetail.Someone.class, work.run("read/studio-person/rows", keys)),
                all(StudioDetail.Origin.class, work.run("read/origin/rows", keys)),
                all(StudioDetail.InAlliance.class, work.run("read/studio/alliances", code)),
                all(StudioDetail.Honoured.class, work.run("read/honour/rows", holder)),
                PairingView.read(work, pairings),
                null,
                null);
    }

    private static <R extends Record> List<R> all(Class<R> type, List<Row> rows) {
        return rows.stream().map(row -> Rows.to(type, row)).toList();
    }

    private Predicate<StudioCard> fits(Filter filter, LocalDate asOf) {
        Predicate<StudioCard> fits = card -> card.foundedBy(asOf);
        if (filter.leader() != null) {
            fits = fits.and(led(filter.leader()));
        }
        if (filter.level() != null) {
            fits = fits.and(card -> onLevel(card, filter.level(), asOf));
        }
        if (filter.provincial()) {
            fits =
                    fits.and(
                            card ->
                                    card.levels(asOf).stream()
                                            .anyMatch(NamingLevel::isProvincialOrAbove));
        }
        if (filter.closed() != null) {
            fits = fits.and(card -> card.closedBy(asOf) == filter.closed());
        }
        if (filter.modelWorker()) {
            Set<String> codes = codes("read/studio/of-model-workers", Map.of());
            fits = fits.and(card -> codes.contains(card.code()));
        }
        if (filter.organisation() != null) {
            Set<String> below = new HashSet<>(Subtree.of(graph, filter.organisation()));
            fits = fits.and(card -> below.contains(card.organisation()));
        }
        if (filter.region() != null) {
            Set<String> below = codes("read/region/subtree", Map.of("code", filter.region()));
            fits = fits.and(card -> below.contains(card.region()));
        }
        return fits;
    }

    private static Predicate<StudioCard> led(String leader) {
        String name = SearchText.fold(leader);
        String key = Pinyin.key(leader);
        return card ->
                card.leaders().stream()
                        .anyMatch(
                                l ->
                                        l.id().equals(leader)
                                                || SearchText.fold(l.name()).equals(name)
                                                || Pinyin.of(l.name()).spellings().contains(key));
    }

    private static boolean onLevel(StudioCard card, String level, LocalDate asOf) {
        var levels = card.levels(asOf);
        return level.equals(NONE)
                ? levels.isEmpty()
                : levels.stream().anyMatch(held -> held.name().equals(level));
    }

    private Set<String> codes(String statement, Map<String, Object> parameters) {
        return graph.read(statement, parameters).stream()
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
    }
}
