package org.xinchuan.innovation;

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

/** Finds results, and reads everything recorded about one. */
final class Innovations {

    private final Graph graph;

    Innovations(Graph graph) {
        this.graph = graph;
    }

    /**
     * Which results are asked for; null where it does not matter.
     *
     * @param q what was typed
     * @param studio one that took part
     * @param organisation of the primary studio's host, or one above it
     * @param adoptedBy an organisation that uses them, or one above it
     * @param levels of awards, any one of them; none where it does not matter
     * @param asOf the day by which they must be completed, awarded and protected; those of which
     *     nobody wrote down when they were completed count as completed
     * @param ip whether a granted patent or registered copyright must protect them
     */
    record Filter(
            String q,
            String type,
            String studio,
            String organisation,
            String adoptedBy,
            List<String> levels,
            boolean ip,
            LocalDate from,
            LocalDate to,
            LocalDate asOf) {}

    /** Part of a list. */
    record Part(List<InnovationItem> items, long total) {}

    /** A result as answered, at a revision. */
    record Found(InnovationDetail detail, long revision) {}

    Part find(Filter filter, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        SearchWords words = filter.q() == null ? null : SearchWords.of(filter.q());
        parameters.put("folded", words == null ? null : words.folded());
        parameters.put("spelt", words == null ? null : words.spelt());
        parameters.put("typed", words == null ? null : words.typed());
        parameters.put("type", filter.type());
        parameters.put("studio", filter.studio());
        parameters.put(
                "organisations",
                filter.organisation() == null ? null : Subtree.of(graph, filter.organisation()));
        parameters.put(
                "adoptedBy",
                filter.adoptedBy() == null ? null : Subtree.of(graph, filter.adoptedBy()));
        parameters.put("levels", filter.levels());
        parameters.put("ip", filter.ip());
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("asOf", filter.asOf());
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        Row found = graph.read("read/innovation/found", parameters).getFirst();
        return new Part(
                items(graph::read, found.list("page"), filter.asOf()), found.number("total"));
    }

    /** One result; empty when none has the code. */
    Optional<Found> one(String code) {
        return read(graph::read, code);
    }

    static Optional<Found> read(Work work, String code) {
        List<String> keys = List.of(code);
        return work.run("read/innovation/rows", Map.of("keys", keys)).stream()
                .findFirst()
                .map(row -> new Found(detail(work, row, keys), row.number("revision")));
    }

    private static InnovationDetail detail(Work work, Row row, List<String> keys) {
        Row detail = work.run("read/innovation/detail", Map.of("code", keys.getFirst())).getFirst();
        return new InnovationDetail(
                items(work, keys, null).getFirst(),
                all(Named.class, detail, "studios"),
                all(Contributor.class, detail, "people"),
                all(Named.class, detail, "users"),
                all(Named.class, detail, "bases"),
                all(Named.class, detail, "improvedBy"),
                (Long) row.get("benefitYuan"),
                row.text("document"),
                detail.text("documentTitle"),
                work.run("read/award/rows", Map.of("keys", keys)).stream()
                        .map(award -> Rows.to(InnovationDetail.Received.class, award))
                        .toList(),
                all(InnovationDetail.Protecting.class, detail, "ipAssets"),
                null);
    }

    private static List<InnovationItem> items(Work work, List<String> codes, LocalDate asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("keys", codes);
        parameters.put("asOf", asOf);
        return work.run("read/innovation/items", parameters).stream()
                .map(row -> Rows.to(InnovationItem.class, row))
                .toList();
    }

    /** The records that a column lists. */
    static <R extends Record> List<R> all(Class<R> type, Row row, String column) {
        return row.<Map<String, Object>>list(column).stream()
                .map(values -> Rows.to(type, new Row(values)))
                .toList();
    }
}
