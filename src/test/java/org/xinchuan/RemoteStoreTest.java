package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.StoreUnavailable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same application on a store of another process, chosen by {@code NEO4J_URI}: two servers
 * share it here, each with an index of its own. A second JVM with the embedded store stands in for
 * a server that somebody else runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideOthers
final class RemoteStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path data;
    private ChildJvm store;
    private Map<String, String> environment;
    private Application application;

    @BeforeAll
    void startAStoreElsewhere(@TempDir Path folder, @TempDir Path own) throws Exception {
        data = own;
        store = ChildJvm.start(StoreProcess.class, folder.toString());
        String[] words = store.says("STORE ").split(" ");
        environment =
                Map.of("NEO4J_URI", words[1], "NEO4J_USER", words[2], "NEO4J_PASSWORD", words[3]);
        application = open(environment);
        application.shipped().demo(Progress.none());
    }

    @AfterAll
    void stop() throws Exception {
        if (application != null) {
            application.close();
        }
        store.endInput();
        try (ChildJvm ending = store) {
            assertThat(ending.ended()).isZero();
        }
    }

    @Test
    void answersTheMainQuestionFromARemoteStore() throws IOException {
        try (Running running = Running.on(application)) {
            Api.Answer answer = running.api().get("/studios/S01/descendants").with(200);

            assertThat(answer.each("studios", "code"))
                    .containsExactly("S04", "S05", "S14", "S08", "S09", "S10", "S11", "S16");
        }
    }

    @Test
    void showsAWriteAtOnceWhereItWasMadeAndSoonOnAnotherServer() throws IOException {
        try (Application other = open(environment);
                Running here = Running.on(application);
                Running there = Running.on(other)) {
            here.api().post("/people", "{'id':'N1','name':'新人'}").with(201);
            here.api()
                    .post("/pairings", "{'id':'N','mentors':['P017'],'apprentices':['N1']}")
                    .with(201);

            assertThat(apprentices(here)).containsExactly("N1");
            Instant end = Instant.now().plus(PATIENCE);
            while (apprentices(there).isEmpty() && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(apprentices(there)).containsExactly("N1");
            there.api()
                    .post("/pairings", "{'mentors':['N1'],'apprentices':['P017']}")
                    .refused(409, "LINEAGE_CYCLE", "/apprentices");
        }
    }

    @Test
    void twoServersTogetherCloseNoLoop() throws Exception {
        try (Application other = open(environment);
                Running here = Running.on(application);
                Running there = Running.on(other)) {
            List<Api> apis = List.of(here.api(), there.api());
            for (int round = 0; round < 10; round++) {
                String[] people = {"L" + round, "M" + round};
                for (String id : people) {
                    here.api().post("/people", "{'id':'" + id + "','name':'甲乙'}").with(201);
                }
                List<Integer> statuses =
                        Together.all(
                                2,
                                i ->
                                        apis.get(i)
                                                .post(
                                                        "/pairings",
                                                        "{'mentors':['%s'],'apprentices':['%s']}"
                                                                .formatted(
                                                                        people[i], people[1 - i]))
                                                .status());
                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void saysInOneSentenceThatThePasswordIsWrong() {
        Map<String, String> wrong =
                Map.of("NEO4J_URI", environment.get("NEO4J_URI"), "NEO4J_PASSWORD", "guessed");

        assertThatThrownBy(() -> open(wrong))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageMatching("Neo4j at bolt://\\S+ refuses the user or the password\\.");
    }

    @Test
    void saysInOneSentenceThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        Map<String, String> nowhere =
                Map.of("NEO4J_URI", "bolt://127.0.0.1:" + port, "NEO4J_PASSWORD", "secret-words");

        assertThatThrownBy(() -> open(nowhere))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageMatching("Neo4j at bolt://\\S+ cannot be reached\\.");
    }

    private static List<String> apprentices(Running running) {
        return running.api().get("/people/P017/descendants").with(200).each("items", "id");
    }

    private Application open(Map<String, String> environment) throws IOException {
        return Application.open(Config.from(environment), data, Optional.empty(), Running.CLOCK);
    }
}
