package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.access.Operation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that is stopped while a request is under way. */
final class StopTest {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @Test
    void endsWhatGoesWithItThoughARequestDoesNotEnd() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        StartedServer server = server();
        server.endsToo(ended::incrementAndGet);
        CompletableFuture<Void> request =
                CompletableFuture.runAsync(
                        () -> server.get("/api/v1/held"), Thread::startVirtualThread);
        arrived.await();

        server.stop();

        assertThat(ended).hasValue(1);
        free.countDown();
        request.handle((_, _) -> null).join();
    }

    private StartedServer server() throws IOException {
        return new StartedServer(
                List.of(
                        Route.get("/api/v1/held", "held")
                                .needs(Operation.READ_PUBLIC)
                                .says("等着", "Waits")
                                .answers(200, String.class)
                                .by(_ -> held())));
    }

    /** Answers when it may, also when the server is tired of waiting and says so. */
    private Reply held() {
        arrived.countDown();
        while (true) {
            try {
                free.await();
                return Reply.ok("at last");
            } catch (InterruptedException e) {
                assertThat(free.getCount()).isPositive();
            }
        }
    }
}
