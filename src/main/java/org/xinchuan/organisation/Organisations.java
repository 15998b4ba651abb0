package org.xinchuan.organisation;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.SearchWords;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds organisations and reads one with its place in the tree. */
final class Organisations {

    private final Graph graph;

    Organisations(Graph graph) {
        this.graph = graph;
    }

    /** Part of a list. */
    record Part(List<OrganisationItem> items, long total) {}

    /** An organisation as answered, at a revision. */
    record Found(OrganisationDetail detail, long revision) {}

    /**
     * Organisations in order of how well they fit what was typed, then of their names and codes.
     *
     * @param q what was typed, or null
     * @param parent what they are directly part of, or null
     */
    Part find(String q, String parent, int offset, int limit) {
        SearchWords words = q == null ? null : SearchWords.of(q);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("folded", words == null ? null : words.folded());
        parameters.put("spelt", words == null ? null : words.spelt());
        parameters.put("typed", words == null ? null : words.typed());
        parameters.put("parent", parent);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        Row found = graph.read("read/organisation/found", parameters).getFirst();
        return new Part(items(found.list("page")), found.number("total"));
    }

    /** One organisation; empty when none has the code. */
    Optional<Found> one(String code) {
        return read(graph::read, code);
    }

    static Optional<Found> read(Work work, String code) {
        return work.run("read/organisation/items", Map.of("keys", List.of(code))).stream()
                .findFirst()
                .map(row -> new Found(detail(work, row, code), row.number("revision")));
    }

    private static OrganisationDetail detail(Work work, Row row, String code) {
        return new OrganisationDetail(
                OrganisationItem.of(row),
                all(OrganisationDetail.Child.class, "read/organisation/children", work, code),
                all(OrganisationDetail.Hosted.class, "read/organisation/studios", work, code),
                work
                        .run("read/honour/rows", Map.of("keys", List.of("organisation:" + code)))
                        .stream()
                        .map(one -> Rows.to(OrganisationDetail.Honoured.class, one))
                        .toList(),
                null);
    }

    private static <R extends Record> List<R> all(
            Class<R> type, String statement, Work work, String code) {
        return work.run(statement, Map.of("code", code)).stream()
                .map(row -> Rows.to(type, row))
                .toList();
    }

    private List<OrganisationItem> items(List<String> page) {
        Map<String, Integer> places = new HashMap<>();
        page.forEach(code -> places.put(code, places.size()));
        return graph.read("read/organisation/items", Map.of("keys", page)).stream()
                .map(OrganisationItem::of)
                .sorted(Comparator.comparing(item -> places.get(item.organisation().code())))
                .toList();
    }
}
