package org.xinchuan.graph;

import java.net.URI;
import java.util.Optional;

/**
 * A running Neo4j that the driver can reach: one in this JVM, or a server or cluster elsewhere. The
 * same statements run on all of them.
 */
public interface Store extends AutoCloseable {

    /** Where Bolt listens. */
    URI uri();

    String user();

    String password();

    /** What to call it in a message to the operator, without secrets. */
    String description();

    /** Whether others may write to it while we run, so that we must follow its change record. */
    boolean shared();

    /** A way to read it without statements, when it is in this process. */
    default Optional<NodeScan> scan() {
        return Optional.empty();
    }

    /** A way to read and write it without the wire, when it is in this process. */
    default Optional<OwnTransactions> transactions() {
        return Optional.empty();
    }

    /** A way to make another in its place, when it is in this process. */
    default Optional<StoreBeside> beside() {
        return Optional.empty();
    }

    /** Stops what this store started; a remote server goes on. */
    @Override
    void close();
}
