package org.xinchuan.backup;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.ledger.Changes;

import java.nio.file.Path;
import java.util.Map;

/** Opens a store as it is, without migrating or mending anything, for its newest change. */
record StoreHead(EmbeddedStores stores, CypherCatalog catalog) {

    /**
     * What is newest in a store.
     *
     * @param erased the change with which the last person was erased, or 0
     */
    record Newest(Changes.Head head, long erased) {}

    Newest of(Path folder) {
        try (Store store = stores.start(folder);
                Graph graph = Graph.connect(store, catalog)) {
            if (graph.read("read/ledger/head").isEmpty()) {
                throw new StoreUnavailable(
                        "The store in " + folder + " was never opened by Xinchuan.");
            }
            long erased =
                    graph.readAll("read/erasure/erased", Map.of()).stream()
                            .mapToLong(row -> row.number("erasedIn"))
                            .max()
                            .orElse(0);
            return new Newest(new Changes(graph).head(), erased);
        }
    }
}
