package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What is half imported is shown by no server of the store. */
@ExtendWith(TestGraph.class)
final class CurtainTest {

    private static final int BATCH = 25;

    @TempDir private Path folder;
    private Imports imports;
    private Curtain importing;
    private Curtain elsewhere;

    @BeforeEach
    void start(Graph graph) {
        imports =
                new Imports(graph, new Ledger(graph, Clock.systemUTC()), Clock.systemUTC(), BATCH);
        importing = curtain(graph);
        elsewhere = curtain(graph);
        List<String> people = new ArrayList<>(List.of("id,name"));
        for (int i = 0; i < 4 * BATCH; i++) {
            people.add("P" + i + ",沈砚秋");
        }
        Folders.with(folder, "people.csv", people.toArray(String[]::new));
    }

    @Test
    void isDrawnFromTheFirstRowToTheLast() {
        List<Boolean> ours = new ArrayList<>();
        List<Boolean> others = new ArrayList<>();
        Progress watching =
                (phase, done, total) -> {
                    elsewhere.look();
                    ours.add(importing.drawn());
                    others.add(elsewhere.drawn());
                };

        ImportOutcome outcome = imports.run(folder, "test", importing.watching(watching));
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);

        // Closed once, and not opened again before the end.
        assertThat(ours).contains(false, true).isSorted();
        assertThat(others).contains(false, true).isSorted();
        importing.open();
        elsewhere.look();
        assertThat(importing.drawn()).isFalse();
        assertThat(elsewhere.drawn()).isFalse();
    }

    @Test
    void staysOpenForWhatIsWrittenAtOnce(Graph graph) {
        Imports atOnce =
                new Imports(graph, new Ledger(graph, Clock.systemUTC()), Clock.systemUTC());
        List<Boolean> drawn = new ArrayList<>();

        atOnce.run(
                folder,
                "test",
                importing.watching((phase, done, total) -> drawn.add(importing.drawn())));

        assertThat(drawn).isNotEmpty().doesNotContain(true);
    }

    private static Curtain curtain(Graph graph) {
        Changes changes = new Changes(graph);
        return new Curtain(changes, new Follower(changes, List.of()));
    }
}
