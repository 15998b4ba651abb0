package org.xinchuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A browser window: it keeps the cookie it is given and sends what our pages send. */
final class Window implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private String cookie;
    private String csrf;
    private String setCookie;

    Window(Running running) {
        this.port = running.port();
    }

    /** The Cookie header that it sends, or null. */
    String cookie() {
        return cookie;
    }

    void cookie(String other) {
        cookie = other;
    }

    String csrf() {
        return csrf;
    }

    void csrf(String other) {
        csrf = other;
    }

    /** What the last answer said of the cookie, or null. */
    String setCookie() {
        return setCookie;
    }

    Api.Answer signIn(String name, String password) {
        return send(
                "POST",
                "/session",
                "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    Api.Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Sends JSON, where ' stands for "; headers follow as name, value. */
    Api.Answer post(String path, String json, String... headers) {
        return send("POST", path, json.replace('\'', '"'), headers);
    }

    Api.Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json.replace('\'', '"'), headers);
    }

    Api.Answer put(String path, String json, String... headers) {
        return send("PUT", path, json.replace('\'', '"'), headers);
    }

    Api.Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    private Api.Answer send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (csrf != null && !method.equals("GET")) {
            request.header("X-CSRF-Token", csrf);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return remembered(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Api.Answer remembered(HttpResponse<String> answer) throws IOException {
        setCookie = answer.headers().firstValue("Set-Cookie").orElse(null);
        if (setCookie != null) {
            cookie = setCookie.contains("Max-Age=0") ? null : setCookie.split(";")[0];
        }
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode body = JSON.readTree(json ? answer.body() : "{}");
        if (body.hasNonNull("csrf")) {
            csrf = body.get("csrf").asText();
        }
        return new Api.Answer(
                answer.statusCode(),
                answer.body(),
                body,
                answer.headers().firstValue("ETag").orElse(null),
                answer.headers().firstValue("Location").orElse(null),
                answer.headers().firstValueAsLong("Xinchuan-Sequence").orElse(-1));
    }

    /** The roles that an answer of {@code /session} names. */
    static List<String> roles(Api.Answer session) {
        return JSON.convertValue(
                session.body().get("roles"),
                JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    @Override
    public void close() {
        client.close();
    }
}
