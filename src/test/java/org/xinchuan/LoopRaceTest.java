package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writers that race, over HTTP: to close a loop, to change one record, to record one origin
 * (TRUST.md §5, F8 and F9). Two who race do so on two servers of one store, where the guard alone
 * keeps them apart; more share the transactions of one. One test takes the guard out and must see a
 * loop closed: that is the proof that the others bite.
 */
@ExtendWith(TestGraph.class)
final class LoopRaceTest {

    /** Without the guard nine of ten rounds close a loop, so a dozen leave no doubt. */
    private static final int ROUNDS = 12;

    /** Statements of the ledger that do not lock the guard before the rules look. */
    private static final Path WITHOUT_GUARD = Path.of("src/test/resources/without-guard");

    @Test
    void twoWritersNeverCloseALoopOfTwo(Store store, Graph graph) throws Exception {
        try (Running one = Running.on(store, graph);
                Running other = Running.on(store, graph)) {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                refused += judged(race(one.api(), other.api(), round, 2));
            }
            assertThat(refused).isEqualTo(ROUNDS);
            assertThat(loop(one.api())).isEmpty();
        }
    }

    @Test
    void twoWritersNeverCloseALoopOfFour(Store store, Graph graph) throws Exception {
        try (Running one = Running.on(store, graph);
                Running other = Running.on(store, graph)) {
            int refused = 0;
            for (int round = 0; round < ROUNDS; round++) {
                refused += judged(race(one.api(), other.api(), round, 4));
            }
            assertThat(refused).isEqualTo(ROUNDS);
            assertThat(loop(one.api())).isEmpty();
        }
    }

    @Test
    void fourWritersNeverCloseALoopOfFour(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            for (int round = 0; round < ROUNDS / 2; round++) {
                String[] people = people(api, round, 4);
                List<Api.Answer> answers =
                        Together.all(4, i -> teaches(api, people[i], people[(i + 1) % 4]));
                assertThat(judged(answers)).isEqualTo(1);
            }
            assertThat(loop(api)).isEmpty();
        }
    }

    @Test
    void withoutTheGuardTheSameRaceClosesALoop(Store store) throws Exception {
        CypherCatalog unguarded = CypherCatalog.load().with("write/ledger", WITHOUT_GUARD);
        try (Graph graph = Graph.connect(store, unguarded);
                Running one = Running.on(store, graph);
                Running other = Running.on(store, graph)) {
            int closed = 0;
            for (int round = 0; round < 10 * ROUNDS && closed == 0; round++) {
                List<Api.Answer> answers =
                        race(one.api(), other.api(), round, round % 2 == 0 ? 2 : 4);
                closed += answers.stream().allMatch(answer -> answer.status() == 201) ? 1 : 0;
            }
            assertThat(closed).isEqualTo(1);
            assertThat(loop(one.api())).isNotEmpty();
        }
    }

    @Test
    void losesNoChangeOfWritersWhoRace(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            people(api, 0, 2);
            api.post("/pairings", "{'id':'A','mentors':['R0a'],'apprentices':['R0b'],'goal':'0'}")
                    .with(201);

            List<Integer> accepted = Together.all(4, i -> increments(api, 10));

            int sum = accepted.stream().mapToInt(Integer::intValue).sum();
            assertThat(sum).isPositive();
            assertThat(api.get("/pairings/A").body().path("goal").asInt()).isEqualTo(sum);
        }
    }

    @Test
    void recordsOneOfTwoOriginsThatWouldCloseALoop(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            for (int round = 0; round < ROUNDS / 2; round++) {
                String[] studios = {"X" + round, "Y" + round};
                for (String code : studios) {
                    api.post(
                                    "/studios",
                                    "{'code':'%s','name':'%s','foundedOn':'2020-01-01'}"
                                            .formatted(code, code))
                            .with(201);
                }
                List<Api.Answer> answers =
                        Together.all(
                                2,
                                i ->
                                        api.post(
                                                "/studios/" + studios[i] + "/origins",
                                                "{'parent':'"
                                                        + studios[1 - i]
                                                        + "','kind':'SPLIT'}"));
                assertThat(judged(answers)).isEqualTo(1);
            }
        }
    }

    /** Two writers who would each close what the other opens, in a chain of {@code size} people. */
    private static List<Api.Answer> race(Api one, Api other, int round, int size) throws Exception {
        String[] people = people(one, round, size);
        for (int i = 0; i < size; i += 2) {
            if (size > 2) {
                teaches(one, people[i], people[i + 1]).with(201);
            }
        }
        int step = size == 2 ? 1 : 2;
        return Together.all(
                2,
                i -> {
                    int mentor = size == 2 ? i : i * step + 1;
                    return teaches(
                            i == 0 ? one : other, people[mentor], people[(mentor + 1) % size]);
                });
    }

    private static String[] people(Api api, int round, int size) {
        String[] people = new String[size];
        for (int i = 0; i < size; i++) {
            people[i] = "R" + round + "abcd".charAt(i);
            api.post("/people", "{'id':'" + people[i] + "','name':'甲乙'}").with(201);
        }
        return people;
    }

    private static Api.Answer teaches(Api api, String mentor, String apprentice) {
        return api.post(
                "/pairings", "{'mentors':['" + mentor + "'],'apprentices':['" + apprentice + "']}");
    }

    /** How many were refused; every refusal is a loop, shown, and nobody saw a fault. */
    private static int judged(List<Api.Answer> answers) {
        int refused = 0;
        for (Api.Answer answer : answers) {
            if (answer.status() != 201) {
                answer.with(409);
                assertThat(answer.code()).isEqualTo("LINEAGE_CYCLE");
                assertThat(answer.body().path("loop").size()).isGreaterThan(2);
                refused++;
            }
        }
        return refused;
    }

    /** Adds one to a number until that was accepted {@code times} times, and counts. */
    private static int increments(Api api, int times) {
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            Api.Answer seen = api.get("/pairings/A").with(200);
            int next = seen.body().path("goal").asInt() + 1;
            Api.Answer answer =
                    api.patch("/pairings/A", "{'goal':'" + next + "'}", "If-Match", seen.etag());
            assertThat(answer.status()).as(answer.text()).isIn(200, 412);
            accepted += answer.status() == 200 ? 1 : 0;
        }
        return accepted;
    }

    /** Somebody who stands in a loop of the recorded pairings, by a walk of the test's own. */
    private static Set<String> loop(Api api) throws IOException {
        Map<String, Set<String>> apprentices = new HashMap<>();
        String next = "";
        do {
            JsonNode page =
                    (next.isEmpty()
                                    ? api.get("/pairings", "limit", "1000")
                                    : api.get("/pairings", "limit", "1000", "cursor", next))
                            .with(200)
                            .body();
            for (JsonNode pairing : page.path("items")) {
                apprentices
                        .computeIfAbsent(pairing.at("/mentors/0").asText(), m -> new HashSet<>())
                        .add(pairing.at("/apprentices/0").asText());
            }
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        Set<String> open = new HashSet<>(apprentices.keySet());
        // Who has only apprentices outside any loop is outside too; what remains are loops.
        while (open.removeIf(
                mentor -> apprentices.get(mentor).stream().noneMatch(open::contains))) {
            continue;
        }
        return open;
    }
}
