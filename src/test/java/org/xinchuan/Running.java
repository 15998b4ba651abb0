package org.xinchuan;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.http.HttpServer;
import org.xinchuan.workload.Workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The whole application over an open store, and a caller of it. Today is 2023-11-28. */
public final class Running implements AutoCloseable {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    /** The keys of this JVM's tests; made by the first server that needs them. */
    private static final Path KEYS = keys();

    private final HttpServer server;
    private final Api api;

    private Running(HttpServer server) {
        this.server = server;
        this.api = new Api(server.port());
    }

    /** With another clock, and perhaps the accounts to try the demo with. */
    public static Running on(Store store, Graph graph, Clock clock, boolean demo)
            throws IOException {
        Application application = Application.on(store, graph, clock);
        return new Running(
                demo
                        ? application.serveDemo("127.0.0.1", 0, config())
                        : application.serve("127.0.0.1", 0, config()));
    }

    /** With a clock and further variables of the environment. */
    static Running on(Store store, Graph graph, Clock clock, Map<String, String> environment)
            throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("XINCHUAN_ADMIN_TOKEN", Api.TOKEN);
        return new Running(
                Application.on(store, graph, clock).serve("127.0.0.1", 0, Config.from(all)));
    }

    static Running on(Store store, Graph graph) throws IOException {
        return on(Application.on(store, graph, CLOCK));
    }

    /** With other bounds of its questions. */
    static Running on(Store store, Graph graph, Workload workload) throws IOException {
        return new Running(
                Application.on(store, graph, CLOCK).serve("127.0.0.1", 0, config(), workload));
    }

    static Running on(Application application) throws IOException {
        return new Running(application.serve("127.0.0.1", 0, config()));
    }

    private static Config config() {
        return Config.from(
                Map.of(
                        "XINCHUAN_ADMIN_TOKEN",
                        Api.TOKEN,
                        "XINCHUAN_IDENTIFIERS",
                        "on",
                        "XINCHUAN_KEY_FILE",
                        KEYS.toString()));
    }

    private static Path keys() {
        try {
            Path folder = Files.createTempDirectory("xinchuan-keys");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("keys");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    /** The administrator, by token. */
    Api api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }
}
