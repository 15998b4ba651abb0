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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What may come in a request body, and how what may not is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BodiesTest {

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
    void aGoodBodyBecomesTheRecord() {
        String body =
                "{\"id\":\"B7\",\"mentors\":[\"P1\",\"P2\"],\"startsOn\":\"2012-05\",\"weight\":3,"
                        + "\"part\":{\"name\":\"主师傅\",\"grade\":\"A\",\"lead\":true}}";

        HttpResponse<String> response = server.post("/api/v1/bonds", body);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo(body);
    }

    @Test
    void whatIsLeftOutIsNull() {
        assertThat(server.post("/api/v1/bonds", "{\"mentors\":[\"P1\"]}").body())
                .isEqualTo(
                        "{\"id\":null,\"mentors\":[\"P1\"],\"startsOn\":null,\"weight\":null,"
                                + "\"part\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"wieght\":3|/wieght|UNKNOWN_FIELD",
                "\"Weight\":3|/Weight|UNKNOWN_FIELD",
                "\"a/b~c\":3|/a~1b~0c|UNKNOWN_FIELD",
                "\"part\":{\"x\":1}|/part/x|UNKNOWN_FIELD",
                "\"mentors\":[]|/mentors|REPEATED_FIELD",
                "\"weight\":\"3\"|/weight|BAD_VALUE",
                "\"weight\":\"\"|/weight|BAD_VALUE",
                "\"weight\":3.5|/weight|BAD_VALUE",
                "\"weight\":3.0|/weight|BAD_VALUE",
                "\"weight\":true|/weight|BAD_VALUE",
                "\"weight\":[3]|/weight|BAD_VALUE",
                "\"weight\":99999999999|/weight|BAD_VALUE",
                "\"id\":5|/id|BAD_VALUE",
                "\"id\":true|/id|BAD_VALUE",
                "\"id\":[\"B1\"]|/id|BAD_VALUE",
                "\"id\":{}|/id|BAD_VALUE",
                "\"startsOn\":\"2023-02-30\"|/startsOn|BAD_VALUE",
                "\"startsOn\":\"\"|/startsOn|BAD_VALUE",
                "\"startsOn\":2012|/startsOn|BAD_VALUE",
                "\"part\":[]|/part|BAD_VALUE",
                "\"part\":\"\"|/part|BAD_VALUE",
                "\"part\":{\"grade\":\"D\"}|/part/grade|BAD_VALUE",
                "\"part\":{\"grade\":\"a\"}|/part/grade|BAD_VALUE",
                "\"part\":{\"grade\":0}|/part/grade|BAD_VALUE",
                "\"part\":{\"lead\":1}|/part/lead|BAD_VALUE",
                "\"part\":{\"lead\":\"true\"}|/part/lead|BAD_VALUE",
            })
    void aFieldThatDoesNotFitIsNamed(String field, String pointer, String code) {
        HttpResponse<String> response =
                server.post("/api/v1/bonds", "{\"mentors\":[\"P1\"]," + field + "}");

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode error = StartedServer.json(response).get("errors").get(0);
        assertThat(error.get("pointer").asText()).isEqualTo(pointer);
        assertThat(error.get("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mentors\":\"P1\"}",
                "{\"mentors\":{\"0\":\"P1\"}}",
                "{\"mentors\":[\"P1\",5]}",
                "{\"mentors\":[\"P1\"]} x",
                "{\"mentors\":[\"P1\"]}{}",
                "{\"mentors\":[\"P1\",]}",
                "{'mentors':['P1']}",
                "{\"mentors\":[\"P1\"] /* no */}",
                "{\"weight\":NaN}",
                "{\"weight\":007}",
                "{\"id\":\"a\nb\"}",
                "[]",
                "\"text\"",
                "null",
                "nul",
                "",
                " ",
                "{",
                "\uFEFF{\"mentors\":[\"P1\"]}",
            })
    void whatIsNotTheRecordAsJsonIsRefused(String body) {
        HttpResponse<String> response = server.post("/api/v1/bonds", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(StartedServer.json(response).get("code").asText()).isEqualTo("BAD_BODY");
        assertThat(StartedServer.json(response).get("errors")).hasSize(1);
    }

    @Test
    void theRefusalSaysWhatTheFieldWants() {
        HttpResponse<String> response =
                server.post("/api/v1/bonds", "{\"mentors\":[\"P1\"],\"startsOn\":\"2023-02-30\"}");

        assertThat(StartedServer.json(response).get("detail").asText())
                .isEqualTo("字段 startsOn 须为存在的日期，写作 YYYY-MM-DD（只知月、年时 YYYY-MM、YYYY）。");
    }

    @Test
    void aRuleOfTheRecordIsAPointerAnd422() {
        JsonNode top = StartedServer.json(server.post("/api/v1/bonds", "{\"mentors\":[]}"));
        JsonNode inner =
                StartedServer.json(
                        server.post(
                                "/api/v1/bonds",
                                "{\"mentors\":[\"P1\"],\"part\":{\"name\":\"nobody\"}}"));

        assertThat(top.get("status").asInt()).isEqualTo(422);
        assertThat(top.get("errors").get(0).get("pointer").asText()).isEqualTo("/mentors");
        assertThat(inner.get("code").asText()).isEqualTo("NOBODY");
        assertThat(inner.get("errors").get(0).get("pointer").asText()).isEqualTo("/part/name");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] gb18030 = "{\"id\":\"张\"}".getBytes(Charset.forName("GB18030"));
        byte[] utf16 = "{\"mentors\":[\"P1\"]}".getBytes(StandardCharsets.UTF_16BE);

        assertThat(post(gb18030, "application/json").statusCode()).isEqualTo(400);
        assertThat(post(utf16, "application/json").statusCode()).isEqualTo(400);
        assertThat(post(gb18030, "application/json; charset=gb18030").statusCode()).isEqualTo(415);
        assertThat(
                        post(
                                        "{\"mentors\":[\"P1\"]}".getBytes(StandardCharsets.UTF_8),
                                        "application/json; charset=\"UTF-8\"")
                                .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aBodyOfOneMebibyteIsReadAndOneByteMoreIsNot() {
        String most = "{\"mentors\":[\"P1\"]}" + " ".repeat(1024 * 1024 - 18);

        assertThat(server.post("/api/v1/bonds", most).statusCode()).isEqualTo(201);
        assertThat(server.post("/api/v1/bonds", most + " ").statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyOfTenMegabytesGetsItsAnswer() {
        assertThat(server.post("/api/v1/bonds", " ".repeat(10_000_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aBodyOfUnknownLengthIsLimitedToo() {
        byte[] big = new byte[3_000_000];
        HttpRequest.Builder request =
                server.to("/api/v1/bonds")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofByteArray(big)));

        assertThat(server.send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void deepNestingIsRefusedBeforeItHurts() {
        String deep = "{\"part\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        HttpResponse<String> response = server.post("/api/v1/bonds", deep);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(StartedServer.json(response).get("errors").get(0).get("code").asText())
                .isEqualTo("BAD_JSON");
    }

    @Test
    void aMergePatchSetsClearsAndKeeps() {
        HttpResponse<String> response = patch("{\"mentors\":[\"P2\"],\"weight\":null}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(
                        "{\"id\":\"B1\",\"mentors\":[\"P2\"],\"startsOn\":\"2012-05\","
                                + "\"weight\":null,\"part\":null}");
    }

    @Test
    void aMergePatchReachesInside() {
        assertThat(patch("{\"part\":{\"name\":\"甲\"}}").body())
                .contains("\"part\":{\"name\":\"甲\",\"grade\":null,\"lead\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"wieght\":null}|400|/wieght",
                "{\"part\":{\"x\":null}}|400|/part/x",
                "{\"weight\":\"3\"}|400|/weight",
                "{\"mentors\":null}|422|/mentors",
                "{\"mentors\":[]}|422|/mentors",
            })
    void aMergePatchIsReadAsStrictlyAsABody(String body, int status, String pointer) {
        HttpResponse<String> response = patch(body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(StartedServer.json(response).get("errors").get(0).get("pointer").asText())
                .isEqualTo(pointer);
    }

    private HttpResponse<String> patch(String body) {
        return server.send(
                server.to("/api/v1/bonds/B1")
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"4\"")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(byte[] body, String type) {
        return server.send(
                server.to("/api/v1/bonds")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
