package org.xinchuan.graph.embedded;

import org.neo4j.commandline.dbms.CannotWriteException;
import org.neo4j.commandline.dbms.LockChecker;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.locker.FileLockException;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.standard.FolderTree;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts, locks, copies and moves embedded stores and says in one sentence why it could not. */
public final class EmbeddedProvider implements EmbeddedStores {

    @Override
    public Store start(Path folder) {
        return open(folder);
    }

    private static EmbeddedNeo4j open(Path folder) {
        StoreFolder place = new StoreFolder(folder);
        try {
            place.endMove();
            Files.createDirectories(place.store());
        } catch (IOException e) {
            throw new StoreUnavailable("The data directory " + folder + " cannot be made.", e);
        }
        if (!Files.isWritable(place.store())) {
            throw new StoreUnavailable("The data directory " + folder + " cannot be written.");
        }
        try {
            EmbeddedNeo4j started = EmbeddedNeo4j.start(place.store());
            // Now that nobody else is at work here: what a founding that was cut short has left.
            new FolderTree(EmbeddedBeside.folder(folder)).close();
            return started;
        } catch (IOException | RuntimeException e) {
            throw new StoreUnavailable(sentence(folder, e), e);
        }
    }

    @Override
    public boolean holds(Path folder) {
        return new StoreFolder(folder).holds();
    }

    @Override
    public Closeable lock(Path folder) {
        StoreFolder place = new StoreFolder(folder);
        try {
            place.endMove();
            Neo4jLayout layout = Neo4jLayout.of(place.store());
            return Files.isDirectory(layout.databasesDirectory())
                    ? LockChecker.checkDbmsLock(layout)
                    : () -> {};
        } catch (CannotWriteException e) {
            throw new StoreUnavailable("The data directory " + folder + " cannot be written.", e);
        } catch (IOException | RuntimeException e) {
            throw new StoreUnavailable(sentence(folder, e), e);
        }
    }

    @Override
    public void dump(Path folder, OutputStream out) throws IOException {
        Dump.of(new StoreFolder(folder).store()).writeTo(out);
    }

    @Override
    public void load(InputStream dump, Path folder) throws IOException {
        Dump.of(new StoreFolder(folder).store()).readFrom(dump);
    }

    @Override
    public Closeable move(Path from, Path to) throws IOException {
        return new StoreFolder(from).moveTo(new StoreFolder(to));
    }

    @Override
    public void renew(Path folder, long sequence) throws IOException {
        Path beside = folder.resolve("renewing");
        new FolderTree(beside).close();
        try (FolderTree _ = new FolderTree(beside)) {
            try (EmbeddedNeo4j old = open(folder);
                    EmbeddedNeo4j fresh = open(beside)) {
                fresh.copy(old);
            }
            new StoreFolder(beside).renewedAt(sequence);
            move(beside, folder).close();
        }
    }

    @Override
    public long renewedAt(Path folder) throws IOException {
        return new StoreFolder(folder).renewedAt();
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
