package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/** Every refusal has the one shape of API.md, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProblemShapeTest {

    private static final String JSON = "application/json";
    private static final String GOOD = "{\"mentors\":[\"P1\"]}";

    private StartedServer server;

    @BeforeAll
    void start() throws IOException {
        server = new StartedServer(new SomeRoutes().routes());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A refusal: how to get it, and what it is. */
    private record Case(String method, String path, String body, String... headers) {}

    private static Stream<Arguments> refusals() {
        return Stream.of(
                of(400, "BAD_PARAMETER", new Case("GET", "/api/v1/things/x?asof=1", "")),
                of(400, "BAD_BODY", new Case("POST", "/api/v1/bonds", "{", "Content-Type", JSON)),
                of(
                        400,
                        "BAD_HEADER",
                        new Case(
                                "POST",
                                "/api/v1/bonds",
                                GOOD,
                                "Content-Type",
                                JSON,
                                "Idempotency-Key",
                                "a b")),
                of(
                        403,
                        "CROSS_SITE",
                        new Case(
                                "POST",
                                "/api/v1/bonds",
                                GOOD,
                                "Content-Type",
                                JSON,
                                "Sec-Fetch-Site",
                                "cross-site")),
                of(404, "NOT_FOUND", new Case("GET", "/api/v1/bonds/B9", "")),
                of(404, "NO_SUCH_PATH", new Case("GET", "/api/v1/nothing", "")),
                of(404, "NO_SUCH_PATH", new Case("GET", "/api/docs/nothing.js", "")),
                of(404, "NO_SUCH_PATH", new Case("POST", "/pages", "")),
                of(405, "METHOD_NOT_ALLOWED", new Case("DELETE", "/api/v1/bonds/B1", "")),
                of(405, "METHOD_NOT_ALLOWED", new Case("TRACE", "/api/v1/bonds/B1", "")),
                of(
                        406,
                        "NOT_ACCEPTABLE",
                        new Case("GET", "/api/v1/words", "", "Accept", "image/png")),
                of(
                        412,
                        "STALE",
                        new Case(
                                "PATCH",
                                "/api/v1/bonds/B1",
                                "{}",
                                "Content-Type",
                                JSON,
                                "If-Match",
                                "\"3\"")),
                of(
                        413,
                        "TOO_LARGE",
                        new Case(
                                "POST",
                                "/api/v1/bonds",
                                " ".repeat(1024 * 1024 + 1),
                                "Content-Type",
                                JSON)),
                of(
                        415,
                        "NOT_JSON",
                        new Case("POST", "/api/v1/bonds", GOOD, "Content-Type", "text/plain")),
                of(
                        422,
                        "MISSING",
                        new Case(
                                "POST", "/api/v1/bonds", "{\"mentors\":[]}", "Content-Type", JSON)),
                of(
                        428,
                        "IF_MATCH_REQUIRED",
                        new Case("PATCH", "/api/v1/bonds/B1", "{}", "Content-Type", JSON)),
                of(500, "BROKEN", new Case("GET", "/api/v1/broken", "")),
                of(500, "BROKEN", new Case("GET", "/api/v1/exhausted", "")),
                of(503, "STORE_UNAVAILABLE", new Case("GET", "/api/v1/store", "")),
                of(503, "TOOK_TOO_LONG", new Case("GET", "/api/v1/late", "")));
    }

    private static Arguments of(int status, String code, Case refused) {
        return Arguments.of(status, code, refused);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasTheSameShape(int status, String code, Case refused) {
        HttpResponse<String> chinese = send(refused, "zh-CN");
        HttpResponse<String> english = send(refused, "en");

        assertShape(chinese, status, code);
        assertShape(english, status, code);
        assertThat(StartedServer.json(chinese).get("title").asText()).matches(".*\\p{IsHan}.*");
        assertThat(StartedServer.json(english).get("title").asText())
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(StartedServer.json(english).path("detail").asText())
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aBrokenServerTellsNothingOfItsInsides() {
        assertThat(server.get("/api/v1/broken").body())
                .doesNotContain("secret", "Exception", "org.xinchuan");
    }

    @Test
    void aPassingRefusalSaysWhenToComeBack() {
        assertThat(server.get("/api/v1/store").headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void whatTheServerCannotReadIsRefusedInBothLanguages() {
        HttpResponse<String> response =
                server.send(server.to("/api/v1/things").header("X-Long", "a".repeat(9000)));

        assertShape(response, 431, "HEADERS_TOO_LARGE");
        assertThat(StartedServer.json(response).get("title").asText())
                .isEqualTo("请求头太大 · The headers are too large");
    }

    @Test
    void furtherMembersOfAProblemAreWrittenBesideTheOthers() {
        JsonNode problem = StartedServer.json(server.get("/api/v1/loop"));

        assertThat(problem.get("code").asText()).isEqualTo("LINEAGE_CYCLE");
        assertThat(problem.get("type").asText()).isEqualTo("/problems/lineage-cycle");
        assertThat(problem.get("loop").get(0).get("name").asText()).isEqualTo("张一");
    }

    private static void assertShape(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        JsonNode problem = StartedServer.json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("type").asText()).matches("/problems/[a-z-]+");
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("requestId").asText())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        for (JsonNode error : problem.path("errors")) {
            assertThat(error.has("pointer") || error.has("parameter") || error.has("header"))
                    .isTrue();
            assertThat(error.get("code").asText()).isNotBlank();
            assertThat(error.get("message").asText()).isNotBlank();
        }
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private HttpResponse<String> send(Case refused, String language) {
        HttpRequest.Builder request =
                server.to(refused.path())
                        .method(
                                refused.method(),
                                HttpRequest.BodyPublishers.ofString(refused.body()))
                        .header("Accept-Language", language);
        if (refused.headers().length > 0) {
            request.headers(refused.headers());
        }
        return server.send(request);
    }
}
