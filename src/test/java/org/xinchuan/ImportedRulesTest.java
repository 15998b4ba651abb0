package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.exchange.UndoableImports;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of pairing and moves of organisations that come with an import, and go when it is taken
 * back: two servers on one store keep what pairings are judged by in memory, and both judge the
 * next one by what is on record.
 */
@ExtendWith(TestGraph.class)
final class ImportedRulesTest {

    private static final int SERVERS = 2;
    private static final String RULE = "key,scope,value,severity";

    @TempDir private Path folder;
    private final List<RemoteServer> servers = new ArrayList<>();
    private UndoableImports imports;
    private int pairings;

    @BeforeEach
    void start(Store store, Graph graph) throws IOException {
        for (int i = 0; i < SERVERS; i++) {
            servers.add(RemoteServer.start(store, folder.resolve("server" + i)));
        }
        imports = new UndoableImports(graph, Running.CLOCK);
        for (String code : List.of("X", "U")) {
            api(0).post(
                            "/organisations",
                            "{'code':'%s','name':'%s公司','kind':'ENTERPRISE'}".formatted(code, code))
                    .with(201);
        }
        api(0).post("/people", "{'id':'M','name':'师傅'}").with(201);
    }

    @AfterEach
    void stop() {
        servers.forEach(RemoteServer::close);
    }

    @Test
    void aRuleThatAServerTakesInHoldsOnTheOtherToo() {
        accepted();
        Api.Answer asked =
                api(0).form(
                                "/imports",
                                "mode",
                                "apply",
                                "file",
                                "pairing_rules.csv:" + RULE + "\nterm.maxMonths,U,6,BLOCK\n")
                        .with(202);
        done(asked.location());
        refused();
    }

    @Test
    void aRuleThatAnImportAtTheStoreChangesHoldsUntilThatIsTakenBack() {
        api(1).post(
                        "/pairing-rules",
                        "{'key':'term.maxMonths','scope':'U','value':'36','severity':'BLOCK'}")
                .with(201);
        accepted();
        imports.run(
                "I1",
                folder.resolve("rules"),
                "pairing_rules.csv",
                RULE,
                "term.maxMonths,U,6,BLOCK");
        refused();
        imports.undo("I1");
        accepted();
    }

    @Test
    void anOrganisationThatAnImportMovesComesUnderTheRulesThere() {
        api(1).post(
                        "/pairing-rules",
                        "{'key':'term.maxMonths','scope':'X','value':'6','severity':'BLOCK'}")
                .with(201);
        accepted();
        imports.run(
                "I2",
                folder.resolve("move"),
                "organisations.csv",
                "code,name,kind,parent",
                "U,U公司,ENTERPRISE,X");
        refused();
        imports.undo("I2");
        accepted();
    }

    private void accepted() {
        for (RemoteServer server : servers) {
            String pairing = ofYear(server.api());
            assertThat(
                            server.api()
                                    .post("/pairings/check", pairing)
                                    .with(200)
                                    .each("hints", "code"))
                    .doesNotContain("TERM_TOO_LONG");
            server.api().post("/pairings", pairing).with(201);
        }
    }

    private void refused() {
        for (RemoteServer server : servers) {
            String pairing = ofYear(server.api());
            server.api().post("/pairings", pairing).refused(409, "TERM_TOO_LONG", "/endsOn");
            assertThat(
                            server.api()
                                    .post("/pairings/check", pairing)
                                    .with(200)
                                    .each("hints", "code"))
                    .contains("TERM_TOO_LONG");
        }
    }

    /** With an apprentice of whom nothing else is on record. */
    private String ofYear(Api api) {
        String id = "A" + pairings++;
        api.post("/people", "{'id':'%s','name':'徒弟'}".formatted(id)).with(201);
        return "{'mentors':['M'],'apprentices':['%s'],'organisation':'U'".formatted(id)
                + ",'startsOn':'2021-01','endsOn':'2021-12','status':'ACTIVE'}";
    }

    private Api api(int server) {
        return servers.get(server).api();
    }

    private void done(String location) {
        String path = location.substring("/api/v1".length());
        String state = "RUNNING";
        while (state.matches("WAITING|RUNNING")) {
            state = api(0).get(path).with(200).body().get("state").asText();
        }
        assertThat(state).isEqualTo("DONE");
    }
}
