package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what a statement answers to many keys: some at a time, and of these some side by side. */
final class PortionedRead {

    private static final int AT_ONCE = 2;

    private final Graph graph;
    private final int size;

    /**
     * @param size how many keys are asked about in one statement
     */
    PortionedRead(Graph graph, int size) {
        this.graph = graph;
        this.size = size;
    }

    /**
     * Reads all of it.
     *
     * @param parameters of the statement for some keys
     * @param use takes the rows in the order of the keys, in the caller's thread
     */
    <K> void read(
            String statement,
            List<K> keys,
            Function<List<K>, Map<String, Object>> parameters,
            Consumer<Row> use) {
        for (int from = 0; from < keys.size(); from += AT_ONCE * size) {
            List<CompletableFuture<List<Row>>> some = new ArrayList<>();
            for (int at = from; at < Math.min(keys.size(), from + AT_ONCE * size); at += size) {
                List<K> portion = keys.subList(at, Math.min(at + size, keys.size()));
                some.add(
                        CompletableFuture.supplyAsync(
                                () -> graph.readAll(statement, parameters.apply(portion))));
            }
            some.forEach(rows -> joined(rows).forEach(use));
        }
    }

    private static List<Row> joined(CompletableFuture<List<Row>> rows) {
        try {
            return rows.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
