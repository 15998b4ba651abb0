package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.DemoStore;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pairings that a check sees are the same through the kernel and by the statement. */
@ExtendWith(TestGraph.class)
final class PairingScanTest {

    @Test
    void readsWhatTheStatementReads(Store store, Graph graph, @TempDir Path folder) {
        DemoStore.load(graph, folder);
        Store remote = new RemoteNeo4j(store.uri(), store.user(), store.password());
        try (Graph overBolt = Graph.connect(remote, CypherCatalog.load())) {
            List<List<Object>> own = pairings(graph);
            assertThat(own).hasSizeGreaterThan(100).isEqualTo(pairings(overBolt));
        }
    }

    private static List<List<Object>> pairings(Graph graph) {
        List<List<Object>> all = new ArrayList<>();
        new Stored(graph).pairings(row -> all.add(values(row)));
        return all;
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        values.add(row.text("id"));
        values.add(row.list("mentors").stream().sorted().toList());
        values.add(row.list("apprentices").stream().sorted().toList());
        values.add(row.list("pairsOnly"));
        for (String column : List.of("startsOn", "endsOn", "status", "loopReason")) {
            values.add(row.get(column));
        }
        return values;
    }
}
