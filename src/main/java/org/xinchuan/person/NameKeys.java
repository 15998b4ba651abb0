package org.xinchuan.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.standard.NameOrder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys by which lists order people's names, in step with the program: a store that was written
 * before there were any, or with other tables of characters, gets them anew at start. They follow
 * from the names and are no facts, so nothing of this is a change.
 */
public final class NameKeys {

    private static final Logger LOG = LoggerFactory.getLogger(NameKeys.class);
    private static final int PART = 5000;

    private final Graph graph;

    public NameKeys(Graph graph) {
        this.graph = graph;
    }

    /** Makes all of them anew when they are another version's; otherwise asks once. */
    public void renew() {
        boolean current =
                graph.read("housekeeping/name-keys-version").stream()
                        .anyMatch(row -> NameOrder.VERSION.equals(row.text("version")));
        if (current) {
            return;
        }
        long people = 0;
        List<Row> part = part("");
        while (!part.isEmpty()) {
            List<Map<String, Object>> rows = part.stream().map(NameKeys::keys).toList();
            graph.write(work -> work.run("housekeeping/name-keys-put", Map.of("rows", rows)));
            people += part.size();
            part = part(part.getLast().text("id"));
        }
        graph.write(
                work ->
                        work.run(
                                "housekeeping/name-keys-record",
                                Map.of("version", NameOrder.VERSION)));
        LOG.info("put the names of {} people in order", people);
    }

    private List<Row> part(String after) {
        return graph.read("housekeeping/names", Map.of("after", after, "limit", PART));
    }

    private static Map<String, Object> keys(Row row) {
        Map<String, Object> keys = new HashMap<>(Rows.order(row.text("name")));
        keys.put("id", row.text("id"));
        keys.put("name", row.text("name"));
        return keys;
    }
}
