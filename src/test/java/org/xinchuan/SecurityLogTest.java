package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Who tried what and was refused is in the log, and nothing that anybody sends adds a line. */
@ExtendWith(TestGraph.class)
final class SecurityLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keeps what would be written, byte by byte as it would be written. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
        private final List<String> seen = new ArrayList<>();
        private final JsonEncoder encoder = new JsonEncoder();

        @Override
        protected void append(ILoggingEvent event) {
            written.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }

        /** The first line that has a text, whenever it was written. */
        private String with(String text) throws InterruptedException {
            for (String line : seen) {
                if (line.contains(text)) {
                    return line;
                }
            }
            String line = written.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("a line with %s after %s", text, seen).isNotNull();
            seen.add(line);
            return with(text);
        }

        /** All lines until there is one that has a text. */
        private List<String> until(String text) throws InterruptedException {
            with(text);
            return List.copyOf(seen);
        }
    }

    private final Logger root = (Logger) LoggerFactory.getLogger("org.xinchuan");
    private final Lines lines = new Lines();
    private AccountFixture house;

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        house = new AccountFixture(store, graph);
        lines.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        lines.encoder.start();
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        house.close();
    }

    @Test
    void signingInIsToldWithItsOutcome() throws Exception {
        try (Window window = house.signedIn("luru", "[]")) {
            window.get("/about", "X-Request-Id", "the-start-01");
        }
        int before = lines.until("the-start-01").size();
        try (Window window = house.window()) {
            window.signIn("luru", "wrong-password-1").with(401);
            window.signIn("my-password-in-the-wrong-field", "x").with(401);
            window.signIn("luru", AccountFixture.PASSWORD).with(201);
            for (int i = 0; i < 10; i++) {
                window.signIn("somebody", "wrong-password-1").with(401);
            }
            window.signIn("somebody", "wrong-password-1").with(429);
            window.get("/users", "X-Request-Id", "the-end-0001");
        }
        List<String> all = lines.until("the-end-0001");
        List<String> told =
                all.stream()
                        .skip(before)
                        .map(SecurityLogTest::values)
                        .filter(values -> values.contains("outcome"))
                        .toList();

        assertThat(told).hasSize(14);
        assertThat(told.get(0)).contains("refused", "luru", "password", "127.0.0.1");
        assertThat(told.get(1)).contains("refused", "\"account\":\"-\"");
        assertThat(told.get(2)).contains("succeeded", "luru");
        assertThat(told.get(13)).contains("held back");
        assertThat(String.join("", all)).doesNotContain("wrong-password-1", "my-password-in");
    }

    @Test
    void whatIsRefusedIsToldWithWhoTriedIt() throws Exception {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (Window window = house.signedIn("shenji", "[{'role':'AUDITOR'}]")) {
            window.get("/users", "X-Request-Id", "refused-0001").refused(403, "FORBIDDEN");
            window.post("/people", "{'nmae':'甲'}", "X-Request-Id", "refused-0002").with(403);
            window.cookie(null);
            window.get("/people/P1", "X-Request-Id", "refused-0003").with(401);
        }
        for (String[] wanted :
                new String[][] {
                    {"refused-0001", "account:shenji", "403"},
                    {"refused-0002", "account:shenji", "403"},
                    {"refused-0003", "public", "401"}
                }) {
            String line = lines.with(wanted[0]);
            assertThat(values(line)).contains(wanted[1], "127.0.0.1");
            assertThat(values(line)).contains("\"status\":\"" + wanted[2] + "\"");
            Instant at = Instant.ofEpochMilli(JSON.readTree(line).get("timestamp").asLong());
            assertThat(at).isBetween(begun, Instant.now());
        }
    }

    @Test
    void whatBreaksIsToldWithItsRequest(TestGraph.Running store) throws Exception {
        house.api().post("/people", "{'id':'P1','name':'沈砚秋'}").with(201);
        try (Window window = house.signedIn("sheng", "[{'role':'PROV_ADMIN'}]")) {
            window.get("/people/P1").with(200);
            try (Session session = store.driver().session()) {
                session.run("MATCH (g:DisclosureGuard) SET g.sequence = 0").consume();
            }
            window.get("/people/P1", "X-Request-Id", "broken-0001").with(500);
        }

        String line = lines.with("broken-0001");

        assertThat(line).contains("\"level\":\"ERROR\"", "org.xinchuan").doesNotContain("沈砚秋");
        assertThat(JSON.readTree(line).get("throwable").isNull()).isFalse();
    }

    @Test
    void nothingThatIsSentAddsALineOrSteersTheTerminal() throws Exception {
        String forged = "\\r\\n{\\\"level\\\":\\\"FORGED\\\"}\\u001b[2J\\u001b[31m";
        String inQuery = "%0D%0AFORGED%1B%5B31m";
        try (Window window = house.window()) {
            window.post("/session", "{'name':'x" + forged + "','password':'" + forged + "'}");
            window.post("/session", "{'name':'x\\r\\nFORGED','password':'FORGED'}");
            window.post("/session", "{'name':'x','" + forged + "':1}");
            house.api().post("/people", "{'name':'FORGED\\r\\nFORGED'}");
            house.api().post("/organisations", "{'name':'FORGED" + forged + "','kind':'UNIT'}");
            window.get("/people/" + inQuery);
            window.get("/studios?q=" + inQuery);
            window.get("/studios?" + inQuery + "=1");
            window.get("/" + inQuery);
            window.get(
                    "/studios",
                    "Authorization",
                    "Bearer FORGED",
                    "User-Agent",
                    "FORGED",
                    "X-Request-Id",
                    "FORGED FORGED");
            window.get("/users", "X-Request-Id", "the-end-0002");
        }

        List<String> all = lines.until("the-end-0002");

        assertThat(all).hasSizeGreaterThan(10);
        for (String line : all) {
            assertThat(line).endsWith("\n").doesNotContain("FORGED");
            assertThat(line.strip().chars().noneMatch(Character::isISOControl)).as(line).isTrue();
            assertThat(JSON.readTree(line).isObject()).isTrue();
        }
    }

    private static String values(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            return event.path("kvpList").toString();
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
