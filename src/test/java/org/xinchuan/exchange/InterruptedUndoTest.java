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
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;

/** An import whose undoing stops at any moment is undone as a whole, or not at all. */
@ExtendWith(TestGraph.class)
class InterruptedUndoTest {

    private static final int BATCH = 25;
    private static final int PEOPLE = 40;
    private static final int ROWS = 2 * PEOPLE - 1;

    private final Graph graph;
    private final CypherCatalog catalog;
    private final Imports imports;

    @TempDir private Path temporary;
    private Path folder;

    InterruptedUndoTest(Graph graph, CypherCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
        this.imports = imports(graph);
    }

    @BeforeEach
    void aFolderOfSeveralBatches() {
        folder = Folders.line(temporary.resolve("folder"), PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 50, 75, ROWS})
    void whatStoppedAfterItsFirstRowIsFinishedAtTheNextStart(int rows) throws IOException {
        SortedMap<String, String> before = someAreThere();
        stopAt(Phase.APPLY, rows);

        imports(graph).recover(false, Progress.none());

        undone(graph, before);
    }

    @Test
    void whatStoppedWhileItWasStagedIsForgotten() throws IOException {
        SortedMap<String, String> before = someAreThere();
        SortedMap<String, String> imported = exported(graph, "imported");
        stopAt(Phase.STAGE, ROWS);
        assertThat(exported(graph, "stopped")).isEqualTo(imported);

        imports(graph).recover(false, Progress.none());

        assertThat(exported(graph, "forgotten")).isEqualTo(imported);
        assertThat(past(graph).text("undoneBy")).isNull();
        // It can be asked for again.
        assertThat(undo(imports, "U2", Progress.none())).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(exported(graph, "again")).isEqualTo(before);
    }

    @Test
    void aProcessThatIsKilledUndoesAllOfIt() throws IOException, InterruptedException {
        Path data = temporary.resolve("data");
        ImportChild.killed(data, folder, BATCH, "UNDO APPLY " + 2 * BATCH, "undo");

        try (Store store = EmbeddedStores.open(data);
                Graph killed = Graph.connect(store, catalog)) {
            assertThat(killed.read("read/import/open")).hasSize(1);
            imports(killed).recover(false, Progress.none());

            assertThat(new Exports(killed).write(temporary.resolve("none"), Progress.none()))
                    .isZero();
            assertThat(new Checks(killed, catalog).run()).isEmpty();
            assertThat(past(killed).text("undoneBy")).isEqualTo("U1");
        }
    }

    /** A person who is changed by the import and one that it leaves alone, then the import. */
    private SortedMap<String, String> someAreThere() throws IOException {
        Path earlier = temporary.resolve("earlier");
        Folders.with(earlier, "people.csv", "id,name,birthYear", "P10,沈10,1980", "X1,甲,1970");
        imports.run(earlier, "test", Progress.none());
        SortedMap<String, String> before = exported(graph, "before");
        imports.run(
                new FolderReader(folder),
                Exchanger.atTheStore("test"),
                new Imports.Batch("I1", "folder", "pairings", true, null),
                Progress.none());
        return before;
    }

    private void stopAt(Phase phase, int rows) {
        assertThatThrownBy(
                        () ->
                                undo(
                                        imports,
                                        "U1",
                                        (now, done, total) -> {
                                            if (now == phase && done == rows) {
                                                throw new Stop();
                                            }
                                        }))
                .isInstanceOf(Stop.class);
    }

    private static ImportOutcome undo(Imports imports, String id, Progress progress) {
        return imports.undo(
                new Imports.Batch(id, "folder", null, false, "I1"),
                Exchanger.atTheStore("test"),
                progress);
    }

    private void undone(Graph store, SortedMap<String, String> before) throws IOException {
        assertThat(exported(store, "undone")).isEqualTo(before);
        assertThat(new Checks(store, catalog).run()).isEmpty();
        assertThat(past(store).text("undoneBy")).isEqualTo("U1");
        assertThat(new Changes(store).since(0, ROWS, null, "import:U1"))
                .extracting(ChangeRecord::operation)
                .contains("import.begin", "import.undo", "import.done")
                .doesNotContain("import.apply");
        assertThat(undo(imports, "U2", Progress.none()).notices())
                .extracting(Notice::code)
                .containsExactly("NOT_UNDOABLE");
    }

    private static Row past(Graph store) {
        return store.read("read/import/past", Map.of("id", "I1")).getFirst();
    }

    private SortedMap<String, String> exported(Graph store, String name) throws IOException {
        Path out = Files.createDirectories(temporary.resolve(name));
        new Exports(store).write(out, Progress.none());
        return Folders.read(out);
    }

    private static Imports imports(Graph graph) {
        return new Imports(graph, new Ledger(graph, Clock.systemUTC()), Clock.systemUTC(), BATCH);
    }

    /** Stands for the end of the process: nothing after it is carried out. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stop() {
            super("the process ended");
        }
    }
}
