package org.xinchuan.browser;

import org.xinchuan.Application;
import org.xinchuan.Config;
import org.xinchuan.NewStore;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Progress;
import org.xinchuan.http.HttpServer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole product with the demo group, as {@code xinchuan demo} starts it, on a store of its own
 * in a folder that goes away. {@code -Dxinchuan.pages=URL} takes a running one instead.
 */
final class DemoServer implements AutoCloseable {

    private final String address;
    private final Path anchors;
    private final Closeable running;

    private DemoServer(String address, Path anchors, Closeable running) {
        this.address = address;
        this.anchors = anchors;
        this.running = running;
    }

    static DemoServer start() {
        String given = System.getProperty("xinchuan.pages");
        if (given != null) {
            return new DemoServer(given, null, () -> {});
        }
        try {
            return started(Files.createTempDirectory("xinchuan-pages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoServer started(Path folder) throws IOException {
        Config config =
                Config.from(
                        Map.of(
                                "XINCHUAN_START_CACHE", "off",
                                "XINCHUAN_IDENTIFIERS", "on",
                                "LANG", "zh"));
        Application application =
                Application.open(
                        config,
                        NewStore.in(folder.resolve("data")),
                        Optional.empty(),
                        Clock.systemDefaultZone());
        Path group = Files.createDirectory(folder.resolve("group"));
        DemoGroup.writeTo(group);
        if (!(application.imports().run(group, "test", Progress.none())
                instanceof ImportOutcome.Applied)) {
            throw new IllegalStateException("the demo group was refused");
        }
        HttpServer server = application.serveDemo("127.0.0.1", 0, config);
        return new DemoServer(
                "http://127.0.0.1:" + server.port(),
                folder.resolve("data").resolve("anchors.jsonl"),
                () -> {
                    server.close();
                    application.close();
                    delete(folder);
                });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return address;
    }

    /** The file of anchors, kept outside the store; null where the server is somebody else's. */
    Path anchors() {
        return anchors;
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
