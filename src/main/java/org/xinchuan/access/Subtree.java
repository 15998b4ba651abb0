package org.xinchuan.access;

import org.xinchuan.graph.Graph;

import java.util.List;
import java.util.Map;

/** An organisation and everything below it, by codes. */
public final class Subtree {

    private Subtree() {}

    /** The codes; none for an organisation that there is not. */
    public static List<String> of(Graph graph, String organisation) {
        return graph.read("read/organisation/subtree", Map.of("code", organisation)).stream()
                .map(row -> row.text("code"))
                .toList();
    }
}
