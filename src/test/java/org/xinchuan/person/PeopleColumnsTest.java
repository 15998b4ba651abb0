package org.xinchuan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.xinchuan.Running;
import org.xinchuan.TestGraph;
import org.xinchuan.WatchedStore;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Commits;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.standard.SearchWords;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The same questions to everybody in memory and to the statements, while people are recorded. */
@ExtendWith(TestGraph.class)
final class PeopleColumnsTest {

    private static final int FEW = 20;

    private Graph graph;
    private PeopleColumns index;
    private PeopleColumns none;
    private Follower follower;

    @BeforeEach
    void open(Graph graph, TestGraph.Running running) {
        this.graph = graph;
        try (Session session = running.driver().session()) {
            session.run(
                            "UNWIND range(1, 5) AS i CREATE (:Organisation {code: 'E' + i, name:"
                                    + " 'e'}) CREATE (:Occupation {code: 'T' + i, name: 't'})")
                    .consume();
        }
        index = new PeopleColumns(graph, FEW);
        none = new PeopleColumns(graph, FEW);
        none.close();
        follower = new Follower(new Changes(graph), List.of(index));
        follower.load();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void answersAsTheStatementsDo(long seed) {
        RandomPeople random = new RandomPeople(seed);
        for (int i = 0; i < 100; i++) {
            record(random.person(random.id(i)));
        }
        follower.catchUp();
        until(() -> index.now().isPresent());

        for (int step = 0; step < 12; step++) {
            for (int i = random.below(4); i >= 0; i--) {
                record(random.person(random.id(random.below(130))));
            }
            follower.catchUp();
            until(() -> index.now().isPresent());
            for (int i = 0; i < 8; i++) {
                compare(random);
            }
        }
    }

    @Test
    void anImportIsSeenWhole() {
        RandomPeople random = new RandomPeople(5);
        until(() -> index.now().isPresent());
        assertThat(index.now().orElseThrow().size()).isZero();

        put(List.of(random.person("P1"), random.person("P2")), "import:one");
        follower.catchUp();
        until(() -> index.now().isPresent());

        assertThat(index.now().orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void whatIsErasedDoesNotStayInMemory() {
        RandomPeople random = new RandomPeople(6);
        record(random.person("P1"));
        until(() -> index.now().isPresent());
        graph.write(
                work ->
                        work.run(
                                "write/erasure/person",
                                Map.of(
                                        "id", "P1",
                                        "pseudonym", "已注销",
                                        "searchText", "已注销 p1",
                                        "order", Rows.order("已注销"),
                                        "ledger",
                                                Map.of(
                                                        "now",
                                                        "2023",
                                                        "actor",
                                                        "a",
                                                        "sequence",
                                                        9))));
        index.refresh(Set.of("person:P1"));

        until(() -> index.now().filter(now -> now.later().isEmpty()).isPresent());

        PeopleTable table = index.now().orElseThrow().table();
        assertThat(table.names().name(table.name(0))).isEqualTo("已注销");
    }

    private void compare(RandomPeople random) {
        SearchWords typed = random.typed();
        Searched.Order order = random.order(typed);
        String q = typed == null ? null : typed.typed();
        String sort = order == Searched.Order.STROKES ? "strokes" : "pinyin";
        People.Filter filter =
                new People.Filter(
                        q,
                        random.below(3) == 0 ? "E2" : null,
                        random.below(3) == 0 ? random.occupation() : null,
                        null,
                        q == null || order != null ? sort : null);
        Reach reach =
                random.below(2) == 0
                        ? new Reach(true, Set.of(), null)
                        : new Reach(false, Set.of("E1", "E2", "E4"), null);
        int limit = 1 + random.below(9);
        int offset = random.below(12);

        assertThat(new People(graph, index).find(filter, reach, offset, limit))
                .as(filter + " " + reach + " " + offset + " " + limit)
                .isEqualTo(new People(graph, none).find(filter, reach, offset, limit));
    }

    /** The next question waits for the one that reads; who writes does not. */
    @Test
    void aWriteIsNotedWhileAQuestionReads(Store store) throws Exception {
        assumeTrue(store.transactions().isPresent(), "transactions past the wire");
        HeldReads reads = new HeldReads();
        try (Graph held = graph.connect(new WatchedStore(store, reads::of));
                PeopleColumns columns = new PeopleColumns(held, FEW);
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            until(() -> columns.now().isPresent());
            RandomPeople random = new RandomPeople(7);
            put(List.of(random.person("P1"), random.person("P2")), "person:P1");
            columns.refresh(Set.of("person:P1"));
            reads.hold();
            Future<Optional<PeopleState>> question = others.submit(columns::now);
            reads.reached();

            others.submit(() -> columns.refresh(Set.of("person:P2"))).get(1, TimeUnit.MINUTES);

            reads.goOn();
            assertThat(question.get().orElseThrow().size()).isEqualTo(1);
            assertThat(columns.now().orElseThrow().size()).isEqualTo(2);
        }
    }

    /** Lets a read begin and holds it up until it may go on. */
    private static final class HeldReads {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private volatile boolean holding;

        void hold() {
            holding = true;
        }

        void reached() throws InterruptedException {
            begun.await();
        }

        void goOn() {
            holding = false;
            free.countDown();
        }

        OwnTransactions of(OwnTransactions transactions) {
            return new OwnTransactions() {

                @Override
                public <T> T read(Duration most, Function<Statements, T> reading) {
                    if (holding) {
                        begun.countDown();
                        try {
                            free.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                    return transactions.read(most, reading);
                }

                @Override
                public <T> T write(Duration most, Function<Statements, T> writing) {
                    return transactions.write(most, writing);
                }

                @Override
                public Commits commits() {
                    return transactions.commits();
                }
            };
        }
    }

    private void record(Searched person) {
        put(List.of(person), "person:" + person.id());
    }

    private void put(List<Searched> people, String subject) {
        List<Map<String, Object>> rows = people.stream().map(PeopleColumnsTest::row).toList();
        new Ledger(graph, Running.CLOCK)
                .write(
                        new Request("test", null, null),
                        entry -> {
                            entry.run("write/person/put", Map.of("rows", rows));
                            Change change = new Change("person.record", subject, List.of("name"));
                            return new Answer(List.of(change), 201, "{}", null, null);
                        });
    }

    private static Map<String, Object> row(Searched person) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", person.id());
        row.put("name", person.name());
        row.put("searchText", person.text());
        row.put("employeeNo", person.employeeNo());
        row.put("pinyinOrder", person.pinyin());
        row.put("strokeOrder", person.strokes());
        row.put("organisation", person.organisation());
        row.put("occupation", person.occupation());
        return row;
    }

    private static void until(BooleanSupplier there) {
        while (!there.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
