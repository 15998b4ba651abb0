package org.xinchuan.lineage.walk;

import java.time.Duration;

/**
 * When a long computation has to give up. It asks {@link #check()} every few thousand steps, on
 * whatever thread a part of it runs.
 */
public final class Deadline {
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final long end;
    private volatile boolean cancelled;

    private Deadline(Duration within) {
        end = System.nanoTime() + within.toNanos();
    }

    /** So long from now. */
    public static Deadline in(Duration within) {
        return new Deadline(within);
    }

    /** No limit but {@link #cancel()} and an interrupt. */
    public static Deadline none() {
        return new Deadline(FOREVER);
    }

    /** Stops the computation on all its threads at their next check. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Goes on only while there is time.
     *
     * @throws TookTooLong when the time is up, or the computation was cancelled or interrupted
     */
    public void check() {
        if (cancelled || System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new TookTooLong();
        }
    }
}
