package org.xinchuan.person;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.StoredNode;
import org.xinchuan.ledger.Keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads what lists look at of people: of some by a statement, of everybody through the kernel when
 * the store is in this process.
 */
final class PeopleRows {

    private static final String STATEMENT = "read/person/searched";
    private static final int PART = 500;
    private static final List<String> PROPERTIES =
            List.of(
                    "personId",
                    "name",
                    "searchText",
                    "employeeNo",
                    "pinyinOrder",
                    "strokeOrder",
                    "erasedAt",
                    "revision");

    private final Graph graph;

    PeopleRows(Graph graph) {
        this.graph = graph;
    }

    /** Everybody, in order of the ids. */
    void everybody(Consumer<Searched> reader) {
        graph.scan()
                .ifPresentOrElse(
                        scan -> scanned(scan, reader),
                        () ->
                                Keys.readAll(
                                        graph,
                                        "read/person/keys",
                                        STATEMENT,
                                        row -> reader.accept(Searched.of(row))));
    }

    /** Those of some ids that there are. */
    List<Searched> of(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Searched> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            List<String> part = all.subList(from, Math.min(from + PART, all.size()));
            graph.readSoon(STATEMENT, Map.of("keys", part))
                    .forEach(row -> found.add(Searched.of(row)));
        }
        return found;
    }

    private static void scanned(NodeScan scan, Consumer<Searched> reader) {
        Map<Long, String> organisations = scan.codes("Organisation");
        Map<Long, String> occupations = scan.codes("Occupation");
        scan.each(
                "Person",
                "personId",
                PROPERTIES,
                node -> {
                    if (node.value("revision") != null) {
                        Map<String, Object> row = new HashMap<>();
                        row.put("id", node.value("personId"));
                        row.put("name", node.value("name"));
                        row.put("text", node.value("searchText"));
                        row.put("employeeNo", node.value("employeeNo"));
                        row.put("pinyin", node.value("pinyinOrder"));
                        row.put("strokes", node.value("strokeOrder"));
                        row.put("organisation", other(node, "EMPLOYED_BY", organisations));
                        row.put("occupation", other(node, "WORKS_AS", occupations));
                        row.put("erasedAt", node.value("erasedAt"));
                        reader.accept(Searched.of(new Row(row)));
                    }
                });
    }

    private static String other(StoredNode node, String type, Map<Long, String> codes) {
        return node.links(type, true, "supersededAt").stream()
                .filter(link -> link.values().getFirst() == null)
                .map(link -> codes.get(link.other()))
                .findFirst()
                .orElse(null);
    }
}
