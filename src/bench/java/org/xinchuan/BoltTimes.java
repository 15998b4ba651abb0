package org.xinchuan;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.graph.Store;
import org.xinchuan.lineage.LineageIndex;

import java.io.PrintStream;

/**
 * Builds the index of lineages from a store of this process, through its kernel, and over Bolt as
 * from a store elsewhere. Client and server of Bolt share the processors here.
 */
final class BoltTimes implements Benchmarks.Benchmark {

    private static final int USUAL = 100_000;
    private static final int ROUNDS = 3;

    @Override
    public void run(BenchHouse house, PrintStream out) {
        LargeStore.fill(house.store(), Integer.getInteger("bench.people", USUAL));
        index(house.store(), house.graph(), out);
    }

    /** Builds both in turns. */
    static void index(Store store, Graph embedded, PrintStream out) {
        RemoteNeo4j elsewhere = new RemoteNeo4j(store.uri(), store.user(), store.password());
        double[] kernel = new double[ROUNDS];
        double[] bolt = new double[ROUNDS];
        int people = 0;
        try (Graph remote = Graph.connect(elsewhere, CypherCatalog.load())) {
            for (int round = 0; round < ROUNDS; round++) {
                kernel[round] = seconds(embedded);
                bolt[round] = seconds(remote);
            }
            LineageIndex index = new LineageIndex(embedded);
            index.load();
            people = index.now().people().numbers();
        }
        out.printf(
                "index of %,d people: through the kernel %.1f s, over Bolt %.1f s (medians of"
                        + " %d)%n",
                people, Times.median(kernel), Times.median(bolt), ROUNDS);
    }

    private static double seconds(Graph graph) {
        long begin = System.nanoTime();
        new LineageIndex(graph).load();
        return (System.nanoTime() - begin) / 1e9;
    }
}
