package org.xinchuan.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a handler answers.
 *
 * @param body a record to be written as JSON, a {@link Problem}, ready bytes, the path of a file to
 *     be sent and deleted, {@link Events}, a {@link Stream}, or null for none
 * @param contentType the media type of ready bytes; ignored otherwise
 */
public record Reply(int status, Object body, String contentType, Map<String, String> headers) {

    static final String JSON = "application/json; charset=utf-8";
    static final String PROBLEM = "application/problem+json; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(Object body) {
        return of(200, body);
    }

    public static Reply of(int status, Object body) {
        return new Reply(status, body, JSON, Map.of());
    }

    public static Reply problem(Problem problem) {
        return of(problem.status(), problem);
    }

    public static Reply noContent() {
        return of(204, null);
    }

    /** JSON that is written already. */
    public static Reply json(int status, String json) {
        return bytes(status, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Problem details that are written already. */
    static Reply problemText(int status, String json) {
        return bytes(status, PROBLEM, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Another media type, such as {@code text/csv; charset=utf-8}. */
    public static Reply text(String contentType, String text) {
        return bytes(200, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(int status, String contentType, byte[] bytes) {
        return new Reply(status, bytes, contentType, Map.of());
    }

    /** Server-sent events, one after the other. */
    public static Reply events(Events events) {
        return new Reply(200, events, Events.TYPE, Map.of());
    }

    /** What is written while it is sent, of any length. */
    public static Reply stream(String contentType, Stream stream) {
        return new Reply(200, stream, contentType, Map.of());
    }

    /** A file that is sent and then deleted. */
    public static Reply file(String contentType, Path file) {
        return new Reply(200, file, contentType, Map.of());
    }

    /** The same with the body as bytes, when it is a record. */
    Reply written() {
        return body == null
                        || body instanceof byte[]
                        || body instanceof Problem
                        || body instanceof Events
                        || body instanceof Stream
                ? this
                : new Reply(status, Json.bytes(body), JSON, headers);
    }

    public Reply header(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Reply(status, body, contentType, all);
    }

    public Reply etag(String etag) {
        return header("ETag", etag);
    }

    public Reply location(String path) {
        return header("Location", path);
    }

    /** Offers the answer as a file to keep. */
    public Reply download(String fileName) {
        return header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
}
