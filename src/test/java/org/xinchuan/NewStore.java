package org.xinchuan;

import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data directory as the first start leaves it: with its schema and what ships, and nobody in it.
 * It is made once a JVM and copied, since making one takes longer than most tests.
 */
public final class NewStore {

    private NewStore() {}

    /** Made when the first asks for it, while others wait. */
    private static final class Made {
        private static final Path DATA = made();
    }

    /** Copies it into a folder, which is made; the same folder. */
    public static Path in(Path data) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(Made.DATA)) {
            all = files.toList();
        }
        for (Path file : all) {
            Path copy = data.resolve(Made.DATA.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
        return data;
    }

    private static Path made() {
        try {
            FolderTree folder = FolderTree.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Config config = Config.from(Map.of("XINCHUAN_START_CACHE", "off"));
            Application.open(config, folder.path(), Optional.empty(), Clock.systemUTC()).close();
            return folder.path();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(FolderTree folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
