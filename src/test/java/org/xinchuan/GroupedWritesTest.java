package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many clients who write at once, over HTTP: whatever shared a transaction with what, each answer
 * is true of the state in whose order it was given, and the change record tells all of it.
 */
@ExtendWith(TestGraph.class)
final class GroupedWritesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final int CLIENTS = 12;
    private static final int WRITES = 14;
    private static final int PEOPLE = 9;

    /**
     * One request and what came back.
     *
     * @param id of the pairing
     * @param couple mentor and apprentice; null when an earlier pairing is to be void
     * @param key under which others may send the very same, or null
     */
    private record Sent(String id, List<String> couple, String key, Api.Answer answer) {}

    @Test
    void everyAnswerIsTrueWhateverGoesTogether(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            for (int i = 0; i < PEOPLE; i++) {
                api.post("/people", "{'id':'R%d','name':'甲乙'}".formatted(i)).with(201);
            }
            List<Sent> sent = new ArrayList<>();
            Together.all(CLIENTS, client -> some(api, client)).forEach(sent::addAll);

            assertThat(new Changes(graph).verify(Map.of(), _ -> {}).faults()).isEmpty();
            inStep(api, graph);
            List<ChangeRecord> changes = new Changes(graph).since(0, 10_000);
            oneWriteForEachKey(sent, changes);
            for (Sent one : sent) {
                judge(one, new History(sent, changes));
            }
        }
    }

    @Test
    void aClientWhoLeavesTakesNobodyAlong(Store store, Graph graph) throws Exception {
        try (Running running = Running.on(store, graph)) {
            Api api = running.api();
            List<Integer> statuses =
                    Together.all(
                            8,
                            i -> {
                                String json = "{\"id\":\"L" + i + "\",\"name\":\"甲\"}";
                                return i % 2 == 0
                                        ? left(running.port(), json)
                                        : api.post("/people", json).status();
                            });

            assertThat(statuses).containsOnly(0, 201);
            for (int i = 1; i < 8; i += 2) {
                api.get("/people/L" + i).with(200);
            }
            // Those who left may or may not have been heard; what they wrote is whole.
            assertThat(new Changes(graph).verify(Map.of(), _ -> {}).faults()).isEmpty();
        }
    }

    /** Sends a request and leaves without its answer. */
    private static int left(int port, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST /api/v1/people HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n"
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(head.formatted(port, Api.TOKEN, body.length).getBytes());
            socket.getOutputStream().write(body);
            return 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Sent> some(Api api, int client) {
        Random random = new Random(client);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            sent.add(one(api, random, client + "-" + i));
        }
        return sent;
    }

    private static Sent one(Api api, Random random, String unique) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            String id = "W" + random.nextInt(CLIENTS) + "-" + random.nextInt(WRITES);
            return new Sent(id, null, null, api.post("/pairings/" + id + "/void", "{}"));
        }
        if (kind == 1) {
            return record(api, "U" + unique, List.of("R0", "NOBODY" + unique), null);
        }
        if (kind < 4) {
            // The same few requests of everybody, each under its key.
            int which = random.nextInt(6);
            List<String> couple = List.of("R" + which, "R" + (which + 1));
            return record(api, "K" + which, couple, "key-" + which);
        }
        List<String> couple = List.of("R" + random.nextInt(PEOPLE), "R" + random.nextInt(PEOPLE));
        return record(api, "W" + unique, couple, null);
    }

    private static Sent record(Api api, String id, List<String> couple, String key) {
        String json =
                "{'id':'%s','mentors':['%s'],'apprentices':['%s'],'startsOn':'2020-01-01'}"
                        .formatted(id, couple.getFirst(), couple.getLast());
        Api.Answer answer =
                key == null
                        ? api.post("/pairings", json)
                        : api.post("/pairings", json, "Idempotency-Key", key);
        return new Sent(id, couple, key, answer);
    }

    /** What the server answers out of memory is what a server would that has just started. */
    private static void inStep(Api api, Graph graph) {
        LineageIndex index = new LineageIndex(graph);
        index.load();
        for (int i = 0; i < PEOPLE; i++) {
            Set<String> told = new HashSet<>();
            for (JsonNode item :
                    api.get("/people/R" + i + "/descendants", "limit", "100")
                            .with(200)
                            .body()
                            .path("items")) {
                told.add(item.path("id").asText());
            }
            Set<String> fresh =
                    index
                            .now()
                            .people()
                            .descendants("R" + i, TODAY, PeopleLines.NO_LIMIT)
                            .page(0, 100)
                            .stream()
                            .map(one -> one.id())
                            .collect(Collectors.toSet());
            assertThat(told).as("R%d", i).isEqualTo(fresh);
        }
    }

    private static void oneWriteForEachKey(List<Sent> sent, List<ChangeRecord> changes) {
        Map<String, List<Sent>> byKey =
                sent.stream()
                        .filter(one -> one.key() != null && one.answer().status() == 201)
                        .collect(Collectors.groupingBy(Sent::key));
        assertThat(byKey).isNotEmpty();
        byKey.values()
                .forEach(
                        same -> {
                            assertThat(same.stream().map(one -> one.answer().text()).distinct())
                                    .hasSize(1);
                            String subject = "pairing:" + same.getFirst().id();
                            assertThat(changes)
                                    .filteredOn(change -> change.subject().equals(subject))
                                    .filteredOn(c -> c.operation().equals("pairing.record"))
                                    .hasSize(1);
                        });
    }

    private static void judge(Sent one, History history) {
        long recorded = history.recordedIn(one.id());
        Api.Answer answer = one.answer();
        switch (answer.status() + " " + answer.code()) {
            case "201 " -> {
                assertThat(recorded).as(one.id()).isPositive();
                assertThat(history.closesLoop(one.couple(), recorded - 1)).as(one.id()).isFalse();
                assertThat(answer.body().path("id").asText()).isEqualTo(one.id());
            }
            case "200 " -> assertThat(history.voidedIn(one.id())).isEqualTo(answer.sequence());
            case "409 LINEAGE_CYCLE" -> {
                assertThat(history.closesLoop(one.couple(), answer.sequence()))
                        .as("%s after %d", one.id(), answer.sequence())
                        .isTrue();
                assertThat(recorded == 0 || recorded > answer.sequence()).isTrue();
            }
            default -> {
                assertThat(answer.status()).as(answer.text()).isIn(404, 409, 412, 422);
                if (one.couple() != null && one.key() == null) {
                    assertThat(recorded).as(answer.text()).isZero();
                }
            }
        }
    }

    /** The state after each change, told by the record and by what was sent. */
    private static final class History {

        private final Map<String, List<String>> couples = new HashMap<>();
        private final List<ChangeRecord> changes;

        private History(List<Sent> sent, List<ChangeRecord> changes) {
            this.changes =
                    changes.stream()
                            .sorted(Comparator.comparingLong(ChangeRecord::sequence))
                            .toList();
            sent.stream()
                    .filter(one -> one.couple() != null)
                    .forEach(one -> couples.put("pairing:" + one.id(), one.couple()));
        }

        private long recordedIn(String id) {
            return sequence("pairing.record", id);
        }

        private long voidedIn(String id) {
            return sequence("pairing.void", id);
        }

        private long sequence(String operation, String id) {
            return changes.stream()
                    .filter(change -> change.operation().equals(operation))
                    .filter(change -> change.subject().equals("pairing:" + id))
                    .mapToLong(ChangeRecord::sequence)
                    .findFirst()
                    .orElse(0);
        }

        /** Whether the mentor descends from the apprentice, or is the same, after a change. */
        private boolean closesLoop(List<String> couple, long sequence) {
            Map<String, List<String>> open = new HashMap<>();
            for (ChangeRecord change : changes) {
                if (change.sequence() <= sequence && couples.containsKey(change.subject())) {
                    if (change.operation().equals("pairing.void")) {
                        open.remove(change.subject());
                    } else {
                        open.put(change.subject(), couples.get(change.subject()));
                    }
                }
            }
            Set<String> below = new HashSet<>(Set.of(couple.getLast()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (List<String> step : open.values()) {
                    grown |= below.contains(step.getFirst()) && below.add(step.getLast());
                }
            }
            return below.contains(couple.getFirst());
        }
    }
}
