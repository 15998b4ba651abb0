package org.xinchuan.backup;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Head;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Opens a store as it is, without migrating or mending anything, for the ends of its chains. */
record StoreHead(EmbeddedStores stores, CypherCatalog catalog) {

    /**
     * What is newest in a store.
     *
     * @param changes the end of its chain of changes
     * @param disclosures that of disclosures, at 0 in a store from before they were kept
     * @param erased the change with which the last person was erased, or 0
     */
    record Newest(Head changes, Head disclosures, long erased) {}

    Newest of(Path folder) {
        try (Store store = stores.start(folder);
                Graph graph = Graph.connect(store, catalog)) {
            if (graph.read("read/ledger/head").isEmpty()) {
                throw new StoreUnavailable(
                        "The store in " + folder + " was never opened by Xinchuan.");
            }
            Head shown = new Disclosures(graph, Clock.systemUTC()).head();
            long erased =
                    graph.readAll("read/erasure/erased", Map.of()).stream()
                            .mapToLong(row -> row.number("erasedIn"))
                            .max()
                            .orElse(0);
            return new Newest(new Changes(graph).head(), shown, erased);
        }
    }
}
