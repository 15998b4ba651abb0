package org.xinchuan.exchange;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Founds a store in a process of its own, which a test kills: it waits before it is in place. */
final class FoundingChild {

    private FoundingChild() {}

    /** Data directory, folder. */
    public static void main(String[] args) throws IOException {
        try (Store store = EmbeddedStores.open(Path.of(args[0]));
                Graph graph = Graph.connect(store, CypherCatalog.load())) {
            Clock clock = Clock.systemUTC();
            new Imports(graph, new Ledger(graph, clock), clock)
                    .founding(1)
                    .run(
                            Path.of(args[1]),
                            "child",
                            (phase, done, total) -> System.out.println("\n" + phase + " " + done));
            System.out.println("\nWHOLE");
            System.in.read();
        }
    }
}
