package org.xinchuan;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.http.HttpServer;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The whole application over an open store, and a caller of it. Today is 2023-11-28. */
public final class Running implements AutoCloseable {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

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

    static Running on(Store store, Graph graph) throws IOException {
        return on(Application.on(store, graph, CLOCK));
    }

    static Running on(Application application) throws IOException {
        return new Running(application.serve("127.0.0.1", 0, config()));
    }

    private static Config config() {
        return Config.from(Map.of("XINCHUAN_ADMIN_TOKEN", Api.TOKEN));
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
