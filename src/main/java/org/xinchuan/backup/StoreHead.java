package org.xinchuan.backup;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.ledger.Changes;

import java.nio.file.Path;

/** Opens a store as it is, without migrating or mending anything, for its newest change. */
record StoreHead(EmbeddedStores stores, CypherCatalog catalog) {

    Changes.Head of(Path folder) {
        try (Store store = stores.start(folder);
                Graph graph = Graph.connect(store, catalog)) {
            if (graph.read("read/ledger/head").isEmpty()) {
                throw new StoreUnavailable(
                        "The store in " + folder + " was never opened by Xinchuan.");
            }
            return new Changes(graph).head();
        }
    }
}
