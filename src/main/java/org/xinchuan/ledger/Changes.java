package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.List;
import java.util.Map;

/** The record of all changes, in order. */
public final class Changes {

    private final Graph graph;

    public Changes(Graph graph) {
        this.graph = graph;
    }

    /** The newest link of the chain. */
    public record Head(long sequence, String hash) {}

    public Head head() {
        Row guard = graph.read("read/ledger/head").getFirst();
        return new Head(guard.number("sequence"), guard.text("hash"));
    }

    /** Up to {@code limit} changes after a sequence number. */
    public List<ChangeRecord> since(long sequence, int limit) {
        return graph.read("read/ledger/since", Map.of("since", sequence, "limit", limit)).stream()
                .map(ChangeRecord::of)
                .toList();
    }
}
