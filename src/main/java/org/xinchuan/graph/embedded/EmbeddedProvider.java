package org.xinchuan.graph.embedded;

import org.neo4j.io.locker.FileLockException;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the embedded store and says in one sentence why it could not. */
public final class EmbeddedProvider implements EmbeddedStores {

    @Override
    public Store start(Path folder) {
        Path store = folder.resolve("store").toAbsolutePath();
        try {
            Files.createDirectories(store);
        } catch (IOException e) {
            throw new StoreUnavailable("The data directory " + folder + " cannot be made.", e);
        }
        if (!Files.isWritable(store)) {
            throw new StoreUnavailable("The data directory " + folder + " cannot be written.");
        }
        try {
            return EmbeddedNeo4j.start(store);
        } catch (RuntimeException e) {
            throw new StoreUnavailable(sentence(folder, e), e);
        }
    }

    private static String sentence(Path folder, Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && !(cause instanceof FileLockException)) {
            cause = cause.getCause();
        }
        if (cause instanceof FileLockException) {
            return "The data directory " + folder + " is in use by another process.";
        }
        return "The store in " + folder + " cannot be opened: " + cause.getMessage();
    }
}
