package org.xinchuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.ledger.Keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Through the kernel come the very rows that the statements give. */
@OnDemoGroup
class StoreScanTest {

    private final List<String> ids = new ArrayList<>();

    @Test
    void peopleAndPairingsAreThoseOfTheStatements(Graph graph) {
        StoreScan scan = new StoreScan(graph.scan().orElseThrow());
        List<Map<String, Object>> people = new ArrayList<>();
        scan.people(
                row -> {
                    people.add(row.values());
                    ids.add(row.text("id"));
                    return ids.size() - 1;
                });
        List<Map<String, Object>> pairings = new ArrayList<>();
        scan.pairings(ids::get, row -> pairings.add(row.values()));
        assertThat(people)
                .hasSizeGreaterThan(500)
                .isEqualTo(rows(graph, "read/person/keys", "read/lineage/people"));
        assertThat(people).anyMatch(row -> row.get("posts") instanceof List<?> l && !l.isEmpty());
        assertThat(pairings)
                .hasSizeGreaterThan(10)
                .isEqualTo(rows(graph, "read/pairing/keys", "read/lineage/pairings"));
    }

    private static List<Map<String, Object>> rows(Graph graph, String keys, String statement) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Keys.readAll(graph, keys, statement, row -> rows.add(plain(row)));
        return rows;
    }

    /** Without what only a change needs. */
    private static Map<String, Object> plain(Row row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.remove("everApprentices");
        return values;
    }
}
