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
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.lineage.IndexCheck;
import org.xinchuan.lineage.LineageIndex;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a small import changed is read again, and nothing else; of another everything is. */
@ExtendWith(TestGraph.class)
final class ImportFollowedTest {

    private static final int IMPORTS = 20;
    private static final int PEOPLE = 12;
    private static final int STUDIOS = 5;
    private static final int MANY = 2001;

    private final Random random = new Random(20231128);
    private final Counting counting = new Counting();
    private final Graph graph;
    private final Imports imports;
    private final LineageIndex index;
    private final Follower follower;

    @TempDir private Path folder;

    ImportFollowedTest(Graph graph) {
        this.graph = graph;
        imports = new Imports(graph, new Ledger(graph, Clock.systemUTC()), Clock.systemUTC());
        index = new LineageIndex(graph);
        follower = new Follower(new Changes(graph), List.of(index, counting));
    }

    private static final class Counting implements ReadModel {
        private int loads;

        @Override
        public void load() {
            loads++;
        }

        @Override
        public void refresh(Set<String> subjects) {}
    }

    @BeforeEach
    void load() {
        follower.load();
    }

    @Test
    void whatSmallImportsAndTheirUndoingChangeIsReadAgain() {
        assertThat(run(everybody())).isInstanceOf(ImportOutcome.Applied.class);
        inStep();
        int applied = 0;
        int undone = 0;
        for (int i = 0; i < IMPORTS; i++) {
            ImportOutcome outcome = run(some("I" + i), "I" + i);
            inStep();
            if (outcome instanceof ImportOutcome.Applied) {
                applied++;
                if (random.nextBoolean() && undo("I" + i) instanceof ImportOutcome.Applied) {
                    undone++;
                    inStep();
                }
            }
        }
        assertThat(applied).isGreaterThan(IMPORTS / 2);
        assertThat(undone).isGreaterThan(IMPORTS / 8);
        assertThat(counting.loads).isEqualTo(1);
    }

    @Test
    void afterAnImportOfManyRowsEverythingIsReadAnew() {
        Path many =
                Folders.with(
                        folder.resolve("many"),
                        "people.csv",
                        lines("id,name", MANY, i -> "X" + i + ",沈" + i));
        assertThat(run(many)).isInstanceOf(ImportOutcome.Applied.class);
        inStep();
        assertThat(counting.loads).isEqualTo(2);
    }

    @Test
    void afterAnImportOfWhatAllAreJudgedByEverythingIsReadAnew() {
        Path rule =
                Folders.with(
                        folder.resolve("rule"),
                        "pairing_rules.csv",
                        "key,value",
                        "term.maxMonths,36");
        assertThat(run(rule)).isInstanceOf(ImportOutcome.Applied.class);
        inStep();
        assertThat(counting.loads).isEqualTo(2);
    }

    private void inStep() {
        follower.catchUp();
        assertThat(follower.sequence()).isEqualTo(new Changes(graph).head().sequence());
        assertThat(new IndexCheck(graph, Optional.empty()).of(index.now())).isEmpty();
    }

    private Path everybody() {
        Path all = folder.resolve("all");
        Folders.with(
                all, "organisations.csv", "code,name,kind", "E1,甲,ENTERPRISE", "E2,乙,ENTERPRISE");
        Folders.with(all, "people.csv", lines("id,name", PEOPLE, i -> "P" + i + ",沈" + i));
        return Folders.with(
                all,
                "studios.csv",
                lines(
                        "code,name,foundedOn",
                        STUDIOS,
                        i -> "S" + i + ",工作室" + i + ",20" + (10 + i)));
    }

    /** Changes of people, where they work and worked, their grades, studios and pairings. */
    private Path some(String name) {
        Path some = folder.resolve(name);
        Folders.with(
                some,
                "people.csv",
                lines(
                        "id,name,organisation,hiredOn",
                        random.nextInt(3),
                        i -> "P%d,韩%s%d,E%d,2010".formatted(person(), name, i, organisation())));
        Folders.with(
                some,
                "posts.csv",
                lines(
                        "person,from,organisation,to",
                        random.nextInt(2),
                        _ -> "P%d,2001,E%d,2009".formatted(person(), organisation())));
        Folders.with(
                some,
                "skills.csv",
                lines(
                        "person,scheme,grade,issuedOn",
                        random.nextInt(2),
                        _ -> "P%d,EIGHT_LEVEL,SENIOR,%d".formatted(person(), year())));
        Folders.with(
                some,
                "studio_people.csv",
                lines(
                        "studio,person,role,from",
                        random.nextInt(3),
                        _ ->
                                "S%d,P%d,%s,%d"
                                        .formatted(
                                                random.nextInt(STUDIOS),
                                                person(),
                                                random.nextBoolean() ? "LEADER" : "MEMBER",
                                                year())));
        return Folders.with(
                some,
                "pairings.csv",
                lines(
                        "id,mentors,apprentices,startsOn,organisation",
                        1 + random.nextInt(3),
                        i -> {
                            int mentor = random.nextInt(PEOPLE - 1);
                            int apprentice = mentor + 1 + random.nextInt(PEOPLE - mentor - 1);
                            return "%s,P%d,P%d,%d,E%d"
                                    .formatted(
                                            random.nextBoolean() ? "A" + i : name + "-" + i,
                                            mentor,
                                            apprentice,
                                            year(),
                                            organisation());
                        }));
    }

    private int person() {
        return random.nextInt(PEOPLE);
    }

    private int year() {
        return 2011 + random.nextInt(9);
    }

    private int organisation() {
        return 1 + random.nextInt(2);
    }

    private static String[] lines(String header, int rows, IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.range(0, rows).mapToObj(row).forEach(lines::add);
        return lines.toArray(String[]::new);
    }

    private ImportOutcome run(Path from) {
        return imports.run(from, "test", Progress.none());
    }

    private ImportOutcome run(Path from, String id) {
        return imports.run(
                new FolderReader(from),
                Exchanger.atTheStore("test"),
                new Imports.Batch(id, "folder", null, true, null),
                Progress.none());
    }

    private ImportOutcome undo(String id) {
        return imports.undo(
                new Imports.Batch("UNDO-" + id, "folder", null, false, id),
                Exchanger.atTheStore("test"),
                Progress.none());
    }
}
