package org.xinchuan;

import org.xinchuan.exchange.Progress;
import org.xinchuan.http.HttpServer;
import org.xinchuan.identifier.IdentifierSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a server usually does in its first minute, done once for the JVM to remember: an embedded
 * store, the demo group, the main questions over HTTP. Its end comes with the JVM that asked for
 * it.
 */
@Command(name = StartCacheTraining.COMMAND, hidden = true)
final class StartCacheTraining implements Callable<Integer> {

    static final String COMMAND = "train-start-cache";

    private static final List<String> QUESTIONS =
            List.of(
                    "/",
                    "/api/v1/about",
                    "/api/v1/studios/S01",
                    "/api/v1/studios/S01/descendants?asOf=2023-11-28",
                    "/api/v1/studios/S16/ancestors?asOf=2023-11-28",
                    "/api/v1/studios?limit=20",
                    "/api/v1/people?q=liuyang",
                    "/api/v1/changes?limit=5");

    @Parameters(paramLabel = "FOLDER")
    private Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        Config config =
                new Config(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "zh",
                        false,
                        IdentifierSettings.OFF);
        try (Application application =
                Application.open(config, folder, Optional.empty(), Clock.systemDefaultZone())) {
            application.shipped().demo(Progress.none());
            try (HttpServer server = application.serve("127.0.0.1", 0, config);
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String question : QUESTIONS) {
                    ask(client, URI.create("http://127.0.0.1:" + server.port() + question));
                }
            }
        }
        return 0;
    }

    private static void ask(HttpClient client, URI question)
            throws IOException, InterruptedException {
        // A busy machine may answer 503 here; what was done until then is remembered all the same.
        client.send(
                HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.discarding());
    }
}
