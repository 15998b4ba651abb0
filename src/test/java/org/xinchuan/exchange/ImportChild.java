package org.xinchuan.exchange;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Migrations;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.time.Clock;

/** Imports a folder in a process of its own, which a test may kill. */
final class ImportChild {

    private ImportChild() {}

    /** Data directory, folder, rows a batch. */
    public static void main(String[] args) {
        try (Store store = EmbeddedStores.open(Path.of(args[0]));
                Graph graph = Graph.connect(store, CypherCatalog.load())) {
            new Migrations(graph).apply();
            Clock clock = Clock.systemUTC();
            Imports imports =
                    new Imports(graph, new Ledger(graph, clock), clock, Integer.parseInt(args[2]));
            imports.run(
                    Path.of(args[1]),
                    "child",
                    (phase, done, total) -> System.out.println("\n" + phase + " " + done));
        }
    }
}
