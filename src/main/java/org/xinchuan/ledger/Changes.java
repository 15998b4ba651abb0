package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** The record of all changes, in order. */
public final class Changes {

    private static final int PORTION = 10_000;
    private static final String IMPORT = "import";

    /** Of so many imports at a time that more records have changed, all are read anew. */
    private static final int MOST = 4000;

    private final Graph graph;

    public Changes(Graph graph) {
        this.graph = graph;
    }

    public Head head() {
        Row guard = graph.read("read/ledger/head").getFirst();
        return new Head(guard.number("sequence"), guard.text("hash"));
    }

    /** The link of a sequence number; empty when there is none. */
    public Optional<Head> link(long sequence) {
        return since(sequence - 1, 1).stream()
                .filter(change -> change.sequence() == sequence)
                .map(change -> new Head(sequence, change.hash()))
                .findFirst();
    }

    /** Whether an import is being applied in pieces, by whichever server of the store. */
    public boolean importing() {
        return graph.read("read/ledger/head").getFirst().get("importing") != null;
    }

    /** Up to {@code limit} changes after a sequence number. */
    public List<ChangeRecord> since(long sequence, int limit) {
        return graph.readSoon("read/ledger/since", asked(sequence, limit, null, null)).stream()
                .map(ChangeRecord::of)
                .toList();
    }

    /**
     * The same of one actor or one record alone.
     *
     * @param actor null for all
     * @param subject such as {@code pairing:A1}; null for all
     */
    public List<ChangeRecord> since(long sequence, int limit, String actor, String subject) {
        return graph.read("read/ledger/since", asked(sequence, limit, actor, subject)).stream()
                .map(ChangeRecord::of)
                .toList();
    }

    /**
     * The records that some changes are about: of an import those that it wrote. Empty where an
     * import among them kept no list of these, so that anything may have changed.
     */
    public Optional<Set<String>> touched(List<ChangeRecord> some) {
        Set<String> touched = new HashSet<>();
        some.forEach(change -> touched.add(change.subject()));
        List<String> imports = Keys.of(IMPORT, touched);
        if (imports.isEmpty()) {
            return Optional.of(touched);
        }
        List<Row> rows = graph.readSoon("read/ledger/touched", Map.of("keys", imports));
        for (Row row : rows) {
            if (row.get("touched") == null) {
                return Optional.empty();
            }
            touched.addAll(row.list("touched"));
        }
        return rows.size() < imports.size() || touched.size() > MOST
                ? Optional.empty()
                : Optional.of(touched);
    }

    private static Map<String, Object> asked(
            long sequence, int limit, String actor, String subject) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("since", sequence);
        asked.put("limit", limit);
        asked.put("actor", actor);
        asked.put("subject", subject);
        return asked;
    }

    private List<ChangeRecord> portion(long sequence) {
        return graph
                .readAll("read/ledger/links", Map.of("since", sequence, "limit", PORTION))
                .stream()
                .flatMap(row -> row.<List<Object>>list("links").stream())
                .map(ChangeRecord::of)
                .toList();
    }

    /**
     * Reads the whole chain.
     *
     * @param anchors hashes of links by sequence number, as they were kept outside the store
     * @param progress is told how many links have been read
     */
    public Verified verify(Map<Long, String> anchors, LongConsumer progress) {
        if (graph.read("read/ledger/head").isEmpty()) {
            return new Verified(
                    0, new Head(0, ""), 0, List.of(new ChainFault(0, "there is no guard")));
        }
        return new ChainCheck(this::head, this::portion).run(anchors, progress);
    }
}
