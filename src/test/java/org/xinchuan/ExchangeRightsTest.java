package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.RoleCaller.Whole;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.ledger.Disclosures;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who hears of an import, how often one may export, and what is written down about it. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExchangeRightsTest {

    private static final String EXPORT = "/exports/graph.csv.zip";

    private final HttpClient client = HttpClient.newHttpClient();
    private AccountFixture house;
    private Changes changes;
    private Disclosures disclosures;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        AccessWorld.load(graph, folder);
        house = new AccountFixture(store, graph);
        changes = new Changes(graph);
        disclosures = new Disclosures(graph, house.clock());
    }

    @AfterAll
    void stop() {
        client.close();
        house.close();
    }

    @Test
    void anImportIsThereForWhoAskedForItAndForAdministrators() {
        RoleCaller one = of(house.signedIn("one", "[{'role':'RECORDER','organisation':'E1'}]"));
        RoleCaller other = of(house.signedIn("other", "[{'role':'RECORDER','organisation':'E1'}]"));
        Whole asked = one.form("/imports", "people.csv", "id,name,organisation\nN-1,新人,U\n");
        String id = asked.text().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(one.get("/imports/" + id).status()).isEqualTo(200);
        assertThat(house.api().get("/imports/" + id).status()).isEqualTo(200);
        Whole hidden = other.get("/imports/" + id);
        Whole absent = other.get("/imports/" + id.replace(id.charAt(0), 'x'));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(plain(hidden))
                .isEqualTo(plain(absent).replace(id.replace(id.charAt(0), 'x'), id));
    }

    @Test
    void aRecorderExportsTwiceADayAndEachIsWrittenDown() {
        Window window = house.signedIn("twice", "[{'role':'RECORDER','organisation':'E1'}]");
        RoleCaller recorder = of(window);
        assertThat(recorder.get(EXPORT).status()).isEqualTo(200);
        house.clock().forward(Duration.ofMinutes(20));
        assertThat(recorder.get(EXPORT).status()).isEqualTo(200);

        Whole third = recorder.get(EXPORT);

        assertThat(third.status()).isEqualTo(429);
        // The first leaves the count 24 hours after it, of which 20 minutes are over.
        assertThat(third.text())
                .contains("\"EXPORT_LIMIT\"", "retry-after=[" + (23 * 3600 + 40 * 60 + 1) + "]");
        assertThat(exports("twice")).hasSize(2);

        house.clock().forward(Duration.ofHours(24));
        window.signIn("twice", AccountFixture.PASSWORD).with(201);
        assertThat(of(window).get(EXPORT).status()).isEqualTo(200);
        assertThat(exports("twice")).hasSize(3);
    }

    @Test
    void whoReadsForAGroupIsNotCounted() {
        RoleCaller viewer = of(house.signedIn("hr", "[{'role':'HR_VIEWER','organisation':'G'}]"));
        for (int i = 0; i < 3; i++) {
            assertThat(viewer.get(EXPORT).status()).isEqualTo(200);
        }
        assertThat(exports("hr")).hasSize(3);
    }

    @Test
    void anAuditorTakesTheRecordOfChangesAndNothingElse() {
        RoleCaller auditor = of(house.signedIn("auditor", "[{'role':'AUDITOR'}]"));
        RoleCaller recorder =
                of(house.signedIn("writer", "[{'role':'RECORDER','organisation':'E1'}]"));
        recorder.send("POST", "/people", "{'id':'N-1','name':'新人','organisation':'U'}", null);

        assertThat(auditor.get(EXPORT).status()).isEqualTo(403);
        List<String> all = lines(auditor.get("/exports/changes.csv"));
        List<String> own = lines(recorder.get("/exports/changes.csv"));

        List<ChangeRecord> records = changes.since(0, 1_000);
        assertThat(all.getFirst())
                .isEqualTo("sequence,at,actor,role,scope,operation,subject,fields,hash");
        assertThat(all).hasSize(records.size() + 1);
        assertThat(all.get(1)).startsWith("1,").endsWith("," + records.getFirst().hash());
        assertThat(own)
                .hasSizeGreaterThan(1)
                .filteredOn(line -> line.contains("person.record"))
                .hasSize(1);
        assertThat(own.subList(1, own.size())).allMatch(line -> line.split(",")[2].equals(actor()));
    }

    private List<String> exports(String who) {
        return disclosures.since(0, 1_000).stream()
                .filter(shown -> shown.operation().equals("export.graph"))
                .peek(shown -> assertThat(shown.subject()).startsWith("export:"))
                .map(Disclosure::actor)
                .filter(actor -> actor.endsWith(who))
                .toList();
    }

    private String actor() {
        return changes.since(0, 1_000).stream()
                .filter(change -> change.operation().equals("person.record"))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    private static List<String> lines(Whole answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.text().substring(answer.text().indexOf('\n') + 1).lines().toList();
    }

    private static String plain(Whole answer) {
        return answer.text()
                .substring(answer.text().indexOf('\n'))
                .replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private RoleCaller of(Window window) {
        return new RoleCaller(client, house.running().port(), window.cookie(), window.csrf());
    }
}
