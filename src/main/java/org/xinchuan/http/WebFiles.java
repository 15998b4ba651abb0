package org.xinchuan.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The built front end, from a folder of the class path. Any address that is no file is the front
 * end's own and gets its first page.
 */
final class WebFiles {

    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final String ASSETS = "/assets/";
    private static final String INDEX = "/index.html";
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json; charset=utf-8"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"));

    private final String folder;
    private final Map<String, Reply> known = new ConcurrentHashMap<>();

    /**
     * @param folder on the class path, such as {@code /web}
     */
    WebFiles(String folder) {
        this.folder = folder;
    }

    Reply at(String path) {
        return file(path)
                .or(() -> path.startsWith(ASSETS) ? missing() : file(INDEX))
                .orElseGet(WebFiles::notBuilt);
    }

    private Optional<Reply> file(String path) {
        if (!FILE.matcher(path).matches() || !TYPES.containsKey(ending(path))) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.computeIfAbsent(path, this::read));
    }

    private Reply read(String path) {
        try (InputStream stream = WebFiles.class.getResourceAsStream(folder + path)) {
            if (stream == null) {
                return null;
            }
            byte[] bytes = stream.readAllBytes();
            return Reply.bytes(200, TYPES.get(ending(path)), bytes)
                    .etag("\"" + digest(bytes) + "\"")
                    .header(
                            "Cache-Control",
                            path.startsWith(ASSETS)
                                    ? "public, max-age=31536000, immutable"
                                    : "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Reply> missing() {
        return Optional.of(Reply.problem(Problems.noSuchPath()));
    }

    private static Reply notBuilt() {
        return Reply.text(
                "text/plain; charset=utf-8",
                "薪传 · The pages are not built in; the interface is at /api/docs.\n");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
