package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The conventions of API.md, seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConventionsTest {

    private StartedServer server;

    @BeforeAll
    void start() throws IOException {
        server = new StartedServer(new SomeRoutes().routes());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void parametersArriveTypedAndWithTheirDefaults() {
        assertThat(server.get("/api/v1/things/S%E4%B8%AD?kinds=A,B&deep=true&q=%E5%BC%A0+a").body())
                .isEqualTo(
                        "{\"code\":\"S中\",\"asOf\":\"2023-11-28\",\"minGrade\":\"C\","
                                + "\"maxDepth\":null,\"deep\":true,\"kinds\":[\"A\",\"B\"],"
                                + "\"q\":\"张 a\",\"dueBefore\":null,\"language\":\"zh\","
                                + "\"actor\":\"local\"}");
    }

    @Test
    void anEmptyTextCountsAsLeftOut() {
        assertThat(thing("q=").get("q").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asof=2020-01-01|asof|UNKNOWN_PARAMETER",
                "ASOF=2020-01-01|ASOF|UNKNOWN_PARAMETER",
                "x|x|UNKNOWN_PARAMETER",
                "asOf=2020-01-01&asOf=2020-01-01|asOf|REPEATED_PARAMETER",
                "asOf=2023-02-30|asOf|BAD_PARAMETER",
                "asOf=2023-2-3|asOf|BAD_PARAMETER",
                "asOf=2023|asOf|BAD_PARAMETER",
                "asOf=|asOf|BAD_PARAMETER",
                "dueBefore=today|dueBefore|BAD_PARAMETER",
                "minGrade=D|minGrade|BAD_PARAMETER",
                "minGrade=a|minGrade|BAD_PARAMETER",
                "maxDepth=0|maxDepth|BAD_PARAMETER",
                "maxDepth=100001|maxDepth|BAD_PARAMETER",
                "maxDepth=1.5|maxDepth|BAD_PARAMETER",
                "maxDepth=99999999999999999999|maxDepth|BAD_PARAMETER",
                "deep=yes|deep|BAD_PARAMETER",
                "kinds=A,Z|kinds|BAD_PARAMETER",
                "kinds=A,|kinds|BAD_PARAMETER",
                "q=%FF|q|BAD_PARAMETER",
                "q=%zz|q|BAD_PARAMETER",
                "q=a%00b|q|BAD_PARAMETER",
            })
    void aBadParameterIsNamed(String query, String name, String code) {
        RawCall.Answer answer = RawCall.to(server.port()).send("GET /api/v1/things/x?" + query, "");

        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("parameter").asText()).isEqualTo(name);
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(answer.json().get("detail").asText()).contains(name);
    }

    @Test
    void allBadParametersAreNamedAtOnce() {
        JsonNode problem =
                StartedServer.json(server.get("/api/v1/things/x?asof=1&maxDepth=0&minGrade=Z"));

        assertThat(problem.get("errors").findValuesAsText("parameter"))
                .containsExactly("asof", "maxDepth", "minGrade");
    }

    @Test
    void aTextIsAtMostTwoHundredCharacters() {
        assertThat(server.get("/api/v1/things/x?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/v1/things/x?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void followingNextGoesThroughTheWholeListOnce() {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    StartedServer.json(server.get("/api/v1/things?limit=50&cursor=" + cursor));
            page.get("items").forEach(item -> seen.add(item.get("number").asInt()));
            assertThat(page.get("total").asInt()).isEqualTo(120);
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        } while (cursor != null);

        assertThat(seen).isEqualTo(IntStream.range(0, 120).boxed().toList());
    }

    @Test
    void aPageHasFiftyItemsUnlessAskedElse() {
        assertThat(StartedServer.json(server.get("/api/v1/things")).get("items")).hasSize(50);
        assertThat(StartedServer.json(server.get("/api/v1/things?limit=1000")).get("items"))
                .hasSize(120);
        assertThat(server.get("/api/v1/things?limit=1001").statusCode()).isEqualTo(400);
    }

    @Test
    void aListCanGoOnByKey() {
        JsonNode first = StartedServer.json(server.get("/api/v1/keyed"));
        JsonNode second =
                StartedServer.json(
                        server.get("/api/v1/keyed?cursor=" + first.get("next").asText()));

        assertThat(second.get("items").get(0).get("number").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "bzE=", "a2FiYw", "bzk5OTk5OTk5OTk5", "%F0%9F%98%80"})
    void aCursorOfNobodysIsRefused(String cursor) {
        HttpResponse<String> response = server.get("/api/v1/things?cursor=" + cursor);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(StartedServer.json(response).get("errors").get(0).get("parameter").asText())
                .isEqualTo("cursor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB,en;q=0.9|en",
                "zh-CN,zh;q=0.9,en;q=0.8|zh",
                "en;q=0.5,zh;q=0.9|zh",
                "zh;q=0.1,en;q=0.2|en",
                "zh;q=0,en;q=0.1|en",
                "fr,en;q=0.3|en",
                "fr|zh",
                "*|zh",
                "nonsense;;;q=x|zh",
            })
    void theLanguageIsTheCallersFirstChoice(String header, String language) {
        HttpResponse<String> response =
                server.send(server.to("/api/v1/things/x").header("Accept-Language", header));

        assertThat(StartedServer.json(response).get("language").asText()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|application/json",
                "*/*|application/json",
                "text/csv|text/csv",
                "text/*|text/csv",
                "application/json;q=0.1, text/csv|text/csv",
                "text/csv;q=0.1, application/json|application/json",
                "text/html, */*;q=0.1|application/json",
            })
    void theFormOfAnAnswerFollowsAccept(String accept, String type) {
        HttpResponse<String> response =
                server.send(server.to("/api/v1/words").header("Accept", accept));

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        HttpResponse<String> got = server.get("/api/v1/things?limit=2");
        HttpResponse<String> head =
                server.send(
                        server.to("/api/v1/things?limit=2")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(got.headers().firstValue("Content-Length"))
                .isPresent();
    }

    @Test
    void optionsNamesTheMethodsAndAllowsNoOtherSite() {
        HttpResponse<String> response =
                server.send(
                        server.to("/api/v1/bonds/B1")
                                .header("Access-Control-Request-Method", "PATCH")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PATCH");
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void aCreatedRecordHasItsTagAndItsPlace() {
        HttpResponse<String> response = server.post("/api/v1/bonds", "{\"mentors\":[\"P1\"]}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/bonds/B2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"4\"|304", "W/\"4\"|304", "\"3\", \"4\"|304", "*|304", "\"3\"|200"})
    void aKnownRecordIsNotSentAgain(String known, int status) {
        HttpResponse<String> response =
                server.send(server.to("/api/v1/bonds/B1").header("If-None-Match", known));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("ETag")).hasValue("\"4\"");
        assertThat(response.body().isEmpty()).isEqualTo(status == 304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"4\"|200",
                "\"3\", \"4\"|200",
                "*|200",
                "W/\"4\"|412",
                "4|412",
                "\"44\"|412",
                "\"\"|412"
            })
    void aChangeNeedsTheRecordsPresentTag(String match, int status) {
        assertThat(patch("{}", "If-Match", match).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"k|201", "!~a-Z_0|201", "两|400", "a b|400"})
    void anIdempotencyKeyIsVisibleAscii(String key, int status) {
        assertThat(recordWithKey(key)).isEqualTo(status);
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        assertThat(recordWithKey("k".repeat(255))).isEqualTo(201);
        assertThat(recordWithKey("k".repeat(256))).isEqualTo(400);
        assertThat(recordWithKey("")).isEqualTo(400);
    }

    @Test
    void aRequestKeepsItsOwnWellFormedName() {
        HttpResponse<String> named =
                server.send(server.to("/api/v1/bonds/B9").header("X-Request-Id", "abcdef-0123"));
        HttpResponse<String> other =
                server.send(server.to("/api/v1/bonds/B9").header("X-Request-Id", "a<script>b"));

        assertThat(named.headers().firstValue("X-Request-Id")).hasValue("abcdef-0123");
        assertThat(StartedServer.json(named).get("requestId").asText()).isEqualTo("abcdef-0123");
        assertThat(other.headers().firstValue("X-Request-Id").orElseThrow())
                .matches("[0-9a-f-]{36}");
    }

    private JsonNode thing(String query) {
        return StartedServer.json(server.get("/api/v1/things/x?" + query));
    }

    private HttpResponse<String> patch(String body, String... headers) {
        return server.send(
                server.to("/api/v1/bonds/B1")
                        .header("Content-Type", "application/merge-patch+json")
                        .headers(headers)
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private int recordWithKey(String key) {
        String body = "{\"mentors\":[\"P1\"]}";
        return RawCall.to(server.port())
                .send(
                        "POST /api/v1/bonds",
                        body,
                        "Content-Type: application/json",
                        "Idempotency-Key: " + key)
                .status();
    }
}
