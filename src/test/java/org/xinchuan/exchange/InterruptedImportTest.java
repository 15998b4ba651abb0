package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.TestGraph;
import org.xinchuan.exchange.Progress.Phase;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Head;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;
import org.xinchuan.person.Person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An import that stops at any moment leaves all of its folder or nothing. */
@ExtendWith(TestGraph.class)
class InterruptedImportTest {

    private static final int BATCH = 25;
    private static final int PEOPLE = 60;
    private static final int ROWS = 2 * PEOPLE - 1;

    private final Graph graph;
    private final CypherCatalog catalog;
    private final Ledger ledger;
    private final Imports imports;

    @TempDir private Path temporary;
    private Path folder;

    InterruptedImportTest(Graph graph, CypherCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
        this.ledger = new Ledger(graph, Clock.systemUTC());
        this.imports = new Imports(graph, ledger, Clock.systemUTC(), BATCH);
    }

    @BeforeEach
    void aFolderOfFiveBatches() {
        folder = Folders.line(temporary.resolve("folder"), PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 50, 75, 100, ROWS})
    void whatStoppedAfterItsFirstRowIsFinishedAtTheNextStart(int rows) {
        stopAt(Phase.APPLY, rows);
        assertThat(ledgerAnswers()).isInstanceOf(Written.ImportUnderWay.class);

        new Imports(graph, ledger, Clock.systemUTC(), BATCH).recover(false, Progress.none());

        everythingIsThere(graph, imports);
    }

    @Test
    void whatStoppedWhileItWasStagedIsForgotten() {
        stopAt(Phase.STAGE, ROWS);

        imports.recover(false, Progress.none());

        assertThat(graph.read("read/import/open")).isEmpty();
        assertThat(new Changes(graph).head().sequence()).isZero();
        assertThat(new Checks(graph, catalog).run()).isEmpty();
        assertThat(new Exports(graph).write(temporary.resolve("none"), Progress.none())).isZero();
    }

    @Test
    void whatStopsAgainWhileItIsFinishedIsFinishedInTheEnd() {
        stopAt(Phase.APPLY, 25);
        assertThatThrownBy(() -> imports.recover(false, stopping(Phase.APPLY, 25)))
                .isInstanceOf(Stop.class);
        imports.recover(false, Progress.none());
        everythingIsThere(graph, imports);
    }

    @Test
    void whoWasTakenOverWritesNothingMore() {
        Imports other = new Imports(graph, ledger, Clock.systemUTC(), BATCH);
        assertThatThrownBy(
                        () ->
                                imports.run(
                                        folder,
                                        "slow",
                                        (phase, done, total) -> {
                                            if (phase == Phase.APPLY && done == 25) {
                                                other.recover(false, Progress.none());
                                            }
                                        }))
                .hasMessageContaining("taken over");
        everythingIsThere(graph, imports);
    }

    @Test
    void nobodyElseWritesOrImportsWhileAFolderIsApplied() {
        List<Object> answers = new ArrayList<>();
        Path other = Folders.with(temporary.resolve("other"), "people.csv", "id,name", "X1,甲");
        imports.run(
                folder,
                "test",
                (phase, done, total) -> {
                    if (phase == Phase.APPLY && done == 50) {
                        answers.add(ledgerAnswers());
                        answers.add(
                                new Imports(graph, ledger, Clock.systemUTC())
                                        .run(other, "other", Progress.none()));
                    }
                });
        assertThat(answers)
                .hasExactlyElementsOfTypes(Written.ImportUnderWay.class, ImportOutcome.Busy.class);
        everythingIsThere(graph, imports);
    }

    @Test
    void aPlanThatTheStoreHasOvertakenIsMadeAgain() {
        List<Written> writes = new ArrayList<>();
        ImportOutcome outcome =
                imports.run(
                        folder,
                        "test",
                        (phase, done, total) -> {
                            if (phase == Phase.CHECK && done == total && writes.isEmpty()) {
                                writes.add(ledgerAnswers());
                            }
                        });
        assertThat(writes).hasExactlyElementsOfTypes(Written.Answered.class);
        assertThat(((ImportOutcome.Applied) outcome).counts())
                .containsExactly(
                        new Count("people.csv", PEOPLE, PEOPLE - 1, 1),
                        new Count("pairings.csv", PEOPLE - 1, PEOPLE - 1, 0));
        everythingIsThere(graph, imports);
    }

    @Test
    void aProcessThatIsKilledLosesNothing() throws IOException, InterruptedException {
        Path data = temporary.resolve("data");
        ImportChild.killed(data, folder, BATCH, "APPLY " + 2 * BATCH);

        try (Store store = EmbeddedStores.open(data);
                Graph killed = Graph.connect(store, catalog)) {
            Imports again =
                    new Imports(killed, new Ledger(killed, Clock.systemUTC()), Clock.systemUTC());
            assertThat(killed.read("read/import/open")).hasSize(1);
            again.recover(false, Progress.none());
            everythingIsThere(killed, again);
        }
    }

    private void everythingIsThere(Graph store, Imports imports) {
        assertThat(new Checks(store, catalog).run()).isEmpty();
        Path out = temporary.resolve("out");
        assertThat(new Exports(store).write(out, Progress.none())).isEqualTo(ROWS);
        Head head = new Changes(store).head();
        assertThat(imports.run(folder, "again", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
        assertThat(new Changes(store).head()).isEqualTo(head);
    }

    private void stopAt(Phase phase, int rows) {
        assertThatThrownBy(() -> imports.run(folder, "test", stopping(phase, rows)))
                .isInstanceOf(Stop.class);
    }

    private static Progress stopping(Phase where, int rows) {
        return (phase, done, total) -> {
            if (phase == where && done == rows) {
                throw new Stop();
            }
        };
    }

    private Written ledgerAnswers() {
        Person person =
                new Person("P10", "甲", null, null, null, null, null, null, null, null, null, null);
        return ledger.write(
                new Request("desk", null, null),
                entry -> {
                    entry.run("write/person/put", Map.of("rows", List.of(Rows.of(person))));
                    return new Answer(
                            List.of(new Change("person.record", "person:P10", List.of("name"))),
                            201,
                            null,
                            null,
                            null);
                });
    }

    /** Stands for the end of the process: nothing after it is carried out. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
