package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.access.Operation;
import org.xinchuan.standard.Workroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file that is sent lies in the workroom while it is read, and is gone afterwards. */
final class SentFilesTest {

    /** More than is kept in memory. */
    private static final int SIZE = 3_000_000;

    private final List<Long> sizes = new ArrayList<>();

    @Test
    void liesInTheWorkroom(@TempDir Path data) throws IOException {
        Workroom room = Workroom.in(data);
        Route route =
                Route.post("/api/v1/things", "things")
                        .needs(Operation.READ_PUBLIC)
                        .says("送来的文件", "A file that is sent")
                        .takesFile()
                        .answers(204, Void.class)
                        .by(call -> sent(call, room));
        try (StartedServer server = new StartedServer(List.of(route), room)) {
            String form =
                    "--b\r\n"
                            + "Content-Disposition: form-data; name=\"file\";"
                            + " filename=\"a.csv\"\r\n\r\n"
                            + "x".repeat(SIZE)
                            + "\r\n--b--\r\n";
            assertThat(
                            server.send(
                                            server.to("/api/v1/things")
                                                    .header(
                                                            "Content-Type",
                                                            "multipart/form-data; boundary=b")
                                                    .POST(
                                                            HttpRequest.BodyPublishers.ofString(
                                                                    form)))
                                    .statusCode())
                    .isEqualTo(204);
        }

        assertThat(sizes).contains((long) SIZE);
        assertThat(sizes(room)).isEmpty();
    }

    private Reply sent(Call call, Workroom room) {
        assertThat(call.sent().fileName()).isEqualTo("a.csv");
        sizes.addAll(sizes(room));
        return Reply.of(204, null);
    }

    private static List<Long> sizes(Workroom room) {
        try (Stream<Path> files = Files.walk(room.path())) {
            List<Long> sizes = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.add(Files.size(file));
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
