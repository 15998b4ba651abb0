package org.xinchuan.exchange;

import org.xinchuan.access.Place;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;
import org.xinchuan.workbook.RememberedColumns;
import org.xinchuan.workbook.SheetLayout;
import org.xinchuan.workbook.SheetLayout.By;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Remembers how the columns of a layout were matched, for the organisation whose workbook it was
 * (docs/decisions/0044).
 */
final class ColumnMemory {

    private final Graph graph;
    private final Ledger ledger;

    ColumnMemory(Graph graph, Ledger ledger) {
        this.graph = graph;
        this.ledger = ledger;
    }

    /**
     * What is remembered of an organisation, the newest first.
     *
     * @param organisation null for none
     */
    List<RememberedColumns> of(String organisation) {
        if (organisation == null) {
            return List.of();
        }
        return graph
                .readAll("read/column-mapping/of-unit", Map.of("organisation", organisation))
                .stream()
                .map(ColumnMapping::remembered)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Remembers what the sender of a workbook said of its columns.
     *
     * @return whether something is remembered that was not before
     */
    boolean keep(WorkbookIntake.Sent sent, List<SheetLayout> layouts, Exchanger importer) {
        String organisation = sent.wishes().home();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SheetLayout layout : layouts) {
            if (layout.by() == By.SENDER) {
                Map<String, String> fields = new LinkedHashMap<>();
                layout.columns()
                        .forEach(
                                column ->
                                        fields.put(
                                                column.name(),
                                                Objects.requireNonNullElse(column.field(), "")));
                rows.add(row(organisation, sent.kind().key(), fields));
            }
        }
        if (rows.isEmpty() || organisation == null || !reaches(importer, organisation)) {
            return false;
        }
        Written written =
                ledger.write(new Request(importer.actor(), null, null), entry -> put(entry, rows));
        return written instanceof Written.Answered(Answer answer, long sequence)
                && !answer.changes().isEmpty();
    }

    private static boolean reaches(Exchanger importer, String organisation) {
        return importer.everywhere()
                || importer.view()
                        .may(importer.doing(), new Place(List.of(organisation), false, null));
    }

    /** A row of the store. */
    static Map<String, Object> row(String organisation, String kind, Map<String, String> fields) {
        Map<String, Object> row = new LinkedHashMap<>();
        Map<String, String> sorted = new TreeMap<>(fields);
        row.put("id", organisation == null ? "" : ColumnMapping.id(organisation, fields));
        row.put("organisation", organisation);
        row.put("kind", kind);
        row.put("headers", List.copyOf(sorted.keySet()));
        row.put("fields", List.copyOf(sorted.values()));
        return row;
    }

    private static Answer put(Entry entry, List<Map<String, Object>> rows) {
        List<Map<String, Object>> fresh =
                rows.stream().filter(row -> !isThere(entry, row)).toList();
        if (!fresh.isEmpty()) {
            entry.run("write/column-mapping/put", Map.of("rows", fresh));
        }
        return new Answer(
                fresh.stream()
                        .map(
                                row ->
                                        new Change(
                                                "column-mapping.record",
                                                "column-mapping:" + row.get("id"),
                                                List.of("organisation", "kind", "columns")))
                        .toList(),
                201,
                null,
                null,
                null);
    }

    private static boolean isThere(Work work, Map<String, Object> row) {
        boolean unit =
                !work.run(
                                "read/organisation/rows",
                                Map.of("keys", List.of(row.get("organisation"))))
                        .isEmpty();
        List<Row> before =
                work.run("read/column-mapping/rows", Map.of("keys", List.of(row.get("id"))));
        // An organisation that there is not has no workbooks.
        return !unit
                || before.stream()
                        .anyMatch(
                                one ->
                                        one.text("kind").equals(row.get("kind"))
                                                && one.list("headers").equals(row.get("headers"))
                                                && one.list("fields").equals(row.get("fields")));
    }
}
