package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xinchuan.access.Views;
import org.xinchuan.standard.Workroom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A real server on a free port, and a client for it. */
final class StartedServer implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    private final AtomicReference<Health> health =
            new AtomicReference<>(new Health(true, 7, List.of()));
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    StartedServer(List<Route> routes) throws IOException {
        this(routes, true, Doorkeeper.ofThisMachine());
    }

    /** With a place for what is sent. */
    StartedServer(List<Route> routes, Workroom room) throws IOException {
        this(routes, true, Proxies.NONE, Doorkeeper.ofThisMachine(), room);
    }

    StartedServer(List<Route> routes, boolean thisMachineOnly, Doorkeeper doorkeeper)
            throws IOException {
        this(routes, thisMachineOnly, Proxies.NONE, doorkeeper);
    }

    StartedServer(
            List<Route> routes, boolean thisMachineOnly, Proxies proxies, Doorkeeper doorkeeper)
            throws IOException {
        this(routes, thisMachineOnly, proxies, doorkeeper, Workroom.ofSystem());
    }

    private StartedServer(
            List<Route> routes,
            boolean thisMachineOnly,
            Proxies proxies,
            Doorkeeper doorkeeper,
            Workroom room)
            throws IOException {
        server =
                HttpServer.start(
                        new HttpServer.Settings(
                                "127.0.0.1",
                                0,
                                thisMachineOnly,
                                proxies,
                                doorkeeper,
                                new Views(null),
                                _ -> {},
                                CLOCK,
                                health::get,
                                "0.1.0",
                                false,
                                room),
                        routes);
    }

    void health(Health now) {
        health.set(now);
    }

    void afterFirstAnswer(Runnable then) {
        server.afterFirstAnswer(then);
    }

    void endsToo(Runnable ending) {
        server.endsToo(ending);
    }

    /** Ends the server alone, whatever is under way. */
    void stop() {
        server.close();
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> how) {
        try {
            return client.send(request.build(), how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
