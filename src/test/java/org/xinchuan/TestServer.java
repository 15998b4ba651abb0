package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.http.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole application behind a free port, over the store of {@link TestGraph}; its read models
 * are loaded at the start, so the facts go into the store first. Today is 2023-11-28.
 */
public final class TestServer implements AutoCloseable {

    /** The clock of the server. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(HttpServer server) {
        this.server = server;
    }

    /** An answer. */
    public record Answer(int status, JsonNode body, String etag, String location) {

        /** The code of a problem. */
        public String code() {
            return body.path("code").asText();
        }

        /** The pointers or parameters of a problem's errors. */
        public List<String> places() {
            List<String> places = new ArrayList<>();
            body.path("errors")
                    .forEach(
                            error ->
                                    places.add(
                                            error.has("pointer")
                                                    ? error.path("pointer").asText()
                                                    : error.path("parameter").asText()));
            return places;
        }

        /** The values of one member of every item of a list. */
        public List<String> each(String member) {
            return each("items", member);
        }

        /** The values of one member of every element of an array. */
        public List<String> each(String array, String member) {
            List<String> values = new ArrayList<>();
            body.path(array).forEach(item -> values.add(item.path(member).asText(null)));
            return values;
        }
    }

    /** Starts the application over what is in the store. */
    public static TestServer over(Store store, Graph graph) {
        Config nothing = new Config(Optional.empty(), Optional.empty(), "zh", false);
        try {
            return new TestServer(
                    Application.on(store, graph, CLOCK).serve("127.0.0.1", 0, nothing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path, String... query) {
        StringBuilder all = new StringBuilder(path);
        for (int i = 0; i < query.length; i += 2) {
            all.append(i == 0 ? '?' : '&').append(query[i]).append('=');
            all.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(all.toString()));
    }

    /** Records what has to be there for a test. */
    public void made(String path, String... bodies) {
        for (String body : bodies) {
            Answer answer = post(path, body);
            assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(201);
        }
    }

    /** Checks a refusal: its status, its code and every place it points at. */
    public static void assertRefused(Answer answer, int status, String code, String... places) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.places()).containsExactly(places);
    }

    /** Sends JSON, where ' may stand for "; headers follow as name, value. */
    public Answer post(String path, String json, String... headers) {
        return send(
                with(request(path), headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** Sends JSON, where ' may stand for "; headers follow as name, value. */
    public Answer patch(String path, String json, String... headers) {
        return send(
                with(request(path), headers)
                        .header("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    JSON.readTree(answer.body()),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
