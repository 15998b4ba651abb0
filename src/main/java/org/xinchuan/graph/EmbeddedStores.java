package org.xinchuan.graph;

import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Opens a Neo4j inside this JVM. A distribution without it (driver only, remote store) leaves the
 * provider out, and {@link #open} says so; that is why it is found as a service.
 */
public interface EmbeddedStores {

    /**
     * Starts the store in a folder, which is made when absent.
     *
     * @throws StoreUnavailable when the folder is in use, cannot be written or holds no store of
     *     ours
     */
    Store start(Path folder);

    /** Starts the embedded store that this distribution carries. */
    static Store open(Path folder) {
        return ServiceLoader.load(EmbeddedStores.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new StoreUnavailable(
                                        "This build has no embedded Neo4j: set NEO4J_URI,"
                                                + " NEO4J_USER and NEO4J_PASSWORD."))
                .start(folder);
    }
}
