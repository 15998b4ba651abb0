package org.xinchuan.standard;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where files lie while they are worked on: what was sent, what is unpacked of it, rows that do not
 * fit in memory, files on their way out. They have what the store has in them, so they lie beside
 * it, for the eyes of its owner alone.
 */
public record Workroom(Path path) {

    private static final String OWNER_ONLY = "rwx------";

    /** Among the system's temporary files: for who has no data directory. */
    public static Workroom ofSystem() {
        return new Workroom(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * That of a data directory, which nobody else is at work in: what an earlier process that was
     * killed left there is deleted.
     */
    public static Workroom in(Path data) throws IOException {
        Path path = data.resolve("tmp");
        new FolderTree(path).close();
        Files.createDirectories(path);
        FileStore store = Files.getFileStore(path);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
        }
        return new Workroom(path);
    }

    /** A new, empty folder in it. */
    public FolderTree folder() throws IOException {
        return new FolderTree(Files.createTempDirectory(path, "xinchuan"));
    }

    /** A new, empty file in it. */
    public Path file(String ending) throws IOException {
        return Files.createTempFile(path, "xinchuan", ending);
    }
}
