package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A report that takes as long as the test wants. */
@ExtendWith(TestGraph.class)
class RunsTest {

    private static final CypherHeader LONG =
            CypherHeader.of(
                    new CypherFile(
                            "reports/slow",
                            """
                            // 慢 · Slow
                            // @id U09
                            // @param nth number 第几 · which
                            // @column code studio 代码 · code
                            // @unit 家 · studios
                            // @definition 一 · one
                            // @long waits for the test
                            RETURN 1
                            """));

    private final Graph graph;
    private final AtomicLong sequence = new AtomicLong(7);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch go = new CountDownLatch(1);
    private ReportServer server;

    RunsTest(Graph graph) {
        this.graph = graph;
    }

    /** Tells of one row, waits, and finds two. */
    private final class Waiting implements ReportSource {

        @Override
        public Found find(Map<String, Object> arguments) {
            throw new IllegalStateException("a long report is asked with progress");
        }

        @Override
        public Found find(Map<String, Object> arguments, LongConsumer rows) {
            asked.incrementAndGet();
            rows.accept(1);
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (Long.valueOf(13).equals(arguments.get("nth"))) {
                throw new IllegalStateException("as the test wants");
            }
            return Found.of(List.of(row("S01"), row("S02")));
        }

        private Row row(String code) {
            return new Row(Map.of("code", code));
        }
    }

    @BeforeEach
    void start() throws IOException {
        List<Report> reports = List.of(new Report("slow", "slow.cypher", LONG, new Waiting()));
        server =
                new ReportServer(
                        graph,
                        reports,
                        OwnReports.in(Optional.empty(), graph, reports),
                        new ReportRoutes.Told(
                                true, sequence::get, ReportServer.CLOCK, Duration.ZERO));
    }

    @AfterEach
    void stop() {
        go.countDown();
        server.close();
    }

    @Test
    void aLongReportTellsHowFarItIsAndIsThenThere() throws IOException {
        HttpResponse<byte[]> first = server.get("/U09");
        assertThat(first.statusCode()).isEqualTo(202);
        JsonNode run = new ObjectMapper().readTree(first.body());
        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/v1/reports/runs/" + run.get("id").asText());
        assertThat(run.get("report").asText()).isEqualTo("slow");
        assertThat(run.get("state").asText()).isIn("WAITING", "RUNNING");
        // The same question joins the run.
        assertThat(new ObjectMapper().readTree(server.get("/U09").body()).get("id"))
                .isEqualTo(run.get("id"));
        go.countDown();
        List<String> events = events(run);
        JsonNode last = new ObjectMapper().readTree(events.getLast());
        assertThat(last.get("state").asText()).isEqualTo("DONE");
        assertThat(last.get("answer").asText()).isEqualTo("/api/v1/reports/U09");
        JsonNode answer = server.json("/U09");
        assertThat(answer.get("value").asInt()).isEqualTo(2);
        assertThat(server.json("/U09?limit=1").at("/items/items")).hasSize(1);
        assertThat(server.get("/U09?format=xlsx").statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(1);
        go = new CountDownLatch(1);
        sequence.incrementAndGet();
        JsonNode again = server.json("/U09");
        assertThat(again.get("state").asText()).isIn("WAITING", "RUNNING");
        go.countDown();
        events(again);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRunThatFailsSaysSo() throws IOException {
        JsonNode run = server.json("/U09?nth=13");
        go.countDown();
        JsonNode last = new ObjectMapper().readTree(events(run).getLast());
        assertThat(last.get("state").asText()).isEqualTo("FAILED");
        assertThat(last.get("answer").isNull()).isTrue();
        assertThat(server.json("/runs/" + run.get("id").asText()).get("state").asText())
                .isEqualTo("FAILED");
    }

    @Test
    void thereAreOnlySoManyAtOnce() {
        for (int i = 0; i < 10; i++) {
            assertThat(server.get("/U09?nth=" + i).statusCode()).isEqualTo(202);
        }
        JsonNode refused = server.json("/U09?nth=10");
        assertThat(refused.get("status").asInt()).isEqualTo(429);
        assertThat(refused.get("code").asText()).isEqualTo("TOO_MANY_RUNS");
        assertThat(server.get("/U09?nth=3").statusCode()).isEqualTo(202);
    }

    @Test
    void aRunThatNobodyAskedForIsNotThere() {
        assertThat(server.get("/runs/nobody").statusCode()).isEqualTo(404);
    }

    /** Ends with the run. */
    private List<String> events(JsonNode run) {
        HttpResponse<byte[]> stream =
                server.get("/runs/" + run.get("id").asText(), "Accept", "text/event-stream");
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        return new String(stream.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }
}
