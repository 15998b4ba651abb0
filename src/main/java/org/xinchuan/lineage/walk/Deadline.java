package org.xinchuan.lineage.walk;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a long computation has to give up. It asks {@link #check()} every few thousand steps, on
 * whatever thread a part of it runs.
 */
public final class Deadline {
    private static final long FOREVER = Duration.ofDays(36_500).toNanos();

    /** By which nothing is ever over, and which costs nothing to look at. */
    private static final LongSupplier STANDING = () -> 0;

    private final LongSupplier clock;
    private final long end;
    private volatile boolean cancelled;

    private Deadline(LongSupplier clock, long end) {
        this.clock = clock;
        this.end = end;
    }

    /** So long from now. */
    public static Deadline in(Duration within) {
        return in(within, System::nanoTime);
    }

    /**
     * The same by another clock.
     *
     * @param clock in nanoseconds since any moment
     */
    public static Deadline in(Duration within, LongSupplier clock) {
        return new Deadline(clock, clock.getAsLong() + within.toNanos());
    }

    /** No limit but {@link #cancel()} and an interrupt. */
    public static Deadline none() {
        return new Deadline(STANDING, FOREVER);
    }

    /** So long from now, but no longer than this one. */
    public Deadline within(Duration most) {
        if (clock == STANDING) {
            return in(most);
        }
        long soon = clock.getAsLong() + most.toNanos();
        return new Deadline(clock, soon - end < 0 ? soon : end);
    }

    /** How long there still is; zero or less when it is over. */
    public Duration left() {
        return Duration.ofNanos(end - clock.getAsLong());
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
        if (cancelled || clock.getAsLong() - end >= 0 || Thread.currentThread().isInterrupted()) {
            throw new TookTooLong();
        }
    }
}
