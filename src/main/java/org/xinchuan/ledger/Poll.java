package org.xinchuan.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.StoreUnavailable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks again and again what other servers have written to the store. A store that does not answer
 * for a while is asked again.
 */
public final class Poll implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private Poll(Runnable look, Duration every) {
        thread =
                Thread.ofVirtual()
                        .name("follower")
                        .unstarted(
                                () -> {
                                    while (waited(every)) {
                                        look(look);
                                    }
                                });
    }

    /** Begins to look, at most {@code every} so often. */
    public static Poll start(Runnable look, Duration every) {
        Poll poll = new Poll(look, every);
        poll.thread.start();
        return poll;
    }

    /** Whether to go on after a wait. */
    private boolean waited(Duration time) {
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void look(Runnable look) {
        try {
            look.run();
        } catch (StoreUnavailable e) {
            LOG.warn("cannot follow the change record: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("cannot follow the change record", e);
        }
    }

    /** Ends it; returns when the last look is done. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
