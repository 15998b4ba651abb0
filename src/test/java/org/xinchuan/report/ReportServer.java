package org.xinchuan.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Doorkeeper;
import org.xinchuan.http.Health;
import org.xinchuan.http.HttpServer;
import org.xinchuan.http.Proxies;
import org.xinchuan.standard.Workroom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A server of reports alone, whose today is the day of the demo group. */
final class ReportServer implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ReportServer(Graph graph, List<Report> reports) throws IOException {
        this(graph, reports, OwnReports.in(Optional.empty(), graph, reports));
    }

    /** Nothing is kept: every call is as if after a change. */
    ReportServer(Graph graph, List<Report> reports, OwnReports own) throws IOException {
        this(
                graph,
                reports,
                own,
                new ReportRoutes.Told(
                        true, new AtomicLong()::incrementAndGet, CLOCK, Duration.ofMinutes(1)));
    }

    ReportServer(Graph graph, List<Report> reports, OwnReports own, ReportRoutes.Told told)
            throws IOException {
        ReportRoutes routes = new ReportRoutes(graph, reports, own, told);
        server =
                HttpServer.start(
                        new HttpServer.Settings(
                                "127.0.0.1",
                                0,
                                true,
                                Proxies.NONE,
                                Doorkeeper.ofThisMachine(),
                                new Views(graph),
                                _ -> {},
                                CLOCK,
                                () -> new Health(true, 0, List.of()),
                                "test",
                                true,
                                Workroom.ofSystem()),
                        routes.routes(),
                        List.of(routes.coming()));
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return at("/reports" + path, headers);
    }

    /** The document of the interface. */
    JsonNode document() {
        return json(at("/openapi.json"));
    }

    private HttpResponse<byte[]> at(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer as JSON, whatever its status. */
    JsonNode json(String path) {
        return json(get(path));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
