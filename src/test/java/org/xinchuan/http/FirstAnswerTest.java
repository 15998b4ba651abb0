package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What is put off until the first answer. */
final class FirstAnswerTest {

    @Test
    void waitsForAnAnswerThatIsNotAboutHealthAndRunsOnce() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Integer> first = new CompletableFuture<>();
        try (StartedServer server = new StartedServer(new SomeRoutes().routes())) {
            server.afterFirstAnswer(() -> first.complete(runs.incrementAndGet()));

            server.get("/livez");
            server.get("/readyz");
            assertThat(runs).hasValue(0);

            server.get("/api/v1/bonds/B1");
            assertThat(first.get(10, TimeUnit.SECONDS)).isOne();
            server.get("/api/v1/bonds/B1");
        }
        assertThat(runs).hasValue(1);
    }
}
