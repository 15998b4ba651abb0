package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinchuan.access.Operation;
import org.xinchuan.ledger.Actor;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Request;
import org.xinchuan.ledger.Written;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** What callers are told about each way a write can end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WritingTest {

    record Wish(boolean allowed) {}

    private final AtomicReference<Function<Answer, Written>> ending = new AtomicReference<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Long> reached = new ArrayList<>();
    private StartedServer server;

    @BeforeAll
    void start() throws IOException {
        Writing.Door door =
                (request, act) -> {
                    requests.add(request);
                    return ending.get().apply(act.apply(null));
                };
        Writing writing = new Writing(door, reached::add);
        Route route =
                Route.post("/api/v1/wishes", "wish")
                        .needs(Operation.RECORD_PERSON)
                        .says("愿望", "A wish")
                        .takes(Wish.class)
                        .answers(201, Wish.class)
                        .by(call -> writing.write(call, entry -> act(call)));
        server = new StartedServer(List.of(route));
    }

    private static Answer act(Call call) {
        Wish wish = call.body(Wish.class);
        if (!wish.allowed()) {
            return call.refuse(
                    Problem.of(409, "LINEAGE_CYCLE", "师承成环", "A loop of mentors")
                            .with("loop", List.of(Map.of("id", "P1"))));
        }
        Change change = new Change("wish.record", "wish:W1", List.of("allowed"));
        return call.accept(List.of(change), 201, wish, ETags.of(8), "/api/v1/wishes/W1");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        requests.clear();
        reached.clear();
        ending.set(answer -> new Written.Answered(answer, 8));
    }

    @Test
    void aWriteIsAnsweredOnlyWhenTheIndexHasSeenIt() {
        HttpResponse<String> response = wish("{\"allowed\":true}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"allowed\":true}");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"8\"");
        assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/wishes/W1");
        assertThat(reached).containsExactly(8L);
    }

    @Test
    void theLedgerIsToldWhoAsksForWhatUnderWhichKey() {
        wish("{\"allowed\":true}");

        assertThat(requests)
                .containsExactly(
                        new Request(
                                new Actor("local", "PROV_ADMIN", Actor.PROVINCE),
                                "key-1",
                                "POST /api/v1/wishes\n{\"allowed\":true}"));
    }

    @Test
    void aRefusalIsAProblemAndWaitsForNothing() {
        HttpResponse<String> response = wish("{\"allowed\":false}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(StartedServer.json(response).at("/loop/0/id").asText()).isEqualTo("P1");
        assertThat(reached).isEmpty();
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAgain() {
        ending.set(answer -> new Written.Repeated(answer, 9));

        HttpResponse<String> response = wish("{\"allowed\":true}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"allowed\":true}");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"8\"");
        // The first may have been written a moment ago.
        assertThat(reached).containsExactly(9L);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        ending.set(answer -> new Written.KeyReused());

        HttpResponse<String> response = wish("{\"allowed\":true}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(StartedServer.json(response).get("code").asText())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void duringAnImportTheCallerIsToldToComeBack() {
        ending.set(answer -> new Written.ImportUnderWay());

        HttpResponse<String> response = wish("{\"allowed\":true}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(StartedServer.json(response).get("code").asText()).isEqualTo("IMPORT_UNDER_WAY");
    }

    private HttpResponse<String> wish(String json) {
        return server.send(
                server.to("/api/v1/wishes")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-1")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }
}
