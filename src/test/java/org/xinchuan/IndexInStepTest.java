package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.xinchuan.exchange.Curtain;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.ledger.Request;
import org.xinchuan.lineage.LineageIndex;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What becomes of the index when a change that is committed cannot be applied to it. */
@ExtendWith(TestGraph.class)
@Timeout(120)
final class IndexInStepTest {

    private static final String BEHIND =
            "The lineage index is behind the store and is being brought up to it.";

    private static final String NONSENSE =
            """
            MATCH (p:Person {personId: 'P1'})
            CREATE (p)-[:HOLDS]->
              (:SkillCertificate {key: 'X', scheme: 'EIGHT_LEVEL', grade: 'NONSENSE'})
            """;

    private static final String REPAIR = "MATCH (c:SkillCertificate {key: 'X'}) DETACH DELETE c";

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatCannotBeAppliedIsLoadedAnewBeforeTheWriteIsAnswered(Store store, Graph graph)
            throws Exception {
        Faulty faulty = new Faulty();
        LineageIndex index = new LineageIndex(graph);
        Follower follower = new Follower(new Changes(graph), List.of(faulty, index));
        follower.load();
        recorded(store, graph);
        faulty.faults.add(new IllegalStateException("once"));

        follower.catchUp();

        assertThat(follower.inStep()).isTrue();
        assertThat(faulty.loads).hasValue(2);
        assertThat(follower.sequence()).isEqualTo(new Changes(graph).head().sequence());
        assertThat(index.now().people().taughtTo("P2")).hasSize(1);
    }

    @Test
    void whereThatFailsTooItIsSaidUntilALaterAttemptSucceeds(Store store, Graph graph)
            throws Exception {
        Faulty faulty = new Faulty();
        LineageIndex index = new LineageIndex(graph);
        Changes changes = new Changes(graph);
        Follower follower = new Follower(changes, List.of(faulty, index));
        follower.load();
        long before = follower.sequence();
        ServerCondition condition =
                new ServerCondition(new Curtain(changes, follower), follower, changes, index);
        recorded(store, graph);
        faulty.faults.add(new IllegalStateException("at first"));
        faulty.faults.add(new IllegalStateException("and again"));

        assertThatThrownBy(follower::catchUp)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("and again");

        assertThat(follower.sequence()).isEqualTo(before);
        assertThat(condition.health().ready()).isFalse();
        assertThat(condition.health().reasons()).containsExactly(BEHIND);
        follower.mend();
        assertThat(condition.health().ready()).isTrue();
        assertThat(condition.index().orElseThrow().lag()).isZero();
        assertThat(index.now().people().taughtTo("P2")).hasSize(1);
    }

    /** To read everything would not go better, and takes long. */
    @Test
    void aStoreThatDoesNotAnswerIsNoReasonToLoadEverything(Store store, Graph graph)
            throws Exception {
        Faulty faulty = new Faulty();
        LineageIndex index = new LineageIndex(graph);
        Follower follower = new Follower(new Changes(graph), List.of(faulty, index));
        follower.load();
        recorded(store, graph);
        faulty.faults.add(new StoreUnavailable("not now"));

        assertThatThrownBy(follower::catchUp).isInstanceOf(StoreUnavailable.class);

        assertThat(follower.inStep()).isFalse();
        follower.mend();
        assertThat(follower.inStep()).isTrue();
        assertThat(faulty.loads).hasValue(1);
        assertThat(index.now().people().taughtTo("P2")).hasSize(1);
    }

    @Test
    void aServerThatCannotKeepUpAnswersNobodyUntilItCan(
            Store store, Graph graph, TestGraph.Running database) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api);
            run(database, NONSENSE);
            changed(graph, "person:P1");

            // It is committed, and cannot be shown.
            api.post("/people", "{'id':'NEXT','name':'后来'}").with(500);

            HttpResponse<String> told = ready(running);
            assertThat(told.statusCode()).isEqualTo(503);
            assertThat(told.body()).contains("\"ready\":false", BEHIND);
            Api.Answer refused = api.getWith("/people/P1", "Accept-Language", "en");
            refused.refused(503, "NOT_READY");
            assertThat(refused.text()).contains(BEHIND).doesNotContainIgnoringCase("starting");
            assertThat(api.get("/people/P1").with(503).text()).contains("谱系索引落后于数据库，正在赶上。");
            // Whoever looks how far an import is finds a page, and what it asks.
            assertThat(page(running, "/imports").statusCode()).isEqualTo(200);
            for (String path : List.of("/about", "/session", "/imports")) {
                api.get(path).with(200);
            }
            api.post("/imports", "{}").refused(503, "NOT_READY");

            run(database, REPAIR);
            while (ready(running).statusCode() != 200) {
                Thread.onSpinWait();
            }
            assertThat(ready(running).body()).contains("\"lag\":0");
            assertThat(api.get("/people/NEXT").with(200).body().get("name").asText())
                    .isEqualTo("后来");
            taught(api, "LATER", "P2", "NEXT");
            assertThat(api.get("/people/P0/descendants").with(200).each("items", "id"))
                    .containsExactly("P1", "P2", "NEXT");
        }
    }

    private static void recorded(Store store, Graph graph) throws IOException {
        try (Running running = Running.on(store, graph)) {
            people(running.api());
        }
    }

    private static void people(Api api) {
        for (int i = 0; i < 4; i++) {
            api.post("/people", "{'id':'P%d','name':'某'}".formatted(i)).with(201);
        }
        taught(api, "A", "P0", "P1");
        taught(api, "B", "P1", "P2");
    }

    private static void taught(Api api, String id, String mentor, String apprentice) {
        api.post(
                        "/pairings",
                        "{'id':'%s','mentors':['%s'],'apprentices':['%s'],'startsOn':'2020'}"
                                .formatted(id, mentor, apprentice))
                .with(201);
    }

    /** A change of another process, which nobody here was told of. */
    private static void changed(Graph graph, String subject) {
        Change change = new Change("test", subject, List.of());
        new Ledger(graph, Running.CLOCK)
                .write(
                        new Request("test", null, null),
                        entry -> new Answer(List.of(change), 200, "{}", null, null));
    }

    private static void run(TestGraph.Running database, String statement) {
        try (Session session = database.driver().session()) {
            session.run(statement).consume();
        }
    }

    private HttpResponse<String> ready(Running running) throws Exception {
        return page(running, "/readyz");
    }

    private HttpResponse<String> page(Running running, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Throws what it is given to throw, once each, and otherwise takes everything in. */
    private static final class Faulty implements ReadModel {

        private final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
        private final AtomicInteger loads = new AtomicInteger();

        @Override
        public void load() {
            loads.incrementAndGet();
            fail();
        }

        @Override
        public void refresh(Set<String> subjects) {
            fail();
        }

        private void fail() {
            RuntimeException fault = faults.poll();
            if (fault != null) {
                throw fault;
            }
        }
    }
}
