package org.xinchuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** However many ranges there are, the rows are those of one answer, in the same order. */
@OnDemoGroup
class KeysTest {

    private static final String PEOPLE = "read/person/keys";
    private static final String ROWS = "read/lineage/people";

    @Test
    void rangesAreJoinedInOrder(Graph graph) {
        List<String> keys =
                graph.readAll(PEOPLE, Map.of("after", "", "limit", 1_000_000)).stream()
                        .map(row -> row.text("key"))
                        .toList();
        List<Map<String, Object>> whole =
                graph.readAll(ROWS, Map.of("keys", keys)).stream().map(Row::values).toList();
        assertThat(whole).hasSizeGreaterThan(500);
        for (int range : new int[] {61, whole.size() - 1, whole.size(), whole.size() + 1}) {
            List<Map<String, Object>> rows = new ArrayList<>();
            Keys.readAll(graph, PEOPLE, ROWS, range, row -> rows.add(row.values()));
            assertThat(rows).as("ranges of %d", range).isEqualTo(whole);
        }
    }

    @Test
    void whatBreaksInARangeIsWhatTheCallerIsTold(Graph graph) {
        assertThatThrownBy(() -> Keys.readAll(graph, PEOPLE, "read/nothing", 61, row -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read/nothing");
    }
}
