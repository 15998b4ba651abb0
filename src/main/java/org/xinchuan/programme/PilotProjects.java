package org.xinchuan.programme;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pilot projects as they are answered. */
final class PilotProjects {

    private PilotProjects() {}

    /** A project as answered, at a revision. */
    record Found(PilotProjectDetail detail, long revision) {}

    static Optional<Found> read(Work work, String code, LocalDate asOf) {
        return work.run("read/pilot-project/rows", Map.of("keys", List.of(code))).stream()
                .findFirst()
                .map(row -> new Found(detail(work, code, asOf), row.number("revision")));
    }

    /** Those of some codes as lists show them on a day, in that order. */
    static List<PilotProjectItem> items(Work work, List<String> codes, LocalDate asOf) {
        return work.run("read/pilot-project/items", Map.of("keys", codes, "asOf", asOf)).stream()
                .map(row -> Rows.to(PilotProjectItem.class, row))
                .toList();
    }

    private static PilotProjectDetail detail(Work work, String code, LocalDate asOf) {
        Row row = work.run("read/pilot-project/detail", Map.of("code", code)).getFirst();
        return new PilotProjectDetail(
                items(work, List.of(code), asOf).getFirst(),
                all(PilotProjectDetail.State.class, row, "states"),
                all(PilotProjectDetail.Fund.class, row, "funds"),
                row.text("document"),
                row.text("documentTitle"),
                null);
    }

    private static <R extends Record> List<R> all(Class<R> type, Row row, String column) {
        return row.<Map<String, Object>>list(column).stream()
                .map(values -> Rows.to(type, new Row(values)))
                .toList();
    }
}
