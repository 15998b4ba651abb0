package org.xinchuan.speed;

import org.xinchuan.Application;
import org.xinchuan.Config;
import org.xinchuan.http.HttpServer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The server on a data directory, in this process, as {@code xinchuan serve} starts it. */
final class RunningXinchuan implements AutoCloseable {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    /** Of the administrator, for this process alone. */
    private static final String TOKEN = "only-for-benchmarks-0123456789abcdef";

    private final Application application;
    private final HttpServer server;

    private RunningXinchuan(Application application, HttpServer server) {
        this.application = application;
        this.server = server;
    }

    static RunningXinchuan on(Path data) throws IOException {
        Config config = config();
        Application application = open(data);
        return new RunningXinchuan(application, application.serve("127.0.0.1", 0, config));
    }

    /** Without a server. */
    static Application open(Path data) throws IOException {
        return Application.open(config(), data, Optional.empty(), CLOCK);
    }

    private static Config config() {
        return Config.from(Map.of("XINCHUAN_ADMIN_TOKEN", TOKEN));
    }

    /** What the administrator sends with every request. */
    static String authorization() {
        return "Authorization: Bearer " + TOKEN;
    }

    int port() {
        return server.port();
    }

    Application application() {
        return application;
    }

    @Override
    public void close() {
        server.close();
        application.close();
    }
}
