package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Walks over all records of a kind in ranges of their keys, so that no answer is ever too large.
 * Ranges are read by a few sessions side by side and joined in the order of the keys: what comes
 * out is what one session would have read.
 */
public final class Keys {

    private static final int RANGE = 5_000;

    /** How many ranges are read at once, and so how many are in memory. */
    static final int SESSIONS = 4;

    private Keys() {}

    /** Reads the records of every key that {@code keysStatement} pages through, in their order. */
    public static void readAll(
            Graph graph, String keysStatement, String rowsStatement, Consumer<Row> reader) {
        readAll(graph, keysStatement, rowsStatement, RANGE, reader);
    }

    /** The same in ranges of so many keys. */
    static void readAll(
            Graph graph,
            String keysStatement,
            String rowsStatement,
            int range,
            Consumer<Row> reader) {
        Deque<Future<List<Row>>> ranges = new ArrayDeque<>(SESSIONS);
        try (ExecutorService sessions = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> keys = keys(graph, keysStatement, "", range);
            while (!keys.isEmpty()) {
                Map<String, Object> asked = Map.of("keys", keys);
                ranges.add(sessions.submit(() -> graph.readAll(rowsStatement, asked)));
                if (ranges.size() == SESSIONS) {
                    rows(ranges.remove()).forEach(reader);
                }
                keys = keys(graph, keysStatement, keys.getLast(), range);
            }
            while (!ranges.isEmpty()) {
                rows(ranges.remove()).forEach(reader);
            }
        }
    }

    private static List<String> keys(Graph graph, String statement, String after, int range) {
        return graph.readAll(statement, Map.of("after", after, "limit", range)).stream()
                .map(row -> row.text("key"))
                .toList();
    }

    private static List<Row> rows(Future<List<Row>> range) {
        try {
            return range.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a range of the store cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the store", e);
        }
    }

    /**
     * The place of a key among many that are in order; -1 when it is not one of them.
     *
     * @param key the key at a place
     */
    public static int place(int size, IntFunction<String> key, String wanted) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = key.apply(middle).compareTo(wanted);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The keys of the subjects of one kind, such as the ids in {@code pairing:…}. */
    public static List<String> of(String kind, Set<String> subjects) {
        List<String> keys = new ArrayList<>();
        for (String subject : subjects) {
            if (subject.startsWith(kind + ":")) {
                keys.add(subject.substring(kind.length() + 1));
            }
        }
        return keys;
    }
}
