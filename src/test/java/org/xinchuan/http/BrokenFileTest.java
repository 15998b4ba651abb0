package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.access.Operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file that breaks off while it is sent is known to be broken by whoever fetches it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenFileTest {

    private static final byte[] PORTION = new byte[100_000];
    private static final String TYPE = "application/octet-stream";

    private StartedServer server;
    private Path kept;

    @BeforeAll
    void start() throws IOException {
        Arrays.fill(PORTION, (byte) 'x');
        server =
                new StartedServer(
                        List.of(
                                Route.get("/api/v1/streams", "streams")
                                        .needs(Operation.READ_PUBLIC)
                                        .says("文件", "A file")
                                        .query(
                                                Query.text("why", "为何中断", "why it breaks off"),
                                                Query.number("after", 0, 9, "之前几份", "portions"))
                                        .answers(200, Void.class)
                                        .by(
                                                call ->
                                                        Reply.stream(TYPE, out -> write(call, out))
                                                                .download("some.bin")),
                                Route.get("/api/v1/files", "files")
                                        .needs(Operation.READ_PUBLIC)
                                        .says("文件", "A file")
                                        .answers(200, Void.class)
                                        .by(_ -> Reply.file(TYPE, file()).download("some.bin"))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void write(Call call, OutputStream out) throws IOException {
        for (int i = call.number("after", 0); i > 0; i--) {
            out.write(PORTION);
        }
        switch (call.text("why").orElse("")) {
            case "refused" -> throw new Refused(Problems.forbidden());
            case "store" -> throw new IllegalStateException("the store is gone");
            case "disk" -> throw new IOException("the disk is full");
            case "memory" -> throw new OutOfMemoryError("not really");
            case "zip" -> zip(out);
            default -> out.write(PORTION);
        }
    }

    /** A writer that is closed when it fails ends its file in good order. */
    private static void zip(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("one"));
            for (int i = 0; i < 5_000_000; i++) {
                zip.write(i * 31 >>> 5);
            }
            throw new IllegalStateException("the store is gone");
        }
    }

    private Path file() {
        try {
            kept = Files.createTempFile("broken-file", ".bin");
            Files.write(kept, PORTION);
            return kept;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "store", "disk", "memory", "zip"})
    void aClientOfHttpSeesAFault(String why) {
        assertThatThrownBy(
                        () ->
                                server.send(
                                        server.to("/api/v1/streams?after=3&why=" + why),
                                        BodyHandlers.ofByteArray()))
                .hasRootCauseInstanceOf(IOException.class);
    }

    /** Where the end of the connection is all that tells the end of the file. */
    @ParameterizedTest
    @CsvSource({
        "refused, 1.1",
        "memory, 1.1",
        "zip, 1.1",
        "store, 1.0",
        "disk, 1.0",
        "memory, 1.0",
        "zip, 1.0"
    })
    void theConnectionIsResetAndNotClosed(String why, String version) throws IOException {
        assertThat(heard("/api/v1/streams?after=3&why=" + why, version, "GET").ended())
                .as("like a whole file")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void aWholeOneEndsInGoodOrder(String version) throws IOException {
        Heard heard = heard("/api/v1/streams?after=3", version, "GET");

        assertThat(heard.ended()).isTrue();
        assertThat(heard.text().length()).isGreaterThan(4 * PORTION.length);
        assertThat(
                        server.send(
                                        server.to("/api/v1/streams?after=3"),
                                        BodyHandlers.ofByteArray())
                                .body())
                .hasSize(4 * PORTION.length);
    }

    @ParameterizedTest
    @CsvSource({"refused, 403", "store, 500", "disk, 500", "memory, 500"})
    void beforeAnythingHasLeftItIsSaidWhatIsWrong(String why, int status) {
        HttpResponse<String> answer = server.get("/api/v1/streams?why=" + why);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void aFileThatIsThereSaysItsLengthAndIsGoneAfterwards() throws IOException {
        HttpResponse<byte[]> answer =
                server.send(server.to("/api/v1/files"), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Length"))
                .contains(Integer.toString(PORTION.length));
        assertThat(answer.body()).isEqualTo(PORTION);
        assertThat(kept).doesNotExist();
        assertThat(heard("/api/v1/files", "1.0", "HEAD").text())
                .contains("Content-Length: " + PORTION.length);
        assertThat(kept).doesNotExist();
    }

    /**
     * What came over a connection.
     *
     * @param ended whether it ended by being closed, not reset
     */
    private record Heard(String text, boolean ended) {}

    private Heard heard(String path, String version, String method) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request =
                    method
                            + " "
                            + path
                            + " HTTP/"
                            + version
                            + "\r\nHost: 127.0.0.1:"
                            + server.port()
                            + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            boolean ended = true;
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException e) {
                ended = false;
            }
            return new Heard(all.toString(StandardCharsets.ISO_8859_1), ended);
        }
    }
}
