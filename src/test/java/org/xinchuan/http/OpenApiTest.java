package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The document says what is served, all of it and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {

    private StartedServer server;
    private JsonNode document;

    @BeforeAll
    void start() throws IOException {
        server = new StartedServer(new SomeRoutes().routes());
        document = StartedServer.json(server.get("/api/v1/openapi.json"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyRouteIsThereAndNoOther() {
        Set<String> expected = new TreeSet<>();
        for (Route route : new SomeRoutes().routes()) {
            expected.add(route.method().name().toLowerCase(Locale.ROOT) + " " + route.path());
        }
        expected.addAll(
                List.of("get /livez", "get /metrics", "get /readyz", "get /api/v1/openapi.json"));
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .propertyStream()
                .forEach(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method ->
                                                        described.add(
                                                                method + " " + path.getKey())));

        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(described).isEqualTo(expected);
    }

    @Test
    void everyDescribedPathIsServedWithTheDescribedMethod() {
        document.get("paths")
                .fieldNames()
                .forEachRemaining(
                        path -> {
                            String real = path.replaceAll("\\{[a-z]+}", "x");
                            String allow =
                                    RawCall.to(server.port())
                                            .send("OPTIONS " + real, "")
                                            .head()
                                            .toLowerCase(Locale.ROOT);
                            document.get("paths")
                                    .get(path)
                                    .fieldNames()
                                    .forEachRemaining(
                                            method ->
                                                    assertThat(allow)
                                                            .as(path)
                                                            .containsPattern(
                                                                    "allow:.*\\b" + method));
                        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(document, references);

        assertThat(references).isNotEmpty();
        for (String reference : references) {
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    @Test
    void operationNamesAreUnique() {
        List<String> names = document.findValuesAsText("operationId");

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void parametersHaveTheirTypesBoundsAndBothLanguages() {
        JsonNode operation = document.at("/paths/~1api~1v1~1things~1{code}/get");

        assertThat(operation.get("summary").asText()).isEqualTo("一件东西 · A thing");
        assertThat(named(operation, "code").toString())
                .isEqualTo(
                        "{\"name\":\"code\",\"in\":\"path\",\"required\":true,\"description\":\"编号"
                                + " · code\",\"schema\":{\"type\":\"string\"}}");
        assertThat(named(operation, "asOf").get("schema").get("format").asText()).isEqualTo("date");
        assertThat(named(operation, "minGrade").get("schema").toString())
                .isEqualTo("{\"type\":\"string\",\"enum\":[\"A\",\"B\",\"C\"],\"default\":\"C\"}");
        assertThat(named(operation, "maxDepth").get("schema").toString())
                .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":100000}");
        assertThat(named(operation, "kinds").get("explode").asBoolean()).isFalse();
    }

    @Test
    void schemasAreThoseOfTheRecords() {
        JsonNode schemas = document.get("components").get("schemas");

        assertThat(schemas.get("Bond").get("required"))
                .extracting(JsonNode::asText)
                .containsExactly("id", "mentors", "startsOn", "weight", "part");
        assertThat(schemas.at("/Bond/properties/mentors").toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
        assertThat(schemas.at("/Bond/properties/startsOn/pattern").asText())
                .isEqualTo("^\\d{4}(-\\d{2}(-\\d{2})?)?$");
        assertThat(schemas.at("/Bond/properties/weight/type").toString())
                .isEqualTo("[\"integer\",\"null\"]");
        assertThat(schemas.at("/Bond/properties/part/anyOf/0/$ref").asText())
                .isEqualTo("#/components/schemas/Part");
        assertThat(schemas.at("/BondInput/additionalProperties").asBoolean(true)).isFalse();
        assertThat(schemas.get("BondInput").has("required")).isFalse();
        assertThat(schemas.at("/NumberPage/properties/items/items/$ref").asText())
                .isEqualTo("#/components/schemas/Number");
    }

    @Test
    void writesDeclareTheirHeadersAndTheirRefusals() {
        JsonNode change = document.at("/paths/~1api~1v1~1bonds~1{id}/patch");

        assertThat(change.get("parameters").findValuesAsText("$ref"))
                .contains(
                        "#/components/parameters/IdempotencyKey",
                        "#/components/parameters/IfMatch",
                        "#/components/parameters/AcceptLanguage");
        assertThat(change.get("responses").fieldNames())
                .toIterable()
                .contains("200", "400", "404", "409", "412", "413", "415", "422", "428", "default");
        assertThat(change.at("/requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/json", "application/merge-patch+json");
    }

    @Test
    void theDocumentIsBrowsableFromThisServerAlone() {
        HttpResponse<String> page = server.get("/api/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http://", "https://", "<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self' 'unsafe-inline'", "script-src 'self';");
        for (String file : List.of("initializer.js", "swagger-ui.css", "swagger-ui-bundle.js")) {
            assertThat(page.body()).contains("/api/docs/" + file);
            assertThat(server.get("/api/docs/" + file).statusCode()).isEqualTo(200);
        }
        assertThat(server.get("/api/docs/package.json").statusCode()).isEqualTo(404);
    }

    private static JsonNode named(JsonNode operation, String name) {
        for (JsonNode parameter : operation.get("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.isObject() && node.has("$ref")) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }
}
