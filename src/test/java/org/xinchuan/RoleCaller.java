package org.xinchuan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Somebody who calls with the cookie of a session, or with none, and keeps the whole answer. */
record RoleCaller(HttpClient client, int port, String cookie, String csrf) {

    /**
     * A whole answer.
     *
     * @param text its headers and its body, of a zip the files in it
     */
    record Whole(int status, String text) {}

    Whole get(String path) {
        return send("GET", path, null, null, null);
    }

    /** Sends JSON, where ' stands for ". */
    Whole send(String method, String path, String json, String ifMatch) {
        String body = json == null ? null : json.replace('\'', '"');
        return send(method, path, body, "application/json", ifMatch);
    }

    Whole form(String path, String fileName, String content) {
        return form(path, Map.of(), fileName, content);
    }

    /** The same with other fields of the form. */
    Whole form(String path, Map<String, String> fields, String fileName, String content) {
        StringBuilder before = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        before.append("--b\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        String form =
                before
                        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName
                        + "\"\r\n\r\n"
                        + content
                        + "\r\n--b--\r\n";
        return send("POST", path, form, "multipart/form-data; boundary=b", null);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Whole send(String method, String path, String body, String type, String ifMatch) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                        .header("Prefer", "wait=60")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (cookie != null) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Whole(
                    answer.statusCode(), answer.headers().map() + "\n" + text(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A body as text; that of a zip is the text of the files in it. */
    private static String text(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                text.append(file.getName()).append('\n');
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.isEmpty() ? new String(body, StandardCharsets.UTF_8) : text.toString();
    }
}
