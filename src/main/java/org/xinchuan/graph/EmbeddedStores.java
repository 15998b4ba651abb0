package org.xinchuan.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Neo4j inside this JVM, each store in a data directory of its own. A distribution without it
 * (driver only, remote store) leaves the provider out, and {@link #open} says so; that is why it is
 * found as a service.
 */
public interface EmbeddedStores {

    /**
     * Starts the store in a folder, which is made when absent.
     *
     * @throws StoreUnavailable when the folder is in use, cannot be written or holds no store of
     *     ours
     */
    Store start(Path folder);

    /** Whether a folder holds a store, running or not. */
    boolean holds(Path folder);

    /**
     * Keeps every process from starting the store in a folder, this one included, until closed. A
     * folder without a store is left as it is.
     *
     * @throws StoreUnavailable when it is in use
     */
    Closeable lock(Path folder);

    /** Writes all data of the store in a folder, which is not running; the stream stays open. */
    void dump(Path folder, OutputStream out) throws IOException;

    /** Makes a store of what {@link #dump} wrote in a folder that holds none. */
    void load(InputStream dump, Path folder) throws IOException;

    /**
     * Moves the store of one folder into another. A store that is there is moved aside until the
     * new one is in its place; after a crash in between it is there again at the next start.
     *
     * @return what deletes the store that was replaced
     */
    Closeable move(Path from, Path to) throws IOException;

    /**
     * Writes all that the store in a folder says, and it is not running, into a new one that takes
     * its place: of what was deleted or overwritten no byte is left in any of its files.
     *
     * @param sequence a number to be asked for with {@link #renewedAt}
     * @throws StoreUnavailable as {@link #start}
     */
    void renew(Path folder, long sequence) throws IOException;

    /** The number that the store in a folder was last renewed with; 0 when it never was. */
    long renewedAt(Path folder) throws IOException;

    /** The embedded stores that this distribution carries. */
    static EmbeddedStores ofThisBuild() {
        return ServiceLoader.load(EmbeddedStores.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new StoreUnavailable(
                                        "This build has no embedded Neo4j: set NEO4J_URI,"
                                                + " NEO4J_USER and NEO4J_PASSWORD."));
    }

    /** Starts the embedded store that this distribution carries. */
    static Store open(Path folder) {
        return ofThisBuild().start(folder);
    }
}
