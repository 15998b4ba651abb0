package org.xinchuan;

import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Imports a province from a folder into an empty store of this process, checks included, and says
 * how long each part of it took; then the index from that store, through its kernel and over Bolt.
 */
final class LoadTimes implements Benchmarks.Benchmark {

    private static final int USUAL = 100_000;

    @Override
    public void run(BenchHouse house, PrintStream out) throws IOException {
        Province province = new Province(Integer.getInteger("bench.people", USUAL));
        try (FolderTree tree = FolderTree.temporary()) {
            int pairings = StaffFolder.write(province, tree.path().resolve("province"));
            Path data = tree.path().resolve("data");
            Map<Progress.Phase, long[]> begun = new EnumMap<>(Progress.Phase.class);
            long[] begin;
            try (Store store = EmbeddedStores.open(data);
                    Graph graph = Graph.connect(store, CypherCatalog.load())) {
                new Migrations(graph).apply();
                begin = now();
                load(graph, tree.path().resolve("province"), begun);
            }
            long[] end = now();
            print(province.people() + pairings, begin, end, begun, out);
            try (Store store = EmbeddedStores.open(data);
                    Graph graph = Graph.connect(store, CypherCatalog.load())) {
                BoltTimes.index(store, graph, out);
            }
        }
    }

    private static void load(Graph graph, Path folder, Map<Progress.Phase, long[]> begun) {
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .founding()
                        .run(
                                folder,
                                "bench",
                                (phase, done, total) -> begun.putIfAbsent(phase, now()));
        if (!(outcome instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void print(
            int rows,
            long[] begin,
            long[] end,
            Map<Progress.Phase, long[]> begun,
            PrintStream out) {
        double seconds = (end[0] - begin[0]) / 1e9;
        out.printf(
                "%,d people and pairings from a folder in %.1f s (processors %.1f s), %,.0f a"
                        + " second%n",
                rows, seconds, (end[1] - begin[1]) / 1e9, rows / seconds);
        begun.forEach(
                (phase, at) ->
                        out.printf(
                                "  %s from %.1f s (processors %.1f s)%n",
                                phase, (at[0] - begin[0]) / 1e9, (at[1] - begin[1]) / 1e9));
    }

    /** By the clock and of the processors, in nanoseconds. */
    private static long[] now() {
        return new long[] {System.nanoTime(), processors()};
    }

    private static long processors() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
