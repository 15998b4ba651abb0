package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The log tells what happened and nothing about anybody. */
final class LogTest {

    /** Keeps what would be written, as it would be written. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final JsonEncoder encoder = new JsonEncoder();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }

        private String with(String text) throws InterruptedException {
            String line = "";
            while (line != null && !line.contains(text)) {
                line = lines.poll(10, TimeUnit.SECONDS);
            }
            return line;
        }
    }

    @Test
    void aRequestLeavesOneJsonLineWithoutWhatWasAskedAbout()
            throws IOException, InterruptedException {
        Logger access = (Logger) LoggerFactory.getLogger("org.xinchuan.http.access");
        Lines lines = new Lines();
        lines.encoder.start();
        lines.start();
        access.addAppender(lines);
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            server.send(
                    server.to("/api/v1/things/SECRETKEY?q=%E5%BC%A0%E4%BC%9F")
                            .header("X-Request-Id", "log-test-1"));

            String line = lines.with("log-test-1");
            assertThat(line).doesNotContain("SECRETKEY", "张伟", "%E5");
            JsonNode event = new ObjectMapper().readTree(line);
            assertThat(event.at("/mdc/requestId").asText()).isEqualTo("log-test-1");
            assertThat(event.get("kvpList").toString())
                    .contains("\"method\":\"GET\"")
                    .contains("\"route\":\"/api/v1/things/{code}\"")
                    .contains("\"status\":\"200\"")
                    .contains("\"ms\":");
        } finally {
            access.detachAppender(lines);
        }
    }
}
