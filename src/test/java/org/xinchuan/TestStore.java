package org.xinchuan;

import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;

import java.util.List;
import java.util.Map;

/** Puts rows into a store that no request can put there. */
final class TestStore {

    private TestStore() {}

    /** Writes rows of catalogue entries by the statement {@code put} of their folder. */
    static void put(Graph graph, String folder, List<Map<String, Object>> rows) {
        new Ledger(graph, TestServer.CLOCK)
                .write(
                        new Request("test", null, null),
                        entry -> {
                            entry.run("write/" + folder + "/put", Map.of("rows", rows));
                            Change change = new Change("import", "import:test", List.of());
                            return new Answer(List.of(change), 201, "{}", null, null);
                        });
    }
}
