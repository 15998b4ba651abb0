package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestGraph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A write is the same whether it goes through Bolt or is given to the store in this process. */
@ExtendWith(TestGraph.class)
final class OwnTransactionsTest {

    private static final CypherCatalog CATALOG =
            CypherCatalog.load().with("write/both", Path.of("src/test/resources/both-ways"));

    @Test
    void storeAndReadTheSame(Store store) {
        List<Map<String, Object>> answers = new ArrayList<>();
        byEitherWay(
                store,
                (way, graph) -> {
                    Map<String, Object> values = values(way);
                    Row row = graph.write(work -> work.run("write/both/echo", values).getFirst());
                    Map<String, Object> told = new HashMap<>(row.values());
                    assertThat(told.remove("text")).isEqualTo(way);
                    row.map("all").forEach((name, value) -> told.put("all " + name, value));
                    told.remove("all");
                    told.remove("all docId");
                    answers.add(told);
                });
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(answers.getFirst().get("number")).isEqualTo(7L);
    }

    @Test
    void readTheSame(Store store) {
        List<Map<String, Object>> answers = new ArrayList<>();
        byEitherWay(
                store,
                (way, graph) -> {
                    Map<String, Object> values = values("read " + way);
                    graph.write(work -> work.run("write/both/echo", values));
                    Row row = graph.readAll("write/both/read-back", values).getFirst();
                    answers.add(Map.copyOf(withoutNulls(row.values())));
                });
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(answers.getFirst()).containsEntry("numbers", List.of(1L, 2L)).hasSize(9);
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> values) {
        Map<String, Object> told = new HashMap<>(values);
        told.values().removeIf(Objects::isNull);
        return told;
    }

    @Test
    void knowWhatChangedSomething(Store store) {
        byEitherWay(
                store,
                (way, graph) ->
                        graph.write(
                                work -> {
                                    work.run("write/both/nothing");
                                    assertThat(work.marks()).isZero();
                                    work.run("write/both/echo", values(way));
                                    assertThat(work.marks()).isEqualTo(1);
                                    work.run("write/both/nothing");
                                    assertThat(work.marks()).isEqualTo(1);
                                    return way;
                                }));
    }

    /** Where the store makes new rows itself, what it makes is what the statement makes. */
    @Test
    void makeTheSameOfRows(Store store) {
        List<List<Map<String, Object>>> made = new ArrayList<>();
        byEitherWay(
                store,
                (way, graph) -> {
                    graph.write(work -> work.run("write/both/people", Map.of("way", way)));
                    graph.write(
                            work -> {
                                work.put("write/pairing/put", pairings(way, "first"), SAID);
                                assertThat(work.marks()).isEqualTo(1);
                                return way;
                            });
                    // Some are there already.
                    List<Map<String, Object>> again = new ArrayList<>(pairings(way, "again"));
                    again.add(pairing(way, "N", List.of(way + "C"), List.of(way + "A"), "newer"));
                    graph.write(
                            work -> {
                                work.put("write/pairing/put", again, SAID);
                                return way;
                            });
                    made.add(
                            graph.readAll("write/both/pairings", Map.of("way", way)).stream()
                                    .map(row -> Map.copyOf(withoutNulls(row.values())))
                                    .toList());
                });
        assertThat(made.getFirst()).hasSize(4).isEqualTo(made.getLast());
        assertThat(made.getFirst().toString())
                .contains("MENTORS_IN", "APPRENTICED_IN", "UNDER", "VERSION_OF", "newer");
    }

    private static final Map<String, Object> SAID =
            Map.of("sequence", 7L, "now", "2023-11-28T08:00:00Z", "actor", "test");

    private static List<Map<String, Object>> pairings(String way, String goal) {
        return List.of(
                pairing(way, "1", List.of(way + "A"), List.of(way + "B"), goal),
                pairing(way, "2", List.of(way + "A", way + "C"), List.of(way + "B"), goal),
                pairing(way, "3", List.of(way + "nobody"), List.of(way + "B", way + "C"), goal));
    }

    private static Map<String, Object> pairing(
            String way, String id, List<String> mentors, List<String> apprentices, String goal) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", way + id);
        row.put("mentors", mentors);
        row.put("apprentices", apprentices);
        row.put("mentorRoles", List.of("THEORY"));
        row.put("outcomes", List.of());
        row.put("graduatedOn", List.of("2023-01"));
        row.put("grades", List.of());
        row.put("pairsOnly", id.equals("2") ? List.of(way + "A>" + way + "B") : List.of());
        row.put("organisation", way + (id.equals("3") ? "none" : "O"));
        row.put("startsOn", "2021-03");
        row.put("startsOnFirst", LocalDate.of(2021, 3, 1));
        row.put("endsOnNext", id.equals("1") ? null : LocalDate.of(2023, 3, 1));
        row.put("status", "ACTIVE");
        row.put("goal", goal);
        return row;
    }

    @Test
    void countAStatementThatFailedAndCannotBeCommittedAfterIt(Store store) {
        byEitherWay(
                store,
                (way, graph) -> {
                    AtomicInteger marks = new AtomicInteger();
                    assertThatThrownBy(
                                    () ->
                                            graph.write(
                                                    work -> {
                                                        twice(work, values(way), marks);
                                                        return way;
                                                    }))
                            .isInstanceOf(RuntimeException.class);
                    assertThat(marks).hasValue(2);
                });
    }

    private static void twice(Transaction work, Map<String, Object> values, AtomicInteger marks) {
        work.run("write/both/echo", values);
        assertThatThrownBy(() -> work.run("write/both/echo", values))
                .hasMessageContaining("already exists");
        marks.set(work.marks());
    }

    @Test
    void keepNothingOfWhatThrew(Store store) {
        byEitherWay(
                store,
                (way, graph) -> {
                    assertThatThrownBy(
                                    () ->
                                            graph.write(
                                                    work -> {
                                                        work.run("write/both/echo", values(way));
                                                        throw new IllegalStateException(way);
                                                    }))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage(way);
                    assertThat(graph.read("read/document/cited", Map.of("cited", List.of(way))))
                            .first()
                            .extracting(row -> row.get("id"))
                            .isNull();
                });
    }

    @Test
    void sayThatAStatementTookTooLong(Store store) {
        byEitherWay(
                store,
                (way, graph) ->
                        assertThatThrownBy(
                                        () ->
                                                graph.read(
                                                        "write/both/long",
                                                        Map.of(),
                                                        Duration.ofMillis(100),
                                                        _ -> {}))
                                .as(way)
                                .isInstanceOf(OutOfTime.class));
    }

    /** Asks once through the store's own door and once over Bolt. */
    private static void byEitherWay(Store store, BiConsumer<String, Graph> asked) {
        try (Graph own = Graph.connect(store, CATALOG)) {
            asked.accept("own", own);
        }
        Store remote = new RemoteNeo4j(store.uri(), store.user(), store.password());
        try (Graph overBolt = Graph.connect(remote, CATALOG)) {
            asked.accept("bolt", overBolt);
        }
    }

    private static Map<String, Object> values(String text) {
        Map<String, Object> values = new HashMap<>();
        values.put("text", text);
        values.put("number", 7);
        values.put("part", 2.5f);
        values.put("flag", true);
        values.put("day", LocalDate.of(2023, 11, 28));
        values.put("texts", List.of("甲", "乙"));
        values.put("numbers", List.of(1, 2));
        values.put("parts", List.of(0.5, 1.5));
        values.put("none", null);
        values.put("map", Map.of("list", List.of(1, "x"), "deep", Map.of("n", 3)));
        return values;
    }
}
