package org.xinchuan.access;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An organisation and everything below it, by codes. */
public final class Subtree {

    private static final String STATEMENT = "read/organisation/subtree";

    private Subtree() {}

    /** The codes; none for an organisation that there is not. */
    public static List<String> of(Graph graph, String organisation) {
        return codes(graph.read(STATEMENT, Map.of("code", organisation)));
    }

    /** The same within a time. */
    public static List<String> of(Graph graph, String organisation, Duration most) {
        return codes(graph.read(STATEMENT, Map.of("code", organisation), most, _ -> {}));
    }

    private static List<String> codes(List<Row> rows) {
        return rows.stream().map(row -> row.text("code")).toList();
    }
}
