package org.xinchuan.ledger;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Walks over all records of a kind in pages of their keys, so that no answer is ever too large. */
public final class Keys {

    private static final int PAGE = 10_000;

    private Keys() {}

    /** Reads the records of every key that {@code keysStatement} pages through. */
    public static void readAll(
            Graph graph, String keysStatement, String rowsStatement, Consumer<Row> reader) {
        String after = "";
        List<String> keys;
        do {
            keys =
                    graph.readAll(keysStatement, Map.of("after", after, "limit", PAGE)).stream()
                            .map(row -> row.text("key"))
                            .toList();
            if (!keys.isEmpty()) {
                graph.readAll(rowsStatement, Map.of("keys", keys)).forEach(reader);
                after = keys.getLast();
            }
        } while (keys.size() == PAGE);
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
