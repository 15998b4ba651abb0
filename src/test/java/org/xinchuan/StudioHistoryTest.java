package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.descent.StudioOracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random histories of studios, their people, origins and pairings: after every few writes the index
 * that has followed them is what a rebuild makes, and what the slow and obvious oracle reads out of
 * the graph itself.
 */
@ExtendWith(TestGraph.class)
final class StudioHistoryTest {

    private static final int HISTORIES = 4;
    private static final int ROUNDS = 40;
    private static final int WRITES = 8;
    private static final int QUESTIONS = 3;

    private static final Set<String> KINDS =
            Set.of(
                    "found",
                    "change studio",
                    "leader in",
                    "member in",
                    "member out",
                    "leader change",
                    "origin",
                    "naming",
                    "pair",
                    "void",
                    "terminate",
                    "graduate",
                    "change pairing",
                    "merge",
                    "part again");

    private final Graph graph;
    private final TestGraph.Running database;

    StudioHistoryTest(Graph graph, TestGraph.Running database) {
        this.graph = graph;
        this.database = database;
    }

    @Test
    void theIndexIsAsARebuildAndAsTheOracleAfterEveryFewWrites(Store store) throws Exception {
        Map<String, Integer> done = new TreeMap<>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            database.wipe();
            history(seed, store).forEach((kind, times) -> done.merge(kind, times, Integer::sum));
        }
        assertThat(done.keySet()).isEqualTo(KINDS);
        assertThat(done).as("accepted").doesNotContainValue(0);
    }

    /** Answers how often each kind of write was accepted. */
    private Map<String, Integer> history(long seed, Store store) throws IOException {
        LineageIndex index = new LineageIndex(graph);
        Follower follower = new Follower(new Changes(graph), List.of(index));
        follower.load();
        int links = 0;
        try (Running running = Running.on(store, graph)) {
            RandomStudioWrites writes = new RandomStudioWrites(running.api(), seed);
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < WRITES; i++) {
                    writes.write();
                }
                follower.catchUp();
                String as = "seed %d, round %d".formatted(seed, round);
                asRebuilt(index.now(), as);
                links = asTheOracle(index.now(), running.api(), writes, as);
            }
            assertThat(links).isPositive();
            return writes.done();
        }
    }

    private void asRebuilt(Lineage followed, String as) {
        LineageIndex rebuilt = new LineageIndex(graph);
        rebuilt.load();
        Lineage fresh = rebuilt.now();
        assertThat(followed.facts()).as(as).isEqualTo(fresh.facts());
        assertThat(followed.studios().links())
                .as(as)
                .containsExactlyInAnyOrderElementsOf(fresh.studios().links());
        for (int i = 0; i < fresh.people().numbers(); i++) {
            String person = fresh.people().id(i);
            assertThat(followed.leads(person)).as(as + person).isEqualTo(fresh.leads(person));
        }
    }

    /** Answers how many links there are. */
    private int asTheOracle(Lineage followed, Api api, RandomStudioWrites writes, String as) {
        StudioOracle oracle = new StudioOracle(GraphFacts.of(database));
        Map<String, Map<String, Set<String>>> links = StudioOracle.links(followed.studios());
        assertThat(links).as(as).isEqualTo(oracle.links());
        for (int i = 0; i < QUESTIONS; i++) {
            String root = writes.studio();
            DescentQuestion question =
                    DescentQuestion.asOf(writes.asOf())
                            .withMinGrade(Grade.values()[writes.random().nextInt(5)]);
            List<String> expected = oracle.descendants(root, question);
            assertThat(StudioOracle.descendants(followed.studios(), root, question))
                    .as("%s, %s of %s", as, question, root)
                    .isEqualTo(expected);
            assertThat(told(api, root, question))
                    .as("%s, %s of %s", as, question, root)
                    .isEqualTo(expected.stream().map(StudioHistoryTest::codeAndDepth).toList());
        }
        return links.values().stream().mapToInt(Map::size).sum();
    }

    /** What the server says, whose own index took every write in by itself. */
    private static List<String> told(Api api, String root, DescentQuestion question) {
        List<String> told = new ArrayList<>();
        for (JsonNode one :
                api.get(
                                "/studios/" + root + "/descendants",
                                "asOf",
                                question.asOf().toString(),
                                "minGrade",
                                question.minGrade().name())
                        .with(200)
                        .body()
                        .get("studios")) {
            told.add(one.get("code").asText() + " " + one.get("depth").asInt());
        }
        return told;
    }

    private static String codeAndDepth(String line) {
        String[] words = line.split(" ");
        return words[0] + " " + words[1];
    }
}
