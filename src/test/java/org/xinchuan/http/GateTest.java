package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.access.Grant;
import org.xinchuan.access.Identity;
import org.xinchuan.access.Role;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** Who may come in, and when. */
final class GateTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:7070, 200",
        "LOCALHOST, 200",
        "127.0.0.1:1, 200",
        "[::1]:7070, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.nip.io, 421",
        "10.0.0.1, 421"
    })
    void withoutATokenOnlyLoopbackNamesAreAnswered(String host, int status) throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            assertThat(get(server, "/api/v1/bonds/B1", host)).isEqualTo(status);
            assertThat(get(server, "/", host)).isEqualTo(status);
            assertThat(get(server, "/livez", host)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 201", "none, 201"})
    void writesComeFromOurOwnPagesOnly(String site, int status) throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            RawCall.Answer answer =
                    RawCall.to(server.port())
                            .send(
                                    "POST /api/v1/bonds",
                                    "{\"mentors\":[\"P1\"]}",
                                    "Content-Type: application/json",
                                    "Sec-Fetch-Site: " + site);

            assertThat(answer.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, 201",
        "https://localhost, 201",
        "http://evil.example, 403",
        "http://localhost:1, 403",
        "null, 403"
    })
    void anOlderBrowserSaysItsOriginInstead(String origin, int status) throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            RawCall.Answer answer =
                    RawCall.to(server.port())
                            .send(
                                    "POST /api/v1/bonds",
                                    "{\"mentors\":[\"P1\"]}",
                                    "Content-Type: application/json",
                                    "Origin: " + origin);

            assertThat(answer.status()).isEqualTo(status);
        }
    }

    @Test
    void whoHasNotSignedInReadsWhatIsPublicAndWritesNothing() throws IOException {
        Doorkeeper nobody = credentials -> Admission.PUBLIC;
        try (StartedServer server = new StartedServer(new SomeRoutes().routes(), false, nobody)) {
            for (String path :
                    List.of("/", "/sign-in", "/livez", "/readyz", "/api/docs", "/api/v1/things")) {
                assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(server.get("/api/v1/nothing").statusCode()).isEqualTo(404);
            RawCall.Answer answer =
                    RawCall.to(server.port())
                            .send(
                                    "POST /api/v1/bonds",
                                    "{\"mentors\":[\"P1\"]}",
                                    "Content-Type: application/json");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("code").asText()).isEqualTo("UNAUTHORIZED");
        }
    }

    @Test
    void whoHasSignedInWithoutTheRoleIsForbiddenToWrite() throws IOException {
        Doorkeeper auditor =
                credentials ->
                        Admission.of(
                                new Identity(
                                        "account:shenji",
                                        null,
                                        Set.of(new Grant(Role.AUDITOR, null))));
        try (StartedServer server = new StartedServer(new SomeRoutes().routes(), false, auditor)) {
            RawCall.Answer answer =
                    RawCall.to(server.port())
                            .send(
                                    "POST /api/v1/bonds",
                                    "{\"mentors\":[\"P1\"]}",
                                    "Content-Type: application/json");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("code").asText()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void whoIsKnownToTheDoorkeeperIsKnownToTheHandlerUnderAnyName() throws IOException {
        Identity recorder = new Identity("account:luru", null, Set.of());
        Doorkeeper doorkeeper =
                credentials ->
                        "bearer right".equals(credentials.authorization())
                                ? Admission.of(recorder)
                                : Admission.PUBLIC;
        try (StartedServer server =
                new StartedServer(new SomeRoutes().routes(), false, doorkeeper)) {
            RawCall.Answer answer =
                    RawCall.to(server.port())
                            .sendAsIs(
                                    "GET /api/v1/things/x HTTP/1.1\r\nHost: xinchuan.example\r\n"
                                            + "Authorization: bearer right"
                                            + "\r\nConnection: close\r\n\r\n");

            assertThat(answer.json().get("actor").asText()).isEqualTo("account:luru");
        }
    }

    @Test
    void untilTheServerIsReadyNothingRecordedIsAnswered() throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            server.health(new Health(false, 3, List.of("The index is being built.")));

            assertThat(server.get("/api/v1/things").statusCode()).isEqualTo(503);
            assertThat(server.get("/api/v1/imports").statusCode()).isEqualTo(404);
            assertThat(server.get("/").statusCode()).isEqualTo(200);
            assertThat(server.get("/livez").body()).isEqualTo("{\"live\":true}");
            assertThat(server.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(server.get("/readyz").body())
                    .isEqualTo(
                            "{\"ready\":false,\"sequence\":3,"
                                    + "\"reasons\":[\"The index is being built.\"]}");

            server.health(new Health(true, 4, List.of()));

            assertThat(server.get("/api/v1/things").statusCode()).isEqualTo(200);
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            for (String path : List.of("/", "/livez", "/api/v1/things", "/api/v1/nothing")) {
                HttpResponse<String> response = server.get(path);
                assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .as(path)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(response.headers().map())
                        .containsKeys(
                                "x-content-type-options",
                                "referrer-policy",
                                "cross-origin-opener-policy",
                                "x-request-id")
                        .doesNotContainKeys("server", "x-powered-by");
            }
            assertThat(server.get("/api/v1/things").headers().firstValue("Cache-Control"))
                    .hasValue("no-store");
        }
    }

    private static int get(StartedServer server, String path, String host) {
        return RawCall.to(server.port())
                .sendAsIs(
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: "
                                + host
                                + "\r\nConnection: close\r\n\r\n")
                .status();
    }
}
