package org.xinchuan.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with all that is in it, for a while: closing it deletes it.
 *
 * @param path where it is
 */
public record FolderTree(Path path) implements AutoCloseable {

    /** A new, empty one among the system's temporary files. */
    public static FolderTree temporary() throws IOException {
        return new FolderTree(Files.createTempDirectory("xinchuan"));
    }

    /** Deletes it with all that is in it; nothing happens when there is none. */
    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
