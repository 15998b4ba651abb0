package org.xinchuan.graph.embedded;

import org.xinchuan.standard.FolderTree;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the store lies in a data directory, and how another takes its place: the old one is moved
 * aside, the new one in, the old one deleted. Whatever a crash leaves, one of the two is whole.
 */
record StoreFolder(Path data) {

    /** The home of Neo4j. */
    Path store() {
        return data.resolve("store").toAbsolutePath();
    }

    private Path aside() {
        return data.resolve("store.old").toAbsolutePath();
    }

    boolean holds() {
        return notEmpty(store()) || notEmpty(aside());
    }

    /** Takes back a move that a crash cut short, so that no empty store begins in its place. */
    void endMove() throws IOException {
        if (!notEmpty(store()) && notEmpty(aside())) {
            Files.deleteIfExists(store());
            Files.move(aside(), store());
        }
    }

    Closeable moveTo(StoreFolder other) throws IOException {
        other.endMove();
        new FolderTree(other.aside()).close();
        if (notEmpty(other.store())) {
            Files.move(other.store(), other.aside());
        } else {
            Files.deleteIfExists(other.store());
        }
        try {
            Files.move(store(), other.store());
        } catch (IOException e) {
            other.endMove();
            throw e;
        }
        return () -> new FolderTree(other.aside()).close();
    }

    /** Notes with which number the store was made anew; the note goes where the store goes. */
    void renewedAt(long sequence) throws IOException {
        Files.writeString(note(), Long.toString(sequence));
    }

    long renewedAt() throws IOException {
        return Files.exists(note()) ? Long.parseLong(Files.readString(note())) : 0;
    }

    private Path note() {
        return store().resolve("renewed-at");
    }

    private static boolean notEmpty(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length > 0;
    }
}
