package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.util.Collections.nCopies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Commits;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Head;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.ledger.Request;
import org.xinchuan.lineage.IndexCheck;
import org.xinchuan.lineage.IndexCheck.Difference;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.Snapshot;
import org.xinchuan.lineage.SnapshotKeeping;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.PeopleLines;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Starts from a snapshot: with what came after it, with what was erased, of another store. */
@ExtendWith(TestGraph.class)
final class LineageStartTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    @TempDir private Path folder;

    @Test
    void aStartFollowsWhatCameAfterTheSnapshot(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api, "L1", "L2", "L3", "L4");
            teach(api, "LA", "L1", "L2");
            Snapshot snapshot = kept(graph);
            teach(api, "LB", "L2", "L3");
            api.post("/pairings/LA/void", "{}").with(200);
            teach(api, "LC", "L3", "L4");
            assertThat(line(started(graph, snapshot), "L1"))
                    .isEqualTo(line(started(graph, null), "L1"))
                    .isEmpty();
            assertThat(line(started(graph, snapshot), "L2"))
                    .isEqualTo(line(started(graph, null), "L2"))
                    .containsExactly("L3", "L4");
        }
    }

    /** Of what came after it, more than is read at once. */
    @Test
    void aStartFollowsHoweverMuchCameAfterTheSnapshot(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "Q1", "Q2");
            Snapshot snapshot = kept(graph);
            changed(graph, 1001);
            teach(running.api(), "LQ", "Q1", "Q2");
            assertThat(line(started(graph, snapshot), "Q1")).containsExactly("Q2");
        }
    }

    /** The change record says of an import that there was one, and not whom it brought. */
    @Test
    void afterAnImportTheSnapshotIsNotFollowed(Graph graph) throws Exception {
        imported(graph, "people.csv", "id,name", "I1,甲", "I2,乙");
        Snapshot snapshot = kept(graph);
        imported(graph, "pairings.csv", "id,mentors,apprentices,startsOn", "LI,I1,I2,2020");
        assertThat(line(started(graph, snapshot), "I1")).containsExactly("I2");
    }

    @Test
    void theSnapshotIsWrittenAgainWhenEnoughHasChanged(Graph graph) {
        changed(graph, 1);
        LineageIndex index = new LineageIndex(graph);
        Follower follower = new Follower(new Changes(graph), List.of(index));
        follower.load();
        Snapshot snapshot = new Snapshot(folder);
        SnapshotKeeping keeping =
                new SnapshotKeeping(snapshot, index, follower, new Changes(graph));
        keeping.look();
        Head first = snapshot.read().orElseThrow().head();

        changed(graph, 1000);
        follower.catchUp();
        keeping.look();
        assertThat(snapshot.read().orElseThrow().head()).isEqualTo(first);

        // More than is followed at once.
        changed(graph, 1001);
        follower.catchUp();
        keeping.look();
        assertThat(snapshot.read().orElseThrow().head()).isEqualTo(new Changes(graph).head());
    }

    @Test
    void whatIsWrittenDuringALoadIsFollowedAfterwards(Graph graph) {
        List<Set<String>> followed = new ArrayList<>();
        ReadModel written =
                new ReadModel() {
                    @Override
                    public void load() {
                        changed(graph, 1);
                    }

                    @Override
                    public void refresh(Set<String> subjects) {
                        followed.add(subjects);
                    }
                };
        Follower follower = new Follower(new Changes(graph), List.of(written));
        follower.load();
        follower.catchUp();
        assertThat(followed).containsExactly(Set.of("test:1"));
    }

    /** As an import makes it do; the snapshot on disk is older than what was answered already. */
    @Test
    void whoReadsWhileTheIndexIsLoadedAgainSeesNoOlderState(Store store, Graph graph)
            throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api, "N1", "N2");
            Snapshot snapshot = kept(graph);
            teach(api, "LN", "N1", "N2");
            LineageIndex index = started(graph, snapshot);
            AtomicBoolean loaded = new AtomicBoolean();
            CountDownLatch reading = new CountDownLatch(1);
            CompletableFuture<Set<List<String>>> seen =
                    CompletableFuture.supplyAsync(
                            () -> {
                                Set<List<String>> lines = new HashSet<>();
                                while (!loaded.get()) {
                                    lines.add(line(index, "N1"));
                                    reading.countDown();
                                }
                                return lines;
                            });
            reading.await();
            index.load();
            loaded.set(true);
            assertThat(seen.join()).containsExactly(List.of("N2"));
        }
    }

    @Test
    void whatCannotBeAppliedToTheSnapshotIsBuiltFromTheStore(
            Store store, Graph graph, CypherCatalog catalog) throws Exception {
        assumeThat(store.transactions()).isPresent();
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "O1", "O2");
            Snapshot snapshot = kept(graph);
            teach(running.api(), "LO", "O1", "O2");
            RuntimeException fault = new IllegalStateException("unreadable");
            try (Graph faulty = unreadable(store, catalog, fault)) {
                assertThat(line(started(faulty, snapshot), "O1")).containsExactly("O2");
            }
        }
    }

    /** As then it cannot be built anew either: who starts the server is told why. */
    @Test
    void aStartWithoutTheStoreFailsAndBuildsNothing(Store store, Graph graph, CypherCatalog catalog)
            throws Exception {
        assumeThat(store.transactions()).isPresent();
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "U1", "U2");
            Snapshot snapshot = kept(graph);
            teach(running.api(), "LU", "U1", "U2");
            StoreUnavailable away = new StoreUnavailable("away");
            try (Graph faulty = unreadable(store, catalog, away)) {
                assertThatThrownBy(() -> started(faulty, snapshot)).isSameAs(away);
            }
        }
    }

    @Test
    void whoWasMergedAfterTheSnapshotIsNobodyAnyLonger(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api, "V1", "V2", "V3");
            teach(api, "LV", "V1", "V3");
            Snapshot snapshot = kept(graph);
            api.post("/people/V1/merge", "{'into':'V2','keepInto':['name']}").with(200);
            LineageIndex index = started(graph, snapshot);
            assertThat(index.now().person("V1")).isEmpty();
            assertThat(line(index, "V2")).containsExactly("V3");
            assertThat(new IndexCheck(graph, Optional.of(snapshot)).run()).isEmpty();
        }
    }

    /** A store whose changed pairings cannot be read. */
    private static Graph unreadable(Store store, CypherCatalog catalog, RuntimeException fault) {
        String text = catalog.statement("read/lineage/pairings").text();
        return Graph.connect(
                new WatchedStore(store, own -> new Unreadable(own, text, fault)), catalog);
    }

    /** Transactions in which one statement cannot be read, whatever the store says. */
    private record Unreadable(OwnTransactions own, String statement, RuntimeException fault)
            implements OwnTransactions {

        @Override
        public <T> T read(Duration most, Function<Statements, T> reading) {
            return own.read(
                    most,
                    open ->
                            reading.apply(
                                    (text, parameters) -> {
                                        if (text.equals(statement)) {
                                            throw fault;
                                        }
                                        return open.run(text, parameters);
                                    }));
        }

        @Override
        public <T> T write(Duration most, Function<Statements, T> writing) {
            return own.write(most, writing);
        }

        @Override
        public Commits commits() {
            return own.commits();
        }
    }

    @Test
    void anErasedPersonIsForgottenOnDiskToo(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "L5", "L6");
            Snapshot snapshot = kept(graph);
            LineageIndex index = new LineageIndex(graph, Optional.of(snapshot));
            Follower follower = new Follower(new Changes(graph), List.of(index));
            follower.load();
            assertThat(named("L5 的姓名")).isTrue();
            patch(running.api(), "L5", "改名");
            follower.catchUp();
            assertThat(index.now().person("L5").map(PersonFact::name)).contains("改名");
            assertThat(folder.resolve("lineage.index")).doesNotExist();
            new SnapshotKeeping(snapshot, index, follower, new Changes(graph)).look();
            assertThat(named("L5 的姓名")).isFalse();
            assertThat(named("改名")).isTrue();
        }
    }

    /** Another server may have done it while this one was stopped. */
    @Test
    void whoIsErasedBetweenTwoStartsIsForgottenOnDiskToo(Store store, Graph graph)
            throws Exception {
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "R1");
            Snapshot snapshot = kept(graph);
            patch(running.api(), "R1", "改名");
            assertThat(started(graph, snapshot).now().person("R1").map(PersonFact::name))
                    .contains("改名");
            assertThat(folder.resolve("lineage.index")).doesNotExist();
        }
    }

    @Test
    void aSnapshotOfAnotherStoreIsNotBelieved(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "L7", "L8");
            teach(running.api(), "LD", "L7", "L8");
            Snapshot snapshot = kept(graph);
            Snapshot.Kept own = snapshot.read().orElseThrow();
            snapshot.write(
                    new Snapshot.Kept(
                            new Head(own.head().sequence(), "0".repeat(64)),
                            own.people().change().removePerson("L8").done()));
            assertThat(line(started(graph, snapshot), "L7")).containsExactly("L8");
        }
    }

    @Test
    void theCheckNamesWhomTheIndexHasOtherwise(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            people(running.api(), "L9", "M1", "M2");
            teach(running.api(), "LE", "L9", "M1");
            Snapshot snapshot = kept(graph);
            assertThat(new IndexCheck(graph, Optional.of(snapshot)).run()).isEmpty();
            Snapshot.Kept kept = snapshot.read().orElseThrow();
            PeopleLines wrong =
                    kept.people()
                            .change()
                            .removePairing("LE", Set.of("M1"))
                            .put(new PersonFact("M2", "别人", null, false))
                            .done();
            snapshot.write(new Snapshot.Kept(kept.head(), wrong));
            assertThat(new IndexCheck(graph, Optional.of(snapshot)).run())
                    .containsExactly(
                            new Difference("person:L9", "the apprentices differ"),
                            new Difference("person:M1", "the masters differ"),
                            new Difference("person:M2", "the record differs"));
        }
    }

    @Test
    void aReaderMayAskForAtLeastAChangeAndWatchersForTheIndex(Store store, Graph graph)
            throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api, "M3");
            JsonNode ready = new ObjectMapper().readTree(asked(running, "/readyz", 200));
            long sequence = ready.get("sequence").asLong();
            assertThat(ready.get("index").get("people").asInt()).isPositive();
            assertThat(ready.get("index").get("bytes").asLong()).isPositive();
            assertThat(ready.get("index").get("lag").asLong()).isZero();
            api.getWith("/people/M3", "Xinchuan-At-Least", "" + sequence).with(200);
            api.getWith("/people/M3", "Xinchuan-At-Least", "" + (sequence + 1))
                    .refused(503, "NOT_IN_STEP");
            api.getWith("/people/M3", "Xinchuan-At-Least", "-1").refused(400, "SEQUENCE_INVALID");
        }
    }

    @Test
    void aFilterPassesNobodyOfWhomNothingIsKnown(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api, "M4", "M5");
            teach(api, "LF", "M4", "M5");
            api.post("/studios", "{'code':'LS','name':'无单位工作室'}").with(201);
            for (String[] filter :
                    new String[][] {
                        {"organisation", "NOBODY"}, {"grade", "SENIOR"}, {"occupation", "X"}
                    }) {
                assertThat(api.get("/people/M4/descendants", filter).with(200).body().get("count"))
                        .as(filter[0])
                        .isEqualTo(IntNode.valueOf(0));
            }
            assertThat(api.get("/studios", "organisation", "NOBODY").with(200).body().get("total"))
                    .isEqualTo(IntNode.valueOf(0));
        }
    }

    @Test
    void theFiguresOfOperationAreForThoseWhoOperate(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            running.api().get("/studios").with(200);
            assertThat(asked(running, "/metrics", 200))
                    .contains("xinchuan_sequence ", "xinchuan_index_people ", "jvm_memory_used")
                    .contains("route=\"/api/v1/studios\",status=\"200\"");
            try (HttpClient stranger = HttpClient.newHttpClient()) {
                URI metrics = URI.create("http://127.0.0.1:" + running.port() + "/metrics");
                assertThat(
                                stranger.send(
                                                HttpRequest.newBuilder(metrics).build(),
                                                HttpResponse.BodyHandlers.discarding())
                                        .statusCode())
                        .isEqualTo(401);
            }
        }
    }

    /** What an administrator's program is answered, outside of the interface. */
    private static String asked(Running running, String path, int status) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + running.port() + path))
                                    .header("Authorization", "Bearer " + Api.TOKEN)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            return answer.body();
        }
    }

    private boolean named(String name) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("lineage.index"));
        return new String(bytes, StandardCharsets.UTF_8).contains(name);
    }

    /** So many changes in one write, which say nothing of people. */
    private static void changed(Graph graph, int changes) {
        Change one = new Change("test", "test:1", List.of());
        new Ledger(graph, Running.CLOCK)
                .write(
                        new Request("test", null, null),
                        entry -> new Answer(nCopies(changes, one), 200, "{}", null, null));
    }

    private void imported(Graph graph, String file, String... lines) throws Exception {
        Path from = Files.createTempDirectory(folder, "in");
        Files.write(from.resolve(file), List.of(lines));
        assertThat(
                        new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                                .run(from, "test", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    private Snapshot kept(Graph graph) {
        LineageIndex index = new LineageIndex(graph);
        Follower follower = new Follower(new Changes(graph), List.of(index));
        follower.load();
        Snapshot snapshot = new Snapshot(folder);
        new SnapshotKeeping(snapshot, index, follower, new Changes(graph)).end();
        assertThat(snapshot.read()).isPresent();
        return snapshot;
    }

    private static LineageIndex started(Graph graph, Snapshot snapshot) {
        LineageIndex index = new LineageIndex(graph, Optional.ofNullable(snapshot));
        index.load();
        return index;
    }

    private static List<String> line(LineageIndex index, String person) {
        return index.now().people().descendants(person, TODAY, 9).page(0, 9).stream()
                .map(one -> one.id())
                .toList();
    }

    private static void people(Api api, String... ids) {
        for (String id : ids) {
            api.post("/people", "{'id':'%s','name':'%s 的姓名'}".formatted(id, id)).with(201);
        }
    }

    private static void teach(Api api, String id, String mentor, String apprentice) {
        api.post(
                        "/pairings",
                        "{'id':'%s','mentors':['%s'],'apprentices':['%s'],'startsOn':'2020'}"
                                .formatted(id, mentor, apprentice))
                .with(201);
    }

    private static void patch(Api api, String id, String name) {
        Api.Answer person = api.get("/people/" + id).with(200);
        api.patch("/people/" + id, "{'name':'%s'}".formatted(name), "If-Match", person.etag())
                .with(200);
    }
}
