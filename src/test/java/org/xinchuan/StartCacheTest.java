package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The making of the start cache, with a shell in the place of the JVM in training. */
@Timeout(60)
final class StartCacheTest {

    @TempDir private Path folder;

    @Test
    void whatTheTrainingLeavesTakesThePlaceOfOlderCaches() throws IOException {
        Files.writeString(folder.resolve("start-cache-1.aot"), "old");

        StartCache.make(file("2"), shell("printf new > \"$1\""));

        assertThat(file("2")).hasContent("new");
        assertThat(names()).containsExactly("start-cache-2.aot", "start.lock");
    }

    @Test
    void aTrainingThatFailsLeavesNothing() throws IOException {
        StartCache.make(file("1"), shell("printf half > \"$1\"; echo broken; exit 1"));

        assertThat(names()).containsExactly("start.lock");
    }

    @Test
    void aCacheThatIsThereIsLeftAlone() throws IOException {
        Files.writeString(file("1"), "there");

        StartCache.make(file("1"), shell("printf new > \"$1\""));

        assertThat(file("1")).hasContent("there");
    }

    @Test
    void whileSomebodyTrainsNobodyElseDoes() throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                folder.resolve("start.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            StartCache.make(file("1"), shell("printf new > \"$1\""));

            assertThat(lock.isValid()).isTrue();
        }
        assertThat(names()).containsExactly("start.lock");
    }

    @Test
    void theEndOfTheServerEndsTheTrainingAndWhatItStarted() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        StartCache cache =
                new StartCache(
                        file("1"), room -> command("sleep 1000 & echo $! > \"$1\"; wait", pipe));
        cache.make();
        ProcessHandle started;
        try (BufferedReader said = Files.newBufferedReader(pipe)) {
            started = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }

        cache.close();

        started.onExit().join();
        assertThat(names()).containsExactly("pipe", "start.lock");
    }

    private Path file(String stamp) {
        return folder.resolve("start-cache-" + stamp + ".aot");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Function<StartCache.Workplace, List<String>> shell(String script) {
        return room -> command(script, room.cache());
    }

    private static List<String> command(String script, Path file) {
        return List.of("sh", "-c", script, "sh", file.toString());
    }
}
