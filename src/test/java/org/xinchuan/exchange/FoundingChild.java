package org.xinchuan.exchange;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.time.Clock;

/** Founds a store in a process of its own, which a test kills: it waits before it is in place. */
final class FoundingChild {

    private FoundingChild() {}

    /** Data directory, folder, the moment at which it waits to be killed. */
    public static void main(String[] args) {
        try (Store store = EmbeddedStores.open(Path.of(args[0]));
                Graph graph = Graph.connect(store, CypherCatalog.load())) {
            Clock clock = Clock.systemUTC();
            new Imports(graph, new Ledger(graph, clock), clock)
                    .founding(1)
                    .run(Path.of(args[1]), "child", ImportChild.saying("", args[2]));
            System.out.println("\nWHOLE");
            ImportChild.waitToBeKilled();
        }
    }
}
