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

/** Opens a store as it is, without migrating or mending anything, for the ends of its chains. */
record StoreHead(EmbeddedStores stores, CypherCatalog catalog) {

    /**
     * The ends of both chains.
     *
     * @param disclosures at 0 in a store from before disclosures were kept
     */
    record Heads(Head changes, Head disclosures) {}

    Heads of(Path folder) {
        try (Store store = stores.start(folder);
                Graph graph = Graph.connect(store, catalog)) {
            if (graph.read("read/ledger/head").isEmpty()) {
                throw new StoreUnavailable(
                        "The store in " + folder + " was never opened by Xinchuan.");
            }
            Head shown = new Disclosures(graph, Clock.systemUTC()).head();
            return new Heads(new Changes(graph).head(), shown);
        }
    }
}
