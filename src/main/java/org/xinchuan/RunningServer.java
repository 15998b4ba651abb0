package org.xinchuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xinchuan.exchange.Progress;
import org.xinchuan.exchange.ZippedFolder;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A server that runs somewhere, used through its HTTP interface alone: for imports and exports of a
 * store that it holds.
 */
final class RunningServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final URI url;
    private final Optional<String> token;
    private final String language;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * @param url its address, such as {@code http://127.0.0.1:7070}
     * @param network whether it may be called without TLS
     * @param language in which it is to say what is wrong
     * @throws IllegalArgumentException when it is no such address, or may not be called so
     */
    RunningServer(String url, Optional<String> token, Network network, String language) {
        if (!url.matches("https?://[^/]+/?")) {
            throw new IllegalArgumentException(
                    "--server must be like http://127.0.0.1:7070, not " + url + ".");
        }
        this.url = URI.create(url.replaceAll("/$", ""));
        network.connectTo("--server", this.url, this.url.getScheme().equals("https"), "https://");
        this.token = token;
        this.language = language;
    }

    /**
     * Sends a folder and waits until it is imported or refused.
     *
     * @return the import as the server tells it, over
     * @throws IOException with a sentence when the server cannot be reached or refuses the request
     */
    JsonNode importFolder(Path folder, Progress progress) throws IOException {
        Path zip = Files.createTempFile("xinchuan", ".zip");
        try {
            ZippedFolder.pack(folder, zip);
            return importFile(
                    zip, "folder.zip", Map.of("kind", "graph", "mode", "apply"), progress);
        } finally {
            Files.delete(zip);
        }
    }

    /**
     * Sends a file and waits until it is imported, checked or refused.
     *
     * @param name what the file is called there
     * @param fields of the form, beside the file
     * @return the import as the server tells it, over
     * @throws IOException as above
     */
    JsonNode importFile(Path file, String name, Map<String, String> fields, Progress progress)
            throws IOException {
        String boundary = UUID.randomUUID().toString();
        HttpRequest request =
                request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(form(file, name, fields, boundary))
                        .build();
        JsonNode job = read(request);
        while (!over(job)) {
            pause();
            job = read(request("/api/v1/imports/" + job.path("id").asText()).GET().build());
            tell(job, progress);
        }
        return job;
    }

    /**
     * Fetches the workbook of an import with its faults marked.
     *
     * @throws IOException as above
     */
    void marked(String id, Path target) throws IOException {
        HttpResponse<Path> answer =
                send(
                        request("/api/v1/imports/" + id + "/errors.xlsx")
                                .header("Accept", "*/*")
                                .GET()
                                .build(),
                        BodyHandlers.ofFile(target));
        if (answer.statusCode() != 200) {
            throw new IOException(sentence(Files.readString(target), answer.statusCode()));
        }
    }

    /**
     * Fetches the whole graph into a folder.
     *
     * @throws IOException as above
     */
    void exportTo(Path folder) throws IOException {
        Path zip = Files.createTempFile("xinchuan", ".zip");
        try {
            HttpResponse<Path> answer =
                    send(
                            request("/api/v1/exports/graph.csv.zip")
                                    .header("Accept", "*/*")
                                    .GET()
                                    .build(),
                            BodyHandlers.ofFile(zip));
            if (answer.statusCode() != 200) {
                throw new IOException(sentence(Files.readString(zip), answer.statusCode()));
            }
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "fresh");
            ZippedFolder.unpack(zip, fresh);
            try (var files = Files.list(fresh)) {
                for (Path file : files.toList()) {
                    Files.move(
                            file,
                            folder.resolve(file.getFileName()),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.delete(fresh);
        } finally {
            Files.delete(zip);
        }
    }

    private static BodyPublisher form(
            Path file, String name, Map<String, String> fields, String boundary)
            throws IOException {
        StringBuilder before = new StringBuilder();
        fields.forEach(
                (field, value) ->
                        before.append("--")
                                .append(boundary)
                                .append("\r\nContent-Disposition: form-data; name=\"")
                                .append(field)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        before.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name.replace("\"", ""))
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(before.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept-Language", language);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private JsonNode read(HttpRequest request) throws IOException {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IOException(sentence(answer.body(), answer.statusCode()));
        }
        return JSON.readTree(answer.body());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return client.send(request, handler);
        } catch (ConnectException e) {
            throw new IOException("No server answers at " + url + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String sentence(String body, int status) {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = problem.path("detail").asText(problem.path("title").asText());
            return url + ": " + (detail.isEmpty() ? "HTTP " + status : detail);
        } catch (IOException e) {
            return url + ": HTTP " + status;
        }
    }

    private static boolean over(JsonNode job) {
        return !job.path("state").asText().matches("WAITING|RUNNING");
    }

    private static void tell(JsonNode job, Progress progress) {
        if (job.hasNonNull("phase")) {
            progress.at(
                    Progress.Phase.valueOf(job.path("phase").asText()),
                    job.path("done").asLong(),
                    job.path("total").asLong());
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
