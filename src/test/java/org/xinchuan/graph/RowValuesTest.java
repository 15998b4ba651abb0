package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestGraph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row is a map of its columns, in their order, whatever it shares with the rows beside it. */
@ExtendWith(TestGraph.class)
final class RowValuesTest {

    @Test
    void isWhatTheStatementReturns(Graph graph) {
        List<Row> rows =
                graph.runText(
                        "UNWIND [1, 2] AS n RETURN n AS number, null AS nothing,"
                                + " [{text: '沈'}, n] AS list ORDER BY n",
                        Map.of());

        assertThat(rows).extracting(row -> row.number("number")).containsExactly(1L, 2L);
        Row second = rows.get(1);
        assertThat(second.values().keySet()).containsExactly("number", "nothing", "list");
        assertThat(second.get("nothing")).isNull();
        assertThat(second.values()).hasSize(3).containsKey("nothing").doesNotContainKey("other");
        assertThat(second.list("list")).isEqualTo(List.of(Map.of("text", "沈"), 2L));
        assertThatThrownBy(() -> second.get("other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number, nothing, list");

        Map<String, Object> same = new HashMap<>();
        same.put("number", 2L);
        same.put("nothing", null);
        same.put("list", Arrays.asList(Map.of("text", "沈"), 2L));
        assertThat(second).isEqualTo(new Row(same));
    }
}
