package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** Who may come in, and when. */
final class GateTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

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

    @Test
    void withATokenEverythingButHealthNeedsIt() throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes(), TOKEN)) {
            for (String path :
                    List.of(
                            "/api/v1/things",
                            "/api/v1/nothing",
                            "/api/v1/openapi.json",
                            "/api/docs",
                            "/",
                            "/assets/app.js")) {
                HttpResponse<String> response = server.get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(401);
                assertThat(response.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"xinchuan\"");
            }
            assertThat(server.get("/livez").statusCode()).isEqualTo(200);
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer " + TOKEN + "0",
                "Bearer 1123456789abcdef0123456789abcdef",
                "Bearer ",
                "Bearer",
                "Basic " + TOKEN,
                TOKEN
            })
    void aWrongTokenIsNoToken(String authorization) throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes(), TOKEN)) {
            HttpResponse<String> response =
                    server.send(server.to("/api/v1/things").header("Authorization", authorization));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(StartedServer.json(response).get("code").asText()).isEqualTo("UNAUTHORIZED");
        }
    }

    @Test
    void whoHasTheTokenIsTheAdministratorUnderAnyName() throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes(), TOKEN)) {
            RawCall.Answer answer =
                    RawCall.to(server.port())
                            .sendAsIs(
                                    "GET /api/v1/things/x HTTP/1.1\r\nHost: xinchuan.example\r\n"
                                            + "Authorization: bearer "
                                            + TOKEN
                                            + "\r\nConnection: close\r\n\r\n");

            assertThat(answer.json().get("actor").asText()).isEqualTo("administrator");
        }
    }

    @Test
    void untilTheServerIsReadyOnlyHealthIsAnswered() throws IOException {
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            server.health(new Health(false, 3, List.of("The index is being built.")));

            assertThat(server.get("/api/v1/things").statusCode()).isEqualTo(503);
            assertThat(server.get("/").statusCode()).isEqualTo(503);
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
