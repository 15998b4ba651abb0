package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.xinchuan.exchange.Checks;
import org.xinchuan.exchange.Finding;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Actor;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.ChainFault;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Verified;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The change record as others read it, and what {@code check} says once it was tampered with. */
@ExtendWith(TestGraph.class)
final class ChainTest {

    private static final int CHANGES = 6;

    private Running running;
    private Checks checks;
    private TestGraph.Running testGraph;

    @BeforeEach
    void write(Store store, Graph graph, CypherCatalog catalog, TestGraph.Running testGraph)
            throws Exception {
        this.testGraph = testGraph;
        checks = new Checks(graph, catalog);
        running = Running.on(store, graph);
        Api api = running.api();
        for (int i = 1; i < CHANGES; i++) {
            api.post("/people", "{'id':'P" + i + "','name':'沈砚秋'}").with(201);
        }
        api.post("/pairings", "{'id':'A1','mentors':['P1'],'apprentices':['P2']}").with(201);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void isAChainThatAnybodyCanRecompute() throws Exception {
        JsonNode page = running.api().get("/changes").with(200).body();

        String hash = "";
        long sequence = 0;
        for (JsonNode link : page.path("items")) {
            assertThat(link.path("sequence").asLong()).isEqualTo(++sequence);
            StringBuilder text = new StringBuilder("role|");
            text.append(part(hash)).append(part("" + sequence));
            for (String name : List.of("at", "actor", "role", "scope", "operation", "subject")) {
                text.append(part(link.path(name).asText()));
            }
            link.path("fields").forEach(field -> text.append(part(field.asText())));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(link.path("hash").asText()).isEqualTo(hash);
        }
        assertThat(sequence).isEqualTo(CHANGES);
        assertThat(page.at("/head/sequence").asLong()).isEqualTo(CHANGES);
        assertThat(page.at("/head/hash").asText()).isEqualTo(hash);
    }

    @Test
    void isReadFromAnyNumberOnAndInPages() {
        Api api = running.api();

        assertThat(api.get("/changes", "since", "4").each("items", "sequence"))
                .containsExactly("5", "6");
        Api.Answer page = api.get("/changes", "limit", "4");
        assertThat(page.each("items", "sequence")).containsExactly("1", "2", "3", "4");
        assertThat(
                        api.get("/changes", "cursor", page.body().path("next").asText())
                                .each("items", "sequence"))
                .containsExactly("5", "6");
    }

    @Test
    void isSoundWhenNobodyMeddled() {
        assertThat(checks.run()).isEmpty();
    }

    @Test
    void givesAwayEveryChangedField() {
        Map<String, String> damages =
                Map.of(
                        "at", "'2023-11-28T08:00:01Z'",
                        "actor", "'somebody else'",
                        "role", "null",
                        "scope", "'E1'",
                        "operation", "'person.change'",
                        "subject", "'person:P9'",
                        "fields", "['name']",
                        "hash", "'00'");
        for (Map.Entry<String, String> damage : damages.entrySet()) {
            String field = damage.getKey();
            String value = damage.getValue();

            run(
                    "MATCH (c:Change {sequence: 3}) SET c.kept = c.%s, c.%s = %s"
                            .formatted(field, field, value));
            assertThat(broken()).as(field).contains(field.equals("hash") ? "change:4" : "change:3");
            run("MATCH (c:Change {sequence: 3}) SET c.%s = c.kept REMOVE c.kept".formatted(field));
        }
        assertThat(checks.run()).isEmpty();
    }

    @Test
    void givesAwayAMissingLink() {
        run("MATCH (c:Change {sequence: 3}) DELETE c");

        assertThat(broken()).containsExactly("change:4");
    }

    @Test
    void givesAwayAMissingEnd() {
        run("MATCH (c:Change {sequence: 6}) DELETE c");

        assertThat(broken()).containsExactly("change:6");
    }

    @Test
    void isReadWholeAcrossTheRowsInWhichItComes(Graph graph) {
        int more = 1_000;
        List<Change> changes =
                IntStream.range(0, more)
                        .mapToObj(i -> new Change("pairing.change", "pairing:A1", List.of("goal")))
                        .toList();
        new Ledger(graph, Running.CLOCK)
                .write(
                        new Request(new Actor("somebody", "RECORDER", "E1"), null, null),
                        entry -> new Answer(changes, 200, "{}", null, null));

        Verified sound = new Changes(graph).verify(Map.of(), read -> {});
        assertThat(sound.links()).isEqualTo(CHANGES + more);
        assertThat(sound.faults()).isEmpty();

        run("MATCH (c:Change) WHERE c.sequence IN [400, 800] DELETE c");
        assertThat(new Changes(graph).verify(Map.of(), read -> {}).faults())
                .extracting(ChainFault::sequence)
                .containsExactly(401L, 801L);
    }

    private List<String> broken() {
        return checks.run().stream()
                .filter(finding -> finding.check().equals("chain"))
                .map(Finding::subject)
                .toList();
    }

    private void run(String statement) {
        try (Session session = testGraph.driver().session()) {
            session.run(statement).consume();
        }
    }

    private static String part(String text) {
        return text.length() + ":" + text;
    }
}
