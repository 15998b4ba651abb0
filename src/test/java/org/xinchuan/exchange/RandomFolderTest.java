package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Head;
import org.xinchuan.ledger.Ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Whatever a folder says, it is taken in wholly or not at all, and the store stays sound. */
@ExtendWith(TestGraph.class)
class RandomFolderTest {

    private static final int FOLDERS = 24;
    private static final int IDS = 9;

    private final Random random = new Random(20231128);
    private final Graph graph;
    private final CypherCatalog catalog;
    private final TestGraph.Running running;
    private final Imports imports;

    @TempDir private Path temporary;

    RandomFolderTest(Graph graph, CypherCatalog catalog, TestGraph.Running running) {
        this.graph = graph;
        this.catalog = catalog;
        this.running = running;
        this.imports =
                new Imports(graph, new Ledger(graph, Clock.systemUTC()), Clock.systemUTC(), 7);
    }

    private enum Fate {
        APPLIED,
        REFUSED
    }

    @Test
    void everyFolderIsAppliedWhollyOrRefusedWhollyAndTheStoreStaysSound() {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (int i = 0; i < FOLDERS; i++) {
            fates.merge(step(temporary.resolve("folder" + i)), 1, Integer::sum);
        }
        assertThat(fates.get(Fate.APPLIED)).isGreaterThan(FOLDERS / 8);
        assertThat(fates.get(Fate.REFUSED)).isGreaterThan(FOLDERS / 8);

        Map<String, String> exported = exported("last");
        running.wipe();
        assertThat(run(temporary.resolve("last"))).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(exported("again")).isEqualTo(exported);
    }

    private Fate step(Path folder) {
        write(folder);
        Head before = new Changes(graph).head();
        if (run(folder) instanceof ImportOutcome.Refused) {
            assertThat(new Changes(graph).head()).isEqualTo(before);
            return Fate.REFUSED;
        }
        assertThat(new Checks(graph, catalog).run()).isEmpty();
        Head after = new Changes(graph).head();
        assertThat(run(folder)).isInstanceOf(ImportOutcome.Applied.class);
        assertThat(new Changes(graph).head()).isEqualTo(after);
        return Fate.APPLIED;
    }

    private void write(Path folder) {
        List<String> people = new ArrayList<>(List.of("id,name,hiredOn"));
        List<String> studios = new ArrayList<>(List.of("code,name,foundedOn"));
        for (int i = 0; i < IDS; i++) {
            people.add("P" + i + ",沈" + (char) ('一' + random.nextInt(50)) + "," + date());
            studios.add("S" + i + ",工作室" + i + "," + (random.nextInt(3) > 0 ? "" : 2000 + i));
        }
        Folders.with(folder, "people.csv", people.toArray(String[]::new));
        Folders.with(folder, "studios.csv", studios.toArray(String[]::new));
        table(
                folder,
                "pairings.csv",
                "id,mentors,apprentices,startsOn,endsOn,loopReason",
                () ->
                        "A%d,%s,%s,%s,%s,%s"
                                .formatted(
                                        random.nextInt(IDS),
                                        people(0, 6),
                                        people(3, 9),
                                        date(),
                                        date(),
                                        random.nextInt(4) == 0 ? "互教" : ""));
        table(
                folder,
                "studio_people.csv",
                "studio,person,role,from,to",
                () ->
                        "S%d,P%d,%s,%s,%s"
                                .formatted(
                                        random.nextInt(IDS),
                                        random.nextInt(IDS),
                                        random.nextBoolean() ? "LEADER" : "MEMBER",
                                        date(),
                                        ""));
        table(
                folder,
                "studio_origins.csv",
                "child,parent,kind,document",
                () ->
                        "S%d,S%d,%s,%s"
                                .formatted(
                                        4 + random.nextInt(5),
                                        random.nextInt(6),
                                        random.nextBoolean() ? "BRANCH" : "SPLIT",
                                        random.nextBoolean() ? "通知" + random.nextInt(3) : ""));
    }

    private void table(Path folder, String file, String header, Supplier<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(row.get());
        }
        Folders.with(folder, file, lines.toArray(String[]::new));
    }

    private String people(int from, int to) {
        String first = "P" + random.nextInt(from, to);
        return random.nextInt(3) > 0 ? first : first + ";P" + random.nextInt(from, to);
    }

    private String date() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> Integer.toString(2000 + random.nextInt(20));
            case 2 -> "20%02d-0%d".formatted(random.nextInt(20), 1 + random.nextInt(9));
            default -> "20%02d-0%d-15".formatted(random.nextInt(20), 1 + random.nextInt(9));
        };
    }

    private ImportOutcome run(Path folder) {
        return imports.run(folder, "test", Progress.none());
    }

    private Map<String, String> exported(String name) {
        new Exports(graph).write(temporary.resolve(name), Progress.none());
        return Folders.read(temporary.resolve(name));
    }
}
