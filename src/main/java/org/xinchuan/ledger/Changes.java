package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The record of all changes, in order. */
public final class Changes {

    private static final int PORTION = 1_000;

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

    /** Whether an import is being applied in pieces, by whichever server of the store. */
    public boolean importing() {
        return graph.read("read/ledger/head").getFirst().get("importing") != null;
    }

    /** Up to {@code limit} changes after a sequence number. */
    public List<ChangeRecord> since(long sequence, int limit) {
        return since(sequence, limit, null);
    }

    /**
     * The same of one actor alone.
     *
     * @param actor null for all
     */
    public List<ChangeRecord> since(long sequence, int limit, String actor) {
        return records(graph.read("read/ledger/since", asked(sequence, limit, actor)));
    }

    private static Map<String, Object> asked(long sequence, int limit, String actor) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("since", sequence);
        asked.put("limit", limit);
        asked.put("actor", actor);
        return asked;
    }

    private List<ChangeRecord> portion(long sequence) {
        return records(graph.readAll("read/ledger/since", asked(sequence, PORTION, null)));
    }

    private static List<ChangeRecord> records(List<Row> rows) {
        return rows.stream().map(ChangeRecord::of).toList();
    }

    /**
     * What is wrong with the chain.
     *
     * @param sequence the link
     */
    public record ChainFault(long sequence, String problem) {}

    /**
     * Reads the whole chain: every link follows the one before it, no number is left out, and the
     * guard stands at the last. A store that others write to is judged up to the head it had.
     */
    public List<ChainFault> faults() {
        List<ChainFault> faults = new ArrayList<>();
        if (graph.read("read/ledger/head").isEmpty()) {
            return List.of(new ChainFault(0, "there is no guard"));
        }
        Head head = head();
        String hash = "";
        long sequence = 0;
        List<ChangeRecord> links;
        do {
            links = portion(sequence);
            for (ChangeRecord link : links) {
                if (link.sequence() != sequence + 1) {
                    faults.add(new ChainFault(link.sequence(), "follows " + sequence));
                } else if (!link.follows(hash)) {
                    faults.add(new ChainFault(link.sequence(), "its hash does not fit"));
                }
                hash = link.hash();
                sequence = link.sequence();
                if (sequence == head.sequence() && !hash.equals(head.hash())) {
                    faults.add(new ChainFault(sequence, "the guard has another hash"));
                }
            }
        } while (links.size() == PORTION);
        if (sequence < head.sequence()) {
            faults.add(new ChainFault(head.sequence(), "the chain ends at " + sequence));
        } else if (sequence > head().sequence()) {
            faults.add(new ChainFault(sequence, "the guard stands at " + head.sequence()));
        }
        return faults;
    }
}
