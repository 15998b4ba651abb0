package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The administrator, who calls a server on this machine, in this process or another; safe for any
 * number of threads.
 */
final class Api implements AutoCloseable {

    /** With which it is the administrator. */
    static final String TOKEN = "only-for-tests-0123456789abcdef0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    /**
     * An answer; {@code etag} and {@code location} are null when absent.
     *
     * @param sequence of the last change of a write; -1 when the answer has none
     */
    record Answer(
            int status, String text, JsonNode body, String etag, String location, long sequence) {

        String code() {
            return body.path("code").asText();
        }

        /** The pointers of a problem's errors. */
        List<String> pointers() {
            return each("errors", "pointer");
        }

        /** Checks a refusal of a query or form: status, code and the parameter it names. */
        void refusedFor(int expected, String code, String parameter) {
            with(expected);
            assertThat(code()).as(text).isEqualTo(code);
            assertThat(each("errors", "parameter")).as(text).containsExactly(parameter);
        }

        /** One member of every element of an array. */
        List<String> each(String array, String member) {
            List<String> values = new ArrayList<>();
            body.path(array).forEach(element -> values.add(element.path(member).asText()));
            return values;
        }

        /** The same answer, checked to have a status. */
        Answer with(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }

        /** Checks a refusal: status, code and every place that it points at. */
        void refused(int expected, String code, String... pointers) {
            with(expected);
            assertThat(code()).as(text).isEqualTo(code);
            assertThat(pointers()).as(text).containsExactly(pointers);
        }
    }

    /** Asks; the query follows as name, value. */
    Answer get(String path, String... query) {
        StringBuilder all = new StringBuilder(path);
        for (int i = 0; i < query.length; i += 2) {
            all.append(i == 0 ? '?' : '&').append(query[i]).append('=');
            all.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(all.toString()));
    }

    /** Asks with a header. */
    Answer getWith(String path, String header, String value) {
        return send(request(path).header(header, value));
    }

    /** Sends JSON, where ' stands for "; headers follow as name, value. */
    Answer post(String path, String json, String... headers) {
        return send(body("POST", path, json, headers));
    }

    /** Sends JSON, where ' stands for "; headers follow as name, value. */
    Answer patch(String path, String json, String... headers) {
        return send(body("PATCH", path, json, headers));
    }

    /** Sends JSON, where ' stands for "; headers follow as name, value. */
    Answer put(String path, String json, String... headers) {
        return send(body("PUT", path, json, headers));
    }

    /** Deletes; headers follow as name, value. */
    Answer delete(String path, String... headers) {
        HttpRequest.Builder request = request(path).DELETE();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /**
     * Sends a form; fields follow as name, value; that of a file is its name, a colon, its text.
     */
    Answer form(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append("--b\r\nContent-Disposition: form-data; name=\"").append(fields[i]);
            String[] file = fields[i + 1].split(":", 2);
            if (file.length == 2) {
                form.append("\"; filename=\"").append(file[0]);
            }
            form.append("\"\r\n\r\n").append(file[file.length - 1]).append("\r\n");
        }
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "--b--\r\n")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Prefer", "wait=60");
    }

    private HttpRequest.Builder body(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
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
                    answer.body(),
                    answer.headers().firstValue("Content-Type").orElse("json").contains("json")
                            ? JSON.readTree(answer.body())
                            : JSON.missingNode(),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Location").orElse(null),
                    answer.headers().firstValueAsLong("Xinchuan-Sequence").orElse(-1));
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
    }
}
