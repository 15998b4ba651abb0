package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.xinchuan.exchange.Checks;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.http.Cursor;
import org.xinchuan.standard.PersonName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Fifty texts that would do harm as Cypher, in every string field of every body and in the queries
 * and paths of the interface. They are data: what is accepted holds them as they were written, what
 * is refused leaves the graph as it was, and nothing breaks.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InjectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED_BELOW = 300;
    private static final int BROKEN_FROM = 500;
    private static final int BUSY = 503;

    /** Signing in takes time on purpose; a few texts are enough where a hash is computed. */
    private static final int FEW = 3;

    /** Where the text is only taken for a key, every so many of them are enough. */
    private static final int SOME = 6;

    private static final int CALLERS = 2;

    private static final List<String> HARM =
            List.of(
                    "'",
                    "\"",
                    "`",
                    "\\",
                    "\\'",
                    "' OR 1=1 //",
                    "\" OR \"\"=\"",
                    "`}) DETACH DELETE n //",
                    "'}) DETACH DELETE n //",
                    "\"}) DETACH DELETE n //",
                    "}) MATCH (n) DETACH DELETE n //",
                    "'}) WITH 1 AS x MATCH (n) DETACH DELETE n RETURN 1 //",
                    "' }) RETURN 1 UNION MATCH (n) DETACH DELETE n //",
                    "'; MATCH (n) DETACH DELETE n; //",
                    "1; MATCH (n) DETACH DELETE n",
                    "' /* ",
                    "*/ MATCH (n) SET n.name = 'x' /*",
                    "\\u0027}) DETACH DELETE n //",
                    "\\u0060) DETACH DELETE n //",
                    "\\u0022}) DETACH DELETE n //",
                    "\u2019}) DETACH DELETE n //",
                    "\uff07}) DETACH DELETE n \uff0f\uff0f",
                    "\u02bc}) DETACH DELETE n //",
                    "\uff40) DETACH DELETE n //",
                    "' CALL db.labels() YIELD label RETURN label //",
                    "' CALL dbms.components() YIELD name RETURN name //",
                    "' CALL apoc.load.json('http://127.0.0.1:1/') YIELD value RETURN value //",
                    "' LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line //",
                    "' LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line //",
                    "' CREATE (:Injected {name: 'x'}) //",
                    "'}) CREATE (:Account {name: 'evil'}) //",
                    "' MERGE (g:Guard {id: 'ledger'}) SET g.sequence = 0 //",
                    "' SET n:Injected //",
                    "' REMOVE n:Person //",
                    "' DROP CONSTRAINT person_id //",
                    "' ALTER USER neo4j SET PASSWORD 'x' //",
                    "' FOREACH (x IN [1] | CREATE (:Injected)) //",
                    "' CALL { MATCH (n) DETACH DELETE n } IN TRANSACTIONS //",
                    "Person`:`Injected",
                    "name` = 'x', n.`injected",
                    "$asOf",
                    "${jndi:ldap://127.0.0.1:1/x}",
                    "{{7*7}}#{7*7}",
                    "=~ '.*(.*)*x'",
                    "(((((((((((((((.*)*)*)*)*)*)*)*)*)*)*",
                    "%27%7D) DETACH DELETE n",
                    "0x27 OR 1=1",
                    "null",
                    "汉".repeat(120) + "'}) DETACH DELETE n //",
                    "x".repeat(2_400) + "'");

    /** Whole bodies, so that a text in one field gets past the checks of the others. */
    private static final Map<String, String> BASES =
            Map.of(
                    "recordPerson", "{'name':'林岚'}",
                    "recordOrganisation", "{'name':'单位','kind':'ENTERPRISE'}",
                    "recordStudio", "{'name':'工作室'}",
                    "recordPairing", "{'mentors':['P1'],'apprentices':['P3'],'startsOn':'2001'}",
                    "recordStudioPerson", "{'person':'P3','role':'MEMBER','from':'2019'}",
                    "recordNaming", "{'level':'ENTERPRISE','namedOn':'2020'}",
                    "createUser", "{'name':'x'}",
                    "dispute", "{'subject':'person:P1','text':'不是这样'}");

    private final HttpClient client = HttpClient.newHttpClient();
    private Running running;
    private JsonNode document;

    /** An operation of the document. */
    private record Operation(String method, String path, JsonNode says) {

        String id() {
            return says.get("operationId").asText();
        }

        /** Those that take any text. */
        List<String> textParameters() {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : says.path("parameters")) {
                if (parameter.path("schema").has("maxLength")) {
                    names.add(parameter.get("name").asText());
                }
            }
            return names;
        }

        JsonNode schema() {
            return says.at("/requestBody/content/application~1json/schema");
        }

        /** Those texts that it is tried with. */
        List<String> harm() {
            return id().matches("signIn|changePassword") ? HARM.subList(8, 8 + FEW) : HARM;
        }
    }

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        running = Running.on(store, graph);
        Api api = running.api();
        api.post("/organisations", "{'code':'E1','name':'甲','kind':'ENTERPRISE'}").with(201);
        for (String id : List.of("P1", "P2", "P3")) {
            api.post("/people", "{'id':'" + id + "','name':'沈砚秋','organisation':'E1'}").with(201);
        }
        api.post("/studios", "{'code':'S1','name':'工作室','foundedOn':'2015'}").with(201);
        api.post("/pairings", "{'id':'A1','mentors':['P1'],'apprentices':['P2'],'startsOn':'2016'}")
                .with(201);
        document = api.get("/openapi.json").with(200).body();
    }

    @AfterAll
    void stop() {
        client.close();
        running.close();
    }

    @Test
    void everyTextOfEveryBodyIsDataAlone(
            TestGraph.Running store, Graph graph, CypherCatalog catalog) {
        assertThat(HARM).hasSize(50).doesNotHaveDuplicates();
        List<String> constraints = constraints(store);
        List<String> first = records(store);
        int fields = 0;
        for (Operation operation : operations("post", "patch")) {
            if (!operation.schema().isMissingNode()) {
                Map<String, Long> before = counts(store);
                boolean accepted = false;
                for (String text : operation.harm()) {
                    accepted |= accepted(operation, (ObjectNode) filled(operation.schema(), text));
                }
                List<String> names = texts(operation.schema());
                for (int i = 0; i < names.size(); i++) {
                    fields++;
                    // Two of the texts for each field by itself, other ones for the next field.
                    for (int turn = 0; turn < 2; turn++) {
                        String text =
                                operation.harm().get((2 * i + turn) % operation.harm().size());
                        ObjectNode body = base(operation);
                        body.set(names.get(i), filled(property(operation, names.get(i)), text));
                        accepted |= accepted(operation, body);
                    }
                }
                if (!accepted) {
                    assertThat(counts(store)).as(operation.id()).isEqualTo(before);
                }
            }
        }
        assertThat(fields).isGreaterThan(80);
        assertThat(records(store)).containsAll(first);
        assertThat(constraints(store)).isEqualTo(constraints);
        assertThat(counts(store).keySet()).noneMatch(kind -> kind.contains("njected"));
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    @Test
    void everyQueryAndPathIsDataAlone(TestGraph.Running store) throws InterruptedException {
        Map<String, Long> before = counts(store);
        List<String> asked = operations("get").stream().flatMap(InjectionTest::asked).toList();

        Together.all(
                CALLERS,
                caller -> {
                    for (int i = caller; i < asked.size(); i += CALLERS) {
                        answer("GET", asked.get(i), null);
                    }
                    return caller;
                });

        assertThat(asked).hasSizeGreaterThan(6 * HARM.size());
        assertThat(counts(store)).isEqualTo(before);
    }

    /** The operation plainly, and with the texts in its parameters and its path. */
    private static Stream<String> asked(Operation operation) {
        List<String> all = new ArrayList<>(List.of(path(operation)));
        for (String name : operation.textParameters()) {
            // Words are searched for in many ways, everything else is compared with a key.
            for (int i = 0; i < HARM.size(); i += name.equals("q") ? 1 : SOME) {
                String text = HARM.get(i);
                String value = name.equals("cursor") ? Cursor.ofKey(text) : encoded(text);
                all.add(path(operation) + "?" + name + "=" + value);
            }
        }
        for (int i = 0; operation.path().contains("{") && i < HARM.size() - 1; i += SOME) {
            String key = Matcher.quoteReplacement(encoded(HARM.get(i)));
            all.add(operation.path().replaceAll("\\{\\w+}", key));
        }
        return all.stream();
    }

    @Test
    void whatIsAcceptedIsAsItWasWritten() {
        for (int i = 0; i < HARM.size(); i++) {
            String text = HARM.get(i);
            String name = text.length() > 200 ? text.substring(text.length() - 150) : text;
            ObjectNode unit = base("{'kind':'UNIT'}").put("code", "H" + i).put("name", name);
            assertThat(answer("POST", "/api/v1/organisations", unit)).as(name).isEqualTo(201);
            assertThat(running.api().get("/organisations/H" + i).body().get("name").asText())
                    .isEqualTo(name);

            String person = PersonName.normalise(name.substring(0, Math.min(90, name.length())));
            ObjectNode body = base("{}").put("id", "H" + i).put("name", person);
            assertThat(answer("POST", "/api/v1/people", body)).as(person).isEqualTo(201);
            assertThat(running.api().get("/people/H" + i).body().get("name").asText())
                    .isEqualTo(person);
        }
    }

    private List<Operation> operations(String... methods) {
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(
                        path -> {
                            for (String method : methods) {
                                if (path.getValue().has(method)) {
                                    all.add(
                                            new Operation(
                                                    method.toUpperCase(java.util.Locale.ROOT),
                                                    path.getKey(),
                                                    path.getValue().get(method)));
                                }
                            }
                        });
        assertThat(all).hasSizeGreaterThan(15);
        return all;
    }

    private boolean accepted(Operation operation, ObjectNode body) {
        return answer(operation.method(), path(operation), body) < ACCEPTED_BELOW;
    }

    /** The status of an answer, which is no fault of the server's. */
    private int answer(String method, String path, JsonNode body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
                        .header("Authorization", "Bearer " + Api.TOKEN)
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json").header("If-Match", "*");
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            // A machine that is too busy to answer in time says so; that is no fault of the text.
            for (int again = 0; answer.statusCode() == BUSY && again < FEW; again++) {
                answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
            assertThat(answer.statusCode())
                    .as("%s %s %s: %s", method, path, body, answer.body())
                    .isLessThan(BROKEN_FROM);
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(Operation operation) {
        return operation
                .path()
                .replace("/people/{id}", "/people/P1")
                .replace("/people/{a}", "/people/P1")
                .replace("/pairings/{id}", "/pairings/A1")
                .replace("/studios/{code}", "/studios/S1")
                .replace("/studios/{a}", "/studios/S1")
                .replace("/organisations/{code}", "/organisations/E1")
                .replaceAll("\\{\\w+}", "none");
    }

    /** A value of a schema with the text wherever a text may be. */
    private JsonNode filled(JsonNode schema, String text) {
        JsonNode whole = resolved(schema);
        if (isText(whole)) {
            return JsonNodeFactory.instance.textNode(text);
        }
        if (whole.has("items")) {
            ArrayNode array = JSON.createArrayNode();
            JsonNode item = filled(whole.get("items"), text);
            return item == null ? array : array.add(item);
        }
        if (whole.has("properties")) {
            ObjectNode object = JSON.createObjectNode();
            whole.get("properties")
                    .properties()
                    .forEach(
                            property -> {
                                JsonNode value = filled(property.getValue(), text);
                                if (value != null) {
                                    object.set(property.getKey(), value);
                                }
                            });
            return object;
        }
        return null;
    }

    private List<String> texts(JsonNode schema) {
        List<String> names = new ArrayList<>();
        Iterator<Map.Entry<String, JsonNode>> all =
                resolved(schema).get("properties").properties().iterator();
        while (all.hasNext()) {
            Map.Entry<String, JsonNode> property = all.next();
            if (filled(property.getValue(), "x") != null) {
                names.add(property.getKey());
            }
        }
        return names;
    }

    private JsonNode property(Operation operation, String name) {
        return resolved(operation.schema()).get("properties").get(name);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
        return one.has("$ref") ? document.at(one.get("$ref").asText().substring(1)) : one;
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").asText().equals("string")
                || schema.path("type").path(0).asText().equals("string");
    }

    private static ObjectNode base(Operation operation) {
        return base(BASES.getOrDefault(operation.id(), "{}"));
    }

    private static ObjectNode base(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** How many nodes and relationships of each kind there are; that one looked is no change. */
    private static Map<String, Long> counts(TestGraph.Running store) {
        Map<String, Long> counts = new TreeMap<>();
        try (Session session = store.driver().session()) {
            session.run(
                            "MATCH (n) WHERE NOT n:Disclosure AND NOT n:DisclosureGuard"
                                    + " RETURN labels(n) AS kind, count(*) AS n")
                    .forEachRemaining(
                            row -> counts.put(row.get("kind").toString(), row.get("n").asLong()));
            session.run("MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS n")
                    .forEachRemaining(
                            row -> counts.put(row.get("kind").toString(), row.get("n").asLong()));
        }
        return counts;
    }

    /** Everything that is recorded for good, however else the graph goes on. */
    private static List<String> records(TestGraph.Running store) {
        try (Session session = store.driver().session()) {
            return session.run(
                            "MATCH (n) WHERE n:Change OR n:Person OR n:Studio OR n:Organisation"
                                    + " OR n:Pairing OR n:Account"
                                    + " RETURN elementId(n) + head(labels(n)) AS id")
                    .list(row -> row.get("id").asString());
        }
    }

    private static List<String> constraints(TestGraph.Running store) {
        try (Session session = store.driver().session()) {
            return session.run("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")
                    .list(row -> row.get("name").asString());
        }
    }
}
