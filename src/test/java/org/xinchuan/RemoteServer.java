package org.xinchuan;

import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A server with a store elsewhere and a data directory of its own. */
record RemoteServer(Application application, Running running) {

    static RemoteServer start(Store store, Path data) throws IOException {
        Map<String, String> environment =
                Map.of(
                        "NEO4J_URI", store.uri().toString(),
                        "NEO4J_USER", store.user(),
                        "NEO4J_PASSWORD", store.password());
        Files.createDirectories(data);
        Application application =
                Application.open(Config.from(environment), data, Optional.empty(), Running.CLOCK);
        return new RemoteServer(application, Running.on(application));
    }

    Api api() {
        return running.api();
    }

    void close() {
        running.close();
        application.close();
    }
}
