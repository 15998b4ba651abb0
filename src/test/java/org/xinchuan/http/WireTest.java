package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.access.Operation;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What goes over the wire, beside what anybody asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireTest {

    record From(String address) {}

    private static final byte[] LONG = "7".repeat(9_000).getBytes(StandardCharsets.US_ASCII);

    private StartedServer server;

    @BeforeAll
    void start() throws IOException {
        List<Route> routes = new ArrayList<>(new SomeRoutes().routes());
        routes.add(
                Route.get("/api/v1/from", "from")
                        .needs(Operation.READ_PUBLIC)
                        .says("来自何处", "Where a call comes from")
                        .answers(200, From.class)
                        .by(call -> Reply.ok(new From(call.remoteAddress()))));
        routes.add(
                Route.get("/api/v1/long", "long")
                        .needs(Operation.READ_PUBLIC)
                        .says("长答复", "A long answer")
                        .answers(200, From.class)
                        .by(call -> Reply.bytes(200, Reply.JSON, LONG)));
        server = new StartedServer(routes, false, Doorkeeper.ofThisMachine());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/api/docs, text/html; charset=utf-8",
        "/api/docs/swagger-ui.css, text/css; charset=utf-8",
        "/api/docs/initializer.js, text/javascript; charset=utf-8",
        "/api/docs/favicon-32x32.png, image/png",
        "/api/v1/things, application/json; charset=utf-8",
        "/api/v1/openapi.json, application/json; charset=utf-8",
        "/api/v1/nothing, application/problem+json; charset=utf-8",
        "/assets/nothing.js, application/problem+json; charset=utf-8",
        "/livez, application/json; charset=utf-8"
    })
    void everyAnswerSaysWhatItIsAndIsTakenForNothingElse(String path, String type) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringWhitespace(type);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .hasValue("same-origin");
    }

    @Test
    void byAnyNameButThisMachinesBrowsersAreHeldToTls() {
        for (String path : List.of("/", "/livez", "/api/v1/things", "/api/v1/nothing")) {
            assertThat(head(path, "xinchuan.example"))
                    .as(path)
                    .containsIgnoringCase(
                            "\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains");
            assertThat(head(path, "localhost"))
                    .as(path)
                    .doesNotContainIgnoringCase("Strict-Transport-Security");
        }
    }

    @Test
    void anAnswerTellsItsLengthUnlessItIsPackedForWhoAsksForThat() {
        RawCall.Answer plain = RawCall.to(server.port()).send("GET /api/v1/long", "");
        assertThat(plain.head())
                .containsIgnoringCase("\r\nContent-Length: 9000")
                .doesNotContainIgnoringCase("Encoding");
        assertThat(plain.body()).hasSize(9_000);

        RawCall.Answer packed =
                RawCall.to(server.port()).send("GET /api/v1/long", "", "Accept-Encoding: gzip");
        assertThat(packed.head())
                .containsIgnoringCase("\r\nContent-Encoding: gzip")
                .doesNotContainIgnoringCase("Content-Length: 9000");
        assertThat(packed.body()).hasSizeLessThan(1_000);

        RawCall.Answer head = RawCall.to(server.port()).send("HEAD /api/v1/long", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothingLeadsFromHttpToHttps() {
        for (String path : List.of("/", "/api/v1/things", "/livez")) {
            assertThat(get(path, "xinchuan.example").status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatAnIntermediaryMightSayIsNotBelieved() throws IOException {
        String claims =
                "X-Forwarded-For: 203.0.113.9\r\nX-Real-IP: 203.0.113.9\r\n"
                        + "Forwarded: for=203.0.113.9;host=localhost\r\n"
                        + "X-Forwarded-Host: localhost\r\nX-User-ID: admin\r\n";
        RawCall.Answer answer =
                RawCall.to(server.port())
                        .sendAsIs(
                                "GET /api/v1/from HTTP/1.1\r\nHost: localhost\r\n"
                                        + claims
                                        + "Connection: close\r\n\r\n");
        assertThat(answer.json().get("address").asText()).isEqualTo("127.0.0.1");

        try (StartedServer here = new StartedServer(new SomeRoutes().routes())) {
            RawCall.Answer elsewhere =
                    RawCall.to(here.port())
                            .sendAsIs(
                                    "GET /api/v1/things HTTP/1.1\r\nHost: evil.example\r\n"
                                            + claims
                                            + "Connection: close\r\n\r\n");
            assertThat(elsewhere.status()).isEqualTo(421);
        }
    }

    /** Requests of which two servers could think differently where they end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Content-Length: 4\r\nContent-Length: 44",
                "Content-Length: 4, 44",
                "Content-Length: +4",
                "Content-Length: -4",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked",
                "Transfer-Encoding: xchunked"
            })
    void aRequestWithTwoEndsIsRefused(String framing) {
        RawCall.Answer answer =
                RawCall.to(server.port())
                        .sendAsIs(
                                "POST /api/v1/bonds HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: application/json\r\n"
                                        + framing
                                        + "\r\n\r\n0\r\n\r\nGET /api/v1/things HTTP/1.1\r\n"
                                        + "Host: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isBetween(400, 501).isNotEqualTo(500);
        assertThat(answer.body()).doesNotContain("HTTP/1.1 200", "\"items\"");
    }

    @Test
    void whatIsSentIsDecodedOnce() {
        assertThat(
                        StartedServer.json(server.get("/api/v1/things/x%2541?q=%2541%252e"))
                                .get("code")
                                .asText())
                .isEqualTo("x%41");
        assertThat(
                        StartedServer.json(server.get("/api/v1/things/x?q=%2541%252e"))
                                .get("q")
                                .asText())
                .isEqualTo("%41%2e");
        HttpResponse<String> made =
                server.post("/api/v1/bonds", "{\"id\":\"&lt;%41\\\\u0041\",\"mentors\":[\"P1\"]}");
        assertThat(StartedServer.json(made).get("id").asText()).isEqualTo("&lt;%41\\u0041");
    }

    @Test
    void aTextIsBoundedAndHasNoControlCharacters() {
        String most = "汉".repeat(2500);
        assertThat(bond(most).statusCode()).isEqualTo(201);
        assertThat(bond("a\\tb\\nc\\r\\n").statusCode()).isEqualTo(201);
        refused(bond(most + "x"), "TOO_LONG");
        for (String steering : List.of("\\u0000", "\\u001b[31m", "\\u0007", "\\u009b", "\\ud800")) {
            refused(bond("a" + steering), "CONTROL_CHARACTER");
        }
    }

    private static void refused(HttpResponse<String> response, String code) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(StartedServer.json(response).at("/errors/0/code").asText()).isEqualTo(code);
        assertThat(StartedServer.json(response).at("/errors/0/pointer").asText())
                .isEqualTo("/part/name");
    }

    private HttpResponse<String> bond(String name) {
        return server.post(
                "/api/v1/bonds", "{\"mentors\":[\"P1\"],\"part\":{\"name\":\"" + name + "\"}}");
    }

    private String head(String path, String host) {
        return get(path, host).head();
    }

    private RawCall.Answer get(String path, String host) {
        return RawCall.to(server.port())
                .sendAsIs(
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: "
                                + host
                                + "\r\nConnection: close\r\n\r\n");
    }
}
