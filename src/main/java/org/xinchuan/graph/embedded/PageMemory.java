package org.xinchuan.graph.embedded;

import com.sun.management.OperatingSystemMXBean;

import org.neo4j.io.ByteUnit;
import org.neo4j.io.layout.Neo4jLayout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much of a store is kept in memory outside the heap: all of it and some room to grow, where
 * the machine has enough. Only what is used is taken of the machine.
 */
final class PageMemory {

    /** Enough for the demo group and some ten thousand people. */
    private static final long LEAST = ByteUnit.mebiBytes(64);

    /** Room to grow on a larger machine: one part of so many. */
    private static final int ROOM = 64;

    /** The heap, the index and the system need the rest. */
    private static final int MOST = 4;

    private PageMemory() {}

    /** For the store in a folder, in bytes. */
    static long of(Path folder) {
        long wanted = Math.max(LEAST, machine() / ROOM) + size(folder);
        return Math.max(LEAST, Math.min(wanted, most()));
    }

    /** How much any store gets at most, in bytes. */
    static long most() {
        return machine() / MOST;
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static long size(Path folder) {
        Path files = Neo4jLayout.of(folder).databaseLayout("neo4j").databaseDirectory();
        if (!Files.isDirectory(files)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
