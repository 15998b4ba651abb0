package org.xinchuan.event;

import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.SearchWords;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds events, and reads everything recorded about one. */
final class Events {

    private final Graph graph;

    Events(Graph graph) {
        this.graph = graph;
    }

    /**
     * Which events are asked for; null where it does not matter.
     *
     * @param q what was typed
     * @param organisation that held them, or one above it
     * @param studio that held them
     * @param person who took part
     */
    record Filter(
            String q,
            String kind,
            String series,
            String organisation,
            String studio,
            String person,
            String level,
            LocalDate from,
            LocalDate to) {}

    /** Part of a list. */
    record Part(List<EventItem> items, long total) {}

    /** An event as answered, at a revision. */
    record Found(EventDetail detail, long revision) {}

    Part find(Filter filter, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        SearchWords words = filter.q() == null ? null : SearchWords.of(filter.q());
        parameters.put("folded", words == null ? null : words.folded());
        parameters.put("spelt", words == null ? null : words.spelt());
        parameters.put("typed", words == null ? null : words.typed());
        parameters.put("kind", filter.kind());
        parameters.put("series", filter.series());
        parameters.put(
                "organisations",
                filter.organisation() == null ? null : Subtree.of(graph, filter.organisation()));
        parameters.put("studio", filter.studio());
        parameters.put("person", filter.person());
        parameters.put("level", filter.level());
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        Row found = graph.read("read/event/found", parameters).getFirst();
        return new Part(items(graph::read, found.list("page")), found.number("total"));
    }

    /** One event; empty when none has the code. */
    Optional<Found> one(String code) {
        return read(graph::read, code);
    }

    static Optional<Found> read(Work work, String code) {
        return work.run("read/event/rows", Map.of("keys", List.of(code))).stream()
                .findFirst()
                .map(
                        row ->
                                new Found(
                                        detail(work, Rows.to(Event.class, row)),
                                        row.number("revision")));
    }

    private static EventDetail detail(Work work, Event event) {
        List<Participant> people =
                all(Participant.class, work.run("read/event/people", Map.of("code", event.code())));
        return new EventDetail(
                items(work, List.of(event.code())).getFirst(),
                event.dealsYuan(),
                event.actions(),
                event.document(),
                title(work, event.document()),
                people,
                PairScore.of(people),
                event.series() == null ? List.of() : editions(work, event),
                null);
    }

    private static List<EventDetail.Edition> editions(Work work, Event event) {
        return all(
                EventDetail.Edition.class,
                work.run(
                        "read/event/editions",
                        Map.of(
                                "code", event.code(),
                                "kind", event.kind().name(),
                                "series", event.series())));
    }

    private static String title(Work work, String document) {
        return document == null
                ? null
                : work.run("read/document/title", Map.of("id", document)).stream()
                        .findFirst()
                        .map(row -> row.text("title"))
                        .orElse(null);
    }

    private static List<EventItem> items(Work work, List<String> codes) {
        return all(EventItem.class, work.run("read/event/items", Map.of("keys", codes)));
    }

    private static <R extends Record> List<R> all(Class<R> type, List<Row> rows) {
        return rows.stream().map(row -> Rows.to(type, row)).toList();
    }
}
