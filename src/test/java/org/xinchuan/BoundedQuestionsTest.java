package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.http.Refused;
import org.xinchuan.workload.Limits;
import org.xinchuan.workload.Workload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Every question about lines, kinship, influence and the pipeline ends at the limit, or is sent
 * away when too many wait, and says when to come again; meanwhile the others are answered.
 */
@OnDemoGroup
final class BoundedQuestionsTest {

    private static final Duration LONG = Duration.ofHours(1);

    /** What begins with one person or studio. */
    private static final List<String> OF_ONE =
            List.of(
                    "/people/P001/descendants",
                    "/people/P001/descendants?occupation=6-28-01-05",
                    "/people/P001/descendants?grade=SENIOR",
                    "/people/P001/descendants?organisation=91420000DEM000006U",
                    "/people/P001/descendants?format=csv",
                    "/people/P017/ancestors",
                    "/people/P017/ancestors?format=xlsx",
                    "/people/P001/relation/P004",
                    "/people/P005/kinship?class=FELLOWS",
                    "/people/P005/kinship?format=csv",
                    "/people/P008/dead-ends",
                    "/people/P008/dead-ends?format=csv",
                    "/people/P001/influence",
                    "/people/P001/studio-descendants",
                    "/studios/S01/influence",
                    "/influence?of=STUDIOS",
                    "/influence?of=STUDIOS&measure=creditResults",
                    "/influence?of=STUDIOS&format=csv");

    /** What is about everybody. */
    private static final List<String> OF_ALL =
            List.of(
                    "/dead-ends",
                    "/dead-ends?format=csv",
                    "/influence?of=PEOPLE",
                    "/influence?of=PEOPLE&measure=creditAwards&scope=91420000DEM000006U",
                    "/influence?of=ORGANISATIONS&measure=creditResults",
                    "/pipeline?by=grade",
                    "/pipeline?by=grade&comparedWith=2020-01-01",
                    "/pipeline?by=lineage&lineageOf=P001",
                    "/pipeline?by=lineage&studioLineageOf=S01",
                    "/pipeline?by=grade&format=xlsx",
                    "/pipeline/people",
                    "/pipeline/people?by=grade&at=SENIOR",
                    "/pipeline/people?format=csv");

    /** Of the same, a file whose order is kept, and so in no need of a place. */
    private static final String KEPT = "/influence?of=PEOPLE&format=csv";

    private static final List<String> OTHERS =
            List.of(
                    "/people?q=P001",
                    "/people/P001",
                    "/studios",
                    "/studios/S01/descendants",
                    "/studios/S01/relation/S09",
                    "/pairings",
                    "/reports/I05");

    private Store store;
    private Graph graph;
    private HttpClient client;

    @BeforeAll
    void start(Store store, Graph graph) {
        this.store = store;
        this.graph = graph;
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Test
    void atTheLimitEachIsGivenUpAndTheOthersGoOn() throws Exception {
        Workload none = new Workload(new Limits(Duration.ZERO, LONG, 1, 1));
        try (Running running = Running.on(store, graph, none)) {
            List<String> all = new ArrayList<>(OF_ONE);
            all.addAll(OF_ALL);
            all.add(KEPT);
            for (String question : all) {
                HttpResponse<String> answer = ask(running, question);
                assertThat(answer.statusCode()).as(question).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(question).hasValue("5");
                assertThat(answer.body())
                        .as(question)
                        .containsAnyOf("\"TOOK_TOO_LONG\"", "\"STILL_COMPUTING\"");
            }
            answered(running, OTHERS);
        }
    }

    @Test
    void whenTooManyWaitEachIsSentAwayAndTheOthersGoOn() throws Exception {
        Workload full = new Workload(new Limits(LONG, Duration.ZERO, 1, 1));
        try (Running running = Running.on(store, graph, full);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch gate = new CountDownLatch(1);
            List<CompletableFuture<Void>> held = fill(full, gate, callers);
            try {
                List<String> all = new ArrayList<>(OF_ONE);
                all.addAll(OF_ALL);
                for (String question : all) {
                    HttpResponse<String> answer = ask(running, question);
                    assertThat(answer.statusCode()).as(question).isEqualTo(429);
                    assertThat(answer.headers().firstValue("Retry-After"))
                            .as(question)
                            .hasValue("5");
                    assertThat(answer.body()).as(question).contains("\"TOO_MANY_COMPUTATIONS\"");
                }
                answered(running, OTHERS);
                answered(running, List.of(KEPT));
            } finally {
                gate.countDown();
            }
            held.forEach(CompletableFuture::join);
            answered(running, OF_ONE);
            answered(running, OF_ALL);
        }
    }

    /** What is short needs no place, so it is answered beside any number of long ones. */
    @Test
    void whatIsShortIsAnsweredWhileAllPlacesAreTaken() throws Exception {
        Workload full = new Workload(new Limits(LONG, LONG, 1, 1));
        try (Running running = Running.on(store, graph, full);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch gate = new CountDownLatch(1);
            List<CompletableFuture<Void>> held = fill(full, gate, callers);
            try {
                answered(running, OF_ONE);
                answered(running, OTHERS);
            } finally {
                gate.countDown();
            }
            held.forEach(CompletableFuture::join);
        }
    }

    /** Takes the one place and the one to wait in; of three who ask one is sent away. */
    private static List<CompletableFuture<Void>> fill(
            Workload workload, CountDownLatch gate, ExecutorService callers) {
        CompletableFuture<Void> refused = new CompletableFuture<>();
        List<CompletableFuture<Void>> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            held.add(
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    workload.begin().askApart(deadline -> awaited(gate));
                                } catch (Refused e) {
                                    refused.complete(null);
                                }
                            },
                            callers));
        }
        refused.join();
        return held;
    }

    private static boolean awaited(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answered(Running running, List<String> questions) throws Exception {
        for (String question : questions) {
            assertThat(ask(running, question).statusCode()).as(question).isEqualTo(200);
        }
    }

    private HttpResponse<String> ask(Running running, String question)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + running.port() + "/api/v1" + question);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + Api.TOKEN)
                        .header("Prefer", "wait=60")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
