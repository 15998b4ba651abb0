package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.person.NameKeys;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stores that were written with other tables of characters, or before names had keys. */
@ExtendWith(TestGraph.class)
final class NameKeysTest {

    @Test
    void namesAreInOrderAgainAfterTheFirstStartWithOtherTables(Graph graph, Store store)
            throws IOException {
        try (Running running = Running.on(store, graph)) {
            Api server = running.api();
            new NameKeys(graph).renew();
            server.post("/people", "{'id':'P1','name':'单雄'}").with(201);
            server.post("/people", "{'id':'P2','name':'丁一'}").with(201);
            assertThat(inOrder(server)).containsExactly("P2", "P1");

            graph.write(
                    work ->
                            work.run(
                                    "housekeeping/name-keys-put",
                                    Map.of(
                                            "rows",
                                            List.of(
                                                    Map.of(
                                                            "id", "P1",
                                                            "name", "单雄",
                                                            "pinyinOrder", "a",
                                                            "strokeOrder", "a")))));
            new NameKeys(graph).renew();
            assertThat(inOrder(server)).as("of this version").containsExactly("P1", "P2");

            graph.write(
                    work -> work.run("housekeeping/name-keys-record", Map.of("version", "older")));
            new NameKeys(graph).renew();
            assertThat(inOrder(server)).containsExactly("P2", "P1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinyin", "strokes"})
    void aPageOfEverybodyIsReadOffAnIndexAndNotSorted(
            String order, TestGraph.Running running, CypherCatalog catalog) {
        try (Session session = running.driver().session()) {
            String text = catalog.statement("read/person/all-by-" + order).text();
            Map<String, Object> page = Map.of("place", "a", "after", "P1", "limit", 50);
            Set<String> operators = new TreeSet<>();
            walk(
                    session.run("EXPLAIN " + text, page).consume().queryPlan().orElseThrow(),
                    operators);

            assertThat(operators).contains("NodeIndexSeek").doesNotContain("Sort", "Top");
        }
    }

    private static void walk(Plan plan, Set<String> operators) {
        operators.add(plan.operatorType().replaceFirst("@.*", ""));
        plan.children().forEach(child -> walk(child, operators));
    }

    private static List<String> inOrder(Api server) {
        return server.get("/people", "sort", "pinyin").with(200).each("items", "id");
    }
}
