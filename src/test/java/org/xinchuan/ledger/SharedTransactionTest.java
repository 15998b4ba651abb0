package org.xinchuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.xinchuan.TestGraph;
import org.xinchuan.WatchedStore;
import org.xinchuan.graph.Commits;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.OwnTransactions;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Statements;
import org.xinchuan.graph.Store;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.graph.Work;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.people.Loop;
import org.xinchuan.pairing.Basis;
import org.xinchuan.pairing.KeptBasis;
import org.xinchuan.pairing.PairingRule;
import org.xinchuan.pairing.PairingRuleKey;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.PartialDate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes that share a transaction end as if each had one of its own. */
@ExtendWith(TestGraph.class)
final class SharedTransactionTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-28T08:00:00Z"), ZoneOffset.UTC);

    /** With statements of this test alone: a document, and all documents. */
    private static final CypherCatalog STATEMENTS =
            CypherCatalog.load().with("write/group", Path.of("src/test/resources/group-commit"));

    private TestGraph.Running store;
    private Graph graph;
    private SharedTransaction shared;

    @BeforeEach
    void connect(Store opened, TestGraph.Running running) {
        store = running;
        graph = Graph.connect(opened, STATEMENTS);
        shared = new SharedTransaction(graph, CLOCK);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void areCommittedOnceAndRecordedOneByOne() {
        List<PendingWrite> writes = run(List.of(creates("A"), creates("B"), creates("C")));

        assertThat(writes)
                .extracting(PendingWrite::ended)
                .map(SharedTransactionTest::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(writes)
                .extracting(PendingWrite::ended)
                .map(SharedTransactionTest::body)
                .containsExactly("1", "2", "3");
        assertThat(turns()).isEqualTo(1);
        assertThat(documents()).containsExactly("A", "B", "C");
        List<ChangeRecord> changes = new Changes(graph).since(0, 10);
        assertThat(changes)
                .extracting(ChangeRecord::subject)
                .containsExactly("document:A", "document:B", "document:C");
        assertThat(changes)
                .extracting(change -> Instant.parse(change.at()))
                .doesNotHaveDuplicates()
                .isSorted();
        chainHolds();
    }

    @Test
    void oneThatIsRefusedBeforeItWroteCostsTheOthersNothing() {
        List<PendingWrite> writes =
                run(
                        List.of(
                                creates("A"),
                                refuses(),
                                creates("B"),
                                throwing(new IllegalStateException("own")),
                                creates("C")));

        assertThat(turns()).isEqualTo(1);
        assertThat(documents()).containsExactly("A", "B", "C");
        assertThat(sequence(writes.get(1).ended())).isEqualTo(1);
        assertThatThrownBy(writes.get(3)::ended)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("own");
    }

    @Test
    void oneThatIsRefusedAfterItWroteLeavesNoTraceAndTheOthersAreAllThere() {
        List<PendingWrite> writes =
                run(
                        List.of(
                                creates("A"),
                                creates("B"),
                                refusesAfter("X"),
                                creates("C"),
                                throwsAfter("Y")));

        assertThat(documents()).containsExactly("A", "B", "C");
        assertThat(turns()).isEqualTo(2);
        assertThat(body(writes.get(2).ended())).isEqualTo("refused beside 3");
        assertThat(sequence(writes.get(2).ended())).isEqualTo(2);
        assertThat(body(writes.get(3).ended())).isEqualTo("3");
        assertThatThrownBy(writes.get(4)::ended).hasMessage("after Y");
        chainHolds();
    }

    @Test
    void oneWhoseStatementFailsFailsAlone() {
        run(List.of(creates("A")));

        List<PendingWrite> writes = run(List.of(creates("B"), createsUnseen("A"), creates("C")));

        assertThat(documents()).containsExactly("A", "B", "C");
        assertThatThrownBy(writes.get(1)::ended).hasMessageContaining("already exists");
        assertThat(body(writes.get(2).ended())).isEqualTo("3");
        chainHolds();
    }

    @Test
    void whereAllAreRefusedNotEvenTheGuardHasTurned() {
        List<PendingWrite> writes =
                run(List.of(refuses(), throwsAfter("X"), refusesAfter("Y"), refuses()));

        assertThat(turns()).isZero();
        assertThat(documents()).isEmpty();
        assertThat(body(writes.get(3).ended())).isEqualTo("refused beside 0");
        assertThatThrownBy(writes.get(1)::ended).hasMessage("after X");
    }

    @Test
    void oneRequestUnderOneKeyIsOneWriteWithOneAnswer() {
        Function<Entry, Answer> once = creates("A");
        List<PendingWrite> writes =
                List.of(
                        keyed("k", "one", once),
                        keyed("k", "one", once),
                        keyed("k", "other", creates("B")),
                        keyed("l", "one", creates("C")));
        shared.run(writes);

        assertThat(documents()).containsExactly("A", "C");
        assertThat(writes.get(1).ended())
                .isEqualTo(new Written.Repeated(new Answer(List.of(), 201, "1", null, null), 1));
        assertThat(writes.get(2).ended()).isEqualTo(new Written.KeyReused());
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void whenTheCommitFailsNobodyIsToldThatItWentWell(Store opened) {
        assumeThat(opened.transactions()).isPresent();
        run(List.of(creates("A")));
        Head before = new Changes(graph).head();

        List<PendingWrite> writes = List.of(write(creates("B")), write(refuses()));
        try (Graph full = Graph.connect(new WatchedStore(opened, Full::new), STATEMENTS)) {
            new SharedTransaction(full, CLOCK).run(writes);
        }

        for (PendingWrite write : writes) {
            assertThatThrownBy(write::ended)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("no room for the log");
        }
        assertThat(new Changes(graph).head()).isEqualTo(before);
        assertThat(documents()).containsExactly("A");
        assertThat(body(run(List.of(creates("D"))).getFirst().ended())).isEqualTo("2");
        chainHolds();
    }

    /** A disk that has no room any more when it comes to the commit. */
    private record Full(OwnTransactions transactions) implements OwnTransactions {

        @Override
        public <T> T read(Duration most, Function<Statements, T> reading) {
            return transactions.read(most, reading);
        }

        @Override
        public <T> T write(Duration most, Function<Statements, T> writing) {
            return transactions.write(
                    most,
                    open -> {
                        writing.apply(open);
                        throw new StoreUnavailable("no room for the log", null);
                    });
        }

        @Override
        public Commits commits() {
            return transactions.commits();
        }
    }

    @Test
    void duringAnImportAllAreToldToComeBack() {
        try (Session session = store.driver().session()) {
            session.run("MATCH (g:Guard) SET g.importing = 'I'").consume();
        }

        List<PendingWrite> writes = run(List.of(creates("A"), creates("B")));

        assertThat(writes)
                .extracting(PendingWrite::ended)
                .containsOnly(new Written.ImportUnderWay());
        assertThat(turns()).isZero();
    }

    @Test
    void endAsOneByOneWhateverIsAmongThem() {
        run(List.of(creates("taken")));
        Model model = new Model();
        Random random = new Random(37);
        for (int round = 0; round < 60; round++) {
            List<PendingWrite> writes = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                model.add(random, writes, expected);
            }
            shared.run(writes);

            assertThat(writes)
                    .as("round %d", round)
                    .extracting(SharedTransactionTest::told)
                    .isEqualTo(expected);
            assertThat(documents()).isEqualTo(List.copyOf(model.documents));
        }
        assertThat(new Changes(graph).head().sequence()).isEqualTo(model.documents.size());
        chainHolds();
    }

    /** The loop rule of decision 0007: what is not committed yet closes a loop as well. */
    @Test
    void aLoopThatTwoOfThemWouldCloseIsSeen() {
        LineageIndex index = new LineageIndex(graph);
        List<List<String>> loops = new ArrayList<>();
        try (Session session = store.driver().session()) {
            session.run("UNWIND ['P', 'Q', 'R'] AS id CREATE (:Person {personId: id, name: id})")
                    .consume();
        }
        index.load();
        run(
                List.of(
                        pairs(index, loops, "1", "P", "Q"),
                        pairs(index, loops, "2", "Q", "R"),
                        pairs(index, loops, "3", "R", "P"),
                        pairs(index, loops, "2", "R", "Q"),
                        pairs(index, loops, "4", "R", "P")));

        assertThat(loops)
                .containsExactly(
                        List.of(), List.of(), List.of("R", "P", "Q", "R"), List.of(), List.of());
        assertThat(index.now().people().loopClosedBy(List.of("Q"), List.of("P"))).isEmpty();
    }

    /** What pairings are judged by is in memory, where nothing is of what is not committed. */
    @Test
    void aRuleThatOneOfThemSetsJudgesThoseAfterItAndNobodyElse() {
        KeptBasis kept = new KeptBasis(graph);
        Follower follower = new Follower(new Changes(graph), List.of(kept));
        follower.load();
        Function<Entry, Basis> basis =
                entry -> {
                    follower.reach(entry.committed());
                    return kept.of(entry);
                };
        List<String> told = new ArrayList<>();
        run(
                List.of(
                        looks(basis, told),
                        sets("12", null),
                        looks(basis, told),
                        entry -> {
                            sets("6", "2023").apply(entry);
                            return refusal("after all");
                        },
                        looks(basis, told),
                        sets("24", "2022"),
                        looks(basis, told)));
        assertThat(told)
                // Carried out again from the second on, as the fourth had left a mark.
                .containsExactly("-", "12", "-", "12", "12", "24");

        told.clear();
        run(List.of(looks(kept::of, told), looks(basis, told)));
        assertThat(told).containsExactly("12", "24");
    }

    /** Tells how many months a pairing may last. */
    private static Function<Entry, Answer> looks(Function<Entry, Basis> basis, List<String> told) {
        return entry -> {
            Object most = PairingRule.slot(PairingRuleKey.TERM_MOST, Severity.WARN);
            told.add(
                    basis.apply(entry)
                            .rules()
                            .inForce(most, null, List.of(), LocalDate.of(2023, 11, 28))
                            .map(PairingRule::value)
                            .orElse("-"));
            return refusal("only looked");
        };
    }

    private static Function<Entry, Answer> sets(String months, String from) {
        PairingRule rule =
                new PairingRule(
                        "term.maxMonths",
                        null,
                        null,
                        from == null ? null : PartialDate.parse(from),
                        months,
                        null,
                        null);
        return entry -> {
            entry.run("write/pairing-rule/put", Map.of("rows", List.of(Rows.of(rule))));
            return new Answer(
                    List.of(
                            new Change(
                                    "pairing-rule.record",
                                    "pairing-rule:" + rule.key(),
                                    List.of("value"))),
                    201,
                    "",
                    null,
                    null);
        };
    }

    private static Function<Entry, Answer> pairs(
            LineageIndex index,
            List<List<String>> loops,
            String id,
            String mentor,
            String apprentice) {
        PairingFact pairing =
                new PairingFact(
                        id,
                        List.of(mentor),
                        List.of(apprentice),
                        List.of(),
                        null,
                        null,
                        PairingStatus.ACTIVE,
                        null);
        Map<String, Object> row =
                Map.of(
                        "id",
                        id,
                        "mentors",
                        List.of(mentor),
                        "apprentices",
                        List.of(apprentice),
                        "status",
                        "ACTIVE");
        return entry -> {
            List<String> loop =
                    index.people(entry)
                            .loopClosedBy(List.of(pairing))
                            .map(Loop::people)
                            .orElse(List.of());
            loops.add(loop);
            if (!loop.isEmpty()) {
                return refusal("loop");
            }
            entry.run("write/pairing/put", Map.of("rows", List.of(row)));
            return new Answer(
                    List.of(new Change("pairing.record", "pairing:" + id, List.of())),
                    201,
                    "",
                    null,
                    null);
        };
    }

    /** Random writes, and how they end when one comes after the other. */
    private static final class Model {

        private final Set<String> documents = new TreeSet<>(Set.of("taken"));
        private final Map<String, String> answers = new HashMap<>();
        private int next;

        private void add(Random random, List<PendingWrite> writes, List<String> expected) {
            String id = "D" + next++;
            int kind = random.nextInt(8);
            switch (kind) {
                case 0 -> {
                    writes.add(write(refuses()));
                    expected.add("refused beside " + documents.size());
                }
                case 1 -> {
                    writes.add(write(refusesAfter(id)));
                    expected.add("refused beside " + (documents.size() + 1));
                }
                case 2 -> {
                    writes.add(write(throwing(new IllegalStateException("own"))));
                    expected.add("own");
                }
                case 3 -> {
                    writes.add(write(throwsAfter(id)));
                    expected.add("after " + id);
                }
                case 4 -> {
                    writes.add(write(createsUnseen("taken")));
                    expected.add("already exists");
                }
                case 5 -> {
                    String key = "key" + random.nextInt(4);
                    writes.add(keyed(key, "same", creates(id)));
                    if (!answers.containsKey(key)) {
                        documents.add(id);
                        answers.put(key, "" + documents.size());
                    }
                    expected.add(answers.get(key));
                }
                default -> {
                    writes.add(write(creates(id)));
                    documents.add(id);
                    expected.add("" + documents.size());
                }
            }
        }
    }

    /** What whoever waits is told: the body of the answer, or what was thrown. */
    private static String told(PendingWrite write) {
        try {
            return body(write.ended());
        } catch (RuntimeException e) {
            return e.getMessage().contains("already exists") ? "already exists" : e.getMessage();
        }
    }

    private static String body(Written written) {
        return switch (written) {
            case Written.Answered answered -> answered.answer().body();
            case Written.Repeated repeated -> repeated.answer().body();
            default -> throw new AssertionError(written);
        };
    }

    private static long sequence(Written written) {
        return ((Written.Answered) written).sequence();
    }

    private List<PendingWrite> run(List<Function<Entry, Answer>> acts) {
        List<PendingWrite> writes = acts.stream().map(SharedTransactionTest::write).toList();
        shared.run(writes);
        return writes;
    }

    private static PendingWrite write(Function<Entry, Answer> act) {
        return new PendingWrite(new Request("test", null, null), act, false, null);
    }

    private static PendingWrite keyed(String key, String content, Function<Entry, Answer> act) {
        return new PendingWrite(new Request("test", key, content), act, false, null);
    }

    /** Creates a document and tells how many there are then. */
    private static Function<Entry, Answer> creates(String id) {
        return entry -> {
            assertThat(ids(entry)).doesNotContain(id);
            return createsUnseen(id).apply(entry);
        };
    }

    private static Function<Entry, Answer> createsUnseen(String id) {
        return entry -> {
            entry.run("write/group/create", Map.of("id", id));
            return answer(entry, id);
        };
    }

    private static Answer answer(Entry entry, String id) {
        return new Answer(
                List.of(new Change("document.record", "document:" + id, List.of())),
                201,
                "" + ids(entry).size(),
                null,
                null);
    }

    private static Function<Entry, Answer> refuses() {
        return entry -> refusal("refused beside " + ids(entry).size());
    }

    private static Function<Entry, Answer> refusesAfter(String id) {
        return entry -> {
            createsUnseen(id).apply(entry);
            return refusal("refused beside " + ids(entry).size());
        };
    }

    private static Function<Entry, Answer> throwsAfter(String id) {
        return entry -> {
            createsUnseen(id).apply(entry);
            throw new IllegalStateException("after " + id);
        };
    }

    private static Function<Entry, Answer> throwing(RuntimeException fault) {
        return entry -> {
            ids(entry);
            throw fault;
        };
    }

    private static Answer refusal(String body) {
        return new Answer(List.of(), 409, body, null, null);
    }

    private static List<String> ids(Work work) {
        return work.run("write/group/documents").stream().map(row -> row.text("id")).toList();
    }

    private List<String> documents() {
        return graph.read(SharedTransactionTest::ids);
    }

    /** How many transactions have been committed. */
    private long turns() {
        try (Session session = store.driver().session()) {
            return session.run("MATCH (g:Guard {id: 'ledger'}) RETURN g.turn AS turn")
                    .single()
                    .get("turn")
                    .asLong();
        }
    }

    private void chainHolds() {
        assertThat(new Changes(graph).verify(Map.of(), _ -> {}).faults()).isEmpty();
    }
}
