package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.slf4j.LoggerFactory;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Notice;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is left of somebody in the demo group who was erased: everything but who they were. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErasureTest {

    private static final String AS_OF = "asOf=2023-11-28";

    /** Leads S05, whose official name has this name in it. */
    private static final String LEADER = "韩水生";

    /** Member of S02, stands in for its leader, mentor of the leader of S12, named nowhere else. */
    private static final String MEMBER = "秦叔衡";

    private static final String FORMER = "秦未改";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, String> pseudonyms = new TreeMap<>();
    private final Map<String, String> ids = new TreeMap<>();

    private Path folder;
    private Graph graph;
    private Running running;
    private Api api;
    private Map<String, JsonNode> before;

    @BeforeAll
    void eraseTwo(Graph graph, Store store, @TempDir Path folder) throws IOException {
        this.graph = graph;
        this.folder = folder;
        log.start();
        root().addAppender(log);
        DemoStore.load(graph, Files.createDirectory(folder.resolve("demo")));
        running = Running.on(store, graph);
        api = running.api();
        for (String name : List.of(LEADER, MEMBER)) {
            ids.put(name, api.get("/people", "q", name).each("items", "id").getFirst());
        }
        writeOf(ids.get(MEMBER));
        before = everything();
        for (String name : List.of(LEADER, MEMBER)) {
            JsonNode tombstone =
                    api.post("/people/" + ids.get(name) + "/erasure", "{'reason':'本人要求'}")
                            .with(200)
                            .body();
            pseudonyms.put(name, tombstone.get("pseudonym").asText());
        }
    }

    @AfterAll
    void stop() {
        root().detachAppender(log);
        running.close();
    }

    /**
     * Versions of the person and of a pairing, a kept answer, a text and the title of a document
     * that have the name.
     */
    private void writeOf(String id) {
        for (String name : List.of(FORMER, MEMBER)) {
            String etag = api.get("/people/" + id).etag();
            api.patch(
                            "/people/" + id,
                            "{'name':'" + name + "','employeeNo':'QSH-7781','post':'总教练'}",
                            "If-Match",
                            etag,
                            "Idempotency-Key",
                            "keep-" + (name.equals(FORMER) ? 1 : 2) + "-00000000")
                    .with(200);
        }
        for (String goal : List.of("跟" + MEMBER + "学起重", "随" + MEMBER + "、" + FORMER + "学起重")) {
            String etag = api.get("/pairings/A009").etag();
            api.patch("/pairings/A009", "{'goal':'" + goal + "'}", "If-Match", etag).with(200);
        }
        api.post(
                        "/studios/S02/people",
                        "{'person':'"
                                + id
                                + "','role':'ACTING','from':'2023-11-01',"
                                + "'document':'关于"
                                + MEMBER
                                + "代理领衔人的批复（演示）'}")
                .with(201);
    }

    @Test
    void everyMeasureOfEveryLineageIsTheSameButForTheName() {
        Map<String, JsonNode> after = everything();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (String path : before.keySet()) {
            assertThat(comparable(after.get(path), Map.of()))
                    .as(path)
                    .isEqualTo(comparable(before.get(path), pseudonyms));
        }
        assertThat(pseudonyms.values())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("已注销-[A-Z]{8}"));
        assertThat(after.values())
                .anyMatch(answer -> answer.toString().contains(pseudonyms.get(LEADER)));
    }

    @Test
    void whoWasErasedIsATombstoneThatNobodyFinds() {
        JsonNode left = api.get("/people/" + ids.get(MEMBER)).with(200).body();

        assertThat(left.get("name").asText()).isEqualTo(pseudonyms.get(MEMBER));
        assertThat(left.get("erasedAt").asText()).startsWith("2023-11-28");
        for (String field :
                List.of(
                        "employeeNo",
                        "employeeNoTail",
                        "gender",
                        "birthYear",
                        "retiresOn",
                        "post")) {
            assertThat(left.get(field).isNull()).as(field).isTrue();
        }
        assertThat(left.get("posts")).isEmpty();
        assertThat(left.get("pairings")).isNotEmpty();
        assertThat(left.get("hiredOn").asText("2000")).matches("\\d{4}|null");
        for (String q : List.of(LEADER, MEMBER, FORMER, "qinshuheng", "QSH-7781")) {
            assertThat(api.get("/people", "q", q).with(200).each("items", "id"))
                    .as(q)
                    .doesNotContainAnyElementsOf(ids.values());
        }
        assertThat(api.get("/people", "q", pseudonyms.get(MEMBER)).each("items", "id"))
                .containsExactly(ids.get(MEMBER));
    }

    /** Names of studios are official names and stay; everything else is looked through. */
    @Test
    void nothingOfThemIsLeftInTheStoreInExportsAndInTheLog(TestGraph.Running store)
            throws IOException {
        List<String> gone = List.of(MEMBER, FORMER, "qinshuheng", "QSH-7781", "总教练");
        for (String text : texts(store)) {
            assertThat(gone).as(text).noneMatch(text::contains);
            assertThat(text).isNotEqualTo(LEADER);
        }
        Path out = folder.resolve("out");
        new Exports(graph).write(out, Progress.none());
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(gone).as(file.toString()).noneMatch(text::contains);
            }
        }
        assertThat(Files.readString(out.resolve("people.csv")))
                .contains(ids.get(MEMBER) + "," + pseudonyms.get(MEMBER) + ",");
        assertThat(Files.readString(out.resolve("pairings.csv")))
                .contains("随" + pseudonyms.get(MEMBER) + "、" + pseudonyms.get(MEMBER) + "学起重");
        assertThat(log.list).isNotEmpty();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            String line = event.getFormattedMessage() + event.getKeyValuePairs();
            assertThat(gone).as(line).noneMatch(line::contains);
        }
    }

    @Test
    void nobodyBringsItBack() {
        String id = ids.get(MEMBER);
        String etag = api.get("/people/" + id).etag();
        api.patch("/people/" + id, "{'post':'班长'}", "If-Match", etag)
                .refused(409, "PERSON_ERASED", "");
        api.post("/people", "{'id':'" + id + "','name':'" + MEMBER + "'}")
                .refused(409, "DUPLICATE_ID", "/id");
        api.post("/people/" + id + "/erasure", "{'reason':'再次'}").refused(409, "PERSON_ERASED", "");
        String posts = "/people/" + id + "/posts";
        api.post(posts, "{'organisation':'E1','from':'2020-03-01'}")
                .refused(409, "PERSON_ERASED", "");
        api.delete(posts + "/2020-03-01", "If-Match", "*").refused(409, "PERSON_ERASED", "");
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(folder.resolve("demo"), "test", Progress.none());

        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(((ImportOutcome.Refused) outcome).notices())
                .filteredOn(notice -> notice.severity() == Notice.Severity.REFUSAL)
                .extracting(Notice::code)
                .containsOnly("PERSON_ERASED");
    }

    @Test
    void theStoreIsSoundAndItsChainUnbroken(Store store) {
        assertThat(Application.on(store, graph, Running.CLOCK).check()).isEmpty();
    }

    /** Everything that a lineage or a report says, by its address. */
    private Map<String, JsonNode> everything() {
        Map<String, JsonNode> all = new TreeMap<>();
        List<String> paths = new ArrayList<>();
        for (String code : api.get("/studios", "limit", "1000").each("items", "code")) {
            for (String way : List.of("/descendants?", "/ancestors?")) {
                paths.add("/studios/" + code + way + AS_OF + "&minGrade=E");
            }
        }
        for (String id : api.get("/people", "limit", "1000").each("items", "id")) {
            if (id.matches("P0\\d\\d")) {
                paths.add("/people/" + id + "/descendants?limit=1000&" + AS_OF);
                paths.add("/people/" + id + "/ancestors?limit=1000&" + AS_OF);
            }
        }
        for (String report : api.get("/reports", "limit", "1000").each("items", "name")) {
            // When somebody retires is personal and gone: whoever was judged by it is left out now.
            if (!report.equals("successor-risk")) {
                paths.add("/reports/" + report + "?limit=1000&" + AS_OF);
            }
        }
        assertThat(paths).hasSizeGreaterThan(100);
        for (String path : paths) {
            all.put(path, withoutRetirement(api.get(path).with(200).body()));
        }
        return all;
    }

    /** The yearly return has the figure of retirement among its rows. */
    private static JsonNode withoutRetirement(JsonNode body) {
        if (body.get("rows") instanceof ArrayNode rows) {
            rows.removeIf(row -> row.path("id").asText().equals("I21c"));
        }
        return body;
    }

    /**
     * With new names, without the number that is no more, and with lists in an order of their own.
     */
    private static String comparable(JsonNode node, Map<String, String> renamed) {
        if (node.isArray()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                    .map(i -> comparable(node.get(i), renamed))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .filter(field -> !field.getKey().equals("employeeNoTail"))
                    .map(field -> field.getKey() + ":" + comparable(field.getValue(), renamed))
                    .toList()
                    .toString();
        }
        return renamed.getOrDefault(node.asText(), node.asText());
    }

    /** Every text in every property of every node and line. */
    private static List<String> texts(TestGraph.Running store) {
        List<String> texts = new ArrayList<>();
        try (Session session = store.driver().session()) {
            for (String entities : List.of("MATCH (n)", "MATCH ()-[n]->()")) {
                for (Record row : session.run(entities + " RETURN properties(n) AS p").list()) {
                    row.get("p").asMap().values().forEach(value -> texts.add(value.toString()));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(10_000);
        return texts;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
