package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.xinchuan.exchange.Checks;
import org.xinchuan.exchange.Finding;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Anchoring;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.ledger.Changes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who did what in which role, who looked at whom, and that neither can be changed unseen. */
@ExtendWith(TestGraph.class)
final class RecordTest {

    private AccountFixture house;
    private Graph graph;
    private CypherCatalog catalog;
    private TestGraph.Running store;

    @TempDir private Path folder;

    @BeforeEach
    void begin(Store opened, Graph opens, CypherCatalog statements, TestGraph.Running running)
            throws IOException {
        graph = opens;
        catalog = statements;
        store = running;
        house = new AccountFixture(opened, opens);
        for (String code : List.of("E1", "E2")) {
            house.api()
                    .post(
                            "/organisations",
                            "{'code':'" + code + "','name':'单位" + code + "','kind':'ENTERPRISE'}")
                    .with(201);
            house.api()
                    .post(
                            "/people",
                            "{'id':'P" + code + "','name':'沈砚秋','organisation':'" + code + "'}")
                    .with(201);
        }
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void everyChangeSaysInWhichRoleAndForWhomItWasMade() {
        Window recorder = house.signedIn("recorder", "[{'role':'RECORDER','organisation':'E1'}]");
        recorder.post("/people", "{'id':'P3','name':'林岚','organisation':'E1'}").with(201);

        JsonNode made = house.api().get("/changes", "subject", "person:P3").body().at("/items/0");
        assertThat(made.path("actor").asText()).isEqualTo("account:recorder");
        assertThat(made.path("role").asText()).isEqualTo("RECORDER");
        assertThat(made.path("scope").asText()).isEqualTo("E1");
        JsonNode before =
                house.api().get("/changes", "subject", "person:PE1").body().at("/items/0");
        assertThat(before.path("role").asText()).isEqualTo("PROV_ADMIN");
        assertThat(before.path("scope").asText()).isEqualTo("PROVINCE");
    }

    @Test
    void whoIsShownAPersonIsRecordedAndThePersonSeesIt() {
        Window hr = house.signedIn("hr", "[{'role':'HR_VIEWER','organisation':'E1'}]");
        Window auditor = house.signedIn("auditor", "[{'role':'AUDITOR'}]");
        String once =
                house.api()
                        .post("/users", "{'name':'shen','person':'PE1'}")
                        .with(201)
                        .body()
                        .get("oneTimePassword")
                        .asText();
        Window shen = house.entered("shen", once);

        hr.get("/people/PE1", "X-Purpose", "SUCCESSION").with(200);
        hr.get("/people/PE2").with(404);
        shen.get("/people/PE1").with(200);
        hr.get("/people/PE1", "X-Purpose", "CURIOSITY").with(400);

        Api.Answer all = auditor.get("/disclosures").with(200);
        assertThat(all.body().path("items")).hasSize(1);
        assertThat(all.body().at("/head/sequence").asLong()).isEqualTo(1);
        JsonNode seen = all.body().at("/items/0");
        assertThat(seen.path("actor").asText()).isEqualTo("account:hr");
        assertThat(seen.path("role").asText()).isEqualTo("HR_VIEWER");
        assertThat(seen.path("scope").asText()).isEqualTo("E1");
        assertThat(seen.path("subject").asText()).isEqualTo("person:PE1");
        assertThat(seen.path("purpose").asText()).isEqualTo("SUCCESSION");
        assertThat(shen.get("/disclosures").with(200).body().path("items")).hasSize(1);
        assertThat(shen.get("/disclosures?person=PE1").body().path("items")).hasSize(1);
        // Not one's own are none, and not one's own in their place.
        assertThat(shen.get("/disclosures?person=PE2").body().path("items")).isEmpty();
        assertThat(auditor.get("/disclosures?person=PE2").body().path("items")).isEmpty();
        assertThat(all.text()).doesNotContain("沈砚秋");
    }

    @Test
    void nothingIsShownThatCannotBeRecorded() {
        house.api().get("/people/PE1").with(200);
        run("MATCH (g:DisclosureGuard) SET g.sequence = 0");

        Api.Answer refused = house.api().get("/people/PE1");

        assertThat(refused.status()).isGreaterThanOrEqualTo(500);
        assertThat(refused.text()).doesNotContain("沈砚秋");
    }

    @Test
    void manyWhoLookAtOnceAreAllRecorded() throws Exception {
        Together.all(8, i -> house.api().get("/people/PE1").with(200));

        assertThat(house.api().get("/disclosures").body().path("items")).hasSize(8);
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    @Test
    void everyTamperedDisclosureIsFound() {
        for (int i = 0; i < 3; i++) {
            house.api().get("/people/PE1").with(200);
        }
        for (String damage :
                List.of("at", "actor", "role", "scope", "operation", "subject", "hash")) {
            run("MATCH (d:Disclosure {sequence: 2}) SET d.kept = d.%s, d.%s = 'x'", damage);
            assertThat(broken()).as(damage).contains(damage.equals("hash") ? 3L : 2L);
            run("MATCH (d:Disclosure {sequence: 2}) SET d.%s = d.kept", damage);
        }
        assertThat(broken()).isEmpty();
        run("MATCH (d:Disclosure {sequence: 2}) DELETE d");
        assertThat(broken()).containsExactly(3L);
    }

    @Test
    void theAuditorSeesThatTheRecordIsSoundAndWhereItIsBroken() {
        Window auditor = house.signedIn("auditor", "[{'role':'AUDITOR'}]");
        assertThat(auditor.get("/verification").body().path("state").asText()).isEqualTo("NONE");

        assertThat(verified(auditor).path("state").asText()).isEqualTo("SOUND");

        run("MATCH (c:Change {sequence: 2}) SET c.actor = 'nobody'");
        JsonNode broken = verified(auditor);
        assertThat(broken.path("state").asText()).isEqualTo("BROKEN");
        assertThat(broken.at("/changes/faults/0/sequence").asLong()).isEqualTo(2);
    }

    @Test
    void aCutTailShowsAgainstItsAnchors() {
        MovableClock clock = house.clock();
        Anchors anchors = new Anchors(folder.resolve("anchors.jsonl"));
        Changes changes = new Changes(graph);
        Anchoring anchoring =
                new Anchoring(
                        anchors,
                        Anchors.Chain.CHANGES,
                        () -> changes.head().sequence(),
                        changes::head,
                        clock);
        anchoring.look();
        house.api().post("/people", "{'id':'P8','name':'林岚'}").with(201);
        anchoring.look();
        assertThat(anchors.of(Anchors.Chain.CHANGES)).hasSize(1);
        clock.forward(Duration.ofSeconds(60));
        anchoring.look();
        anchoring.look();
        assertThat(anchors.of(Anchors.Chain.CHANGES)).hasSize(2);

        // As somebody with the store's files would do it: the guard goes back as well.
        run("MATCH (c:Change {sequence: 5}) DELETE c");
        run(
                "MATCH (c:Change {sequence: 4}) MATCH (g:Guard) SET g.sequence = 4, g.hash ="
                        + " c.hash");

        assertThat(new Checks(graph, catalog).run()).isEmpty();
        assertThat(new Checks(graph, catalog, anchors).run())
                .extracting(Finding::subject)
                .containsExactly("change:5");

        // A backup that was restored on purpose says so, and is no cut.
        anchors.restored(Anchors.Chain.CHANGES, changes.head(), "2023-11-28T09:00:00Z");
        assertThat(new Checks(graph, catalog, anchors).run()).isEmpty();
    }

    private static JsonNode verified(Window auditor) {
        auditor.post("/verification", "{}").with(202);
        JsonNode now = auditor.get("/verification").body();
        while (now.path("state").asText().equals("RUNNING")) {
            Thread.onSpinWait();
            now = auditor.get("/verification").body();
        }
        return now;
    }

    private List<Long> broken() {
        return new Checks(graph, catalog)
                .run().stream()
                        .filter(finding -> finding.check().equals("disclosures"))
                        .map(finding -> Long.valueOf(finding.subject().split(":")[1]))
                        .toList();
    }

    private void run(String statement, String field) {
        run(statement.replace("%s", field));
    }

    private void run(String statement) {
        try (Session session = store.driver().session()) {
            session.run(statement).consume();
        }
    }
}
