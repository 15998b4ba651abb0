package org.xinchuan.graph;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * Keeps a read from seeing half a commit. The store puts what a transaction has changed in its
 * place bit by bit, and a statement that runs meanwhile sees a record's old facts gone and the new
 * ones not yet there (docs/decisions/0057). So a read that a commit has overlapped is made again;
 * the second time it happens, commits wait for the third.
 *
 * <p>A read that takes longer than {@link #SHORT} is not worth that: it is made again only when it
 * failed. Nobody waits who reads while nothing is committed.
 */
public final class Commits {

    /** What commits may be kept waiting for. */
    static final Duration SHORT = Duration.ofMillis(500);

    /**
     * How long a read waits for a commit under way, as that of an import may take longer, and a
     * commit for reads: a write must not wait for ever for a read that waits for it.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int UNASKED = 2;

    private final StampedLock lock = new StampedLock();

    /** Begins a commit: what is read from now on is read again. To be ended, by any thread. */
    public long begin() {
        return waiting(lock::tryWriteLock);
    }

    /** Ends the commit that {@link #begin} began. */
    public void end(long commit) {
        if (commit != 0) {
            lock.unlockWrite(commit);
        }
    }

    /**
     * Reads.
     *
     * @param reading may be asked several times, from the start
     * @throws StoreUnavailable when the read fails as long as a commit is under way
     */
    public <T> T whole(Supplier<T> reading) {
        for (int i = 0; i < UNASKED; i++) {
            long seen = lock.tryOptimisticRead();
            long begun = System.nanoTime();
            try {
                T read = reading.get();
                if (lock.validate(seen) || System.nanoTime() - begun > SHORT.toNanos()) {
                    return read;
                }
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                if (lock.validate(seen)) {
                    throw e;
                }
            }
        }
        return held(reading);
    }

    private <T> T held(Supplier<T> reading) {
        long held = waiting(lock::tryReadLock);
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw held == 0 ? new StoreUnavailable("The store is taking in a large change.", e) : e;
        } finally {
            if (held != 0) {
                lock.unlockRead(held);
            }
        }
    }

    /** Takes the lock in one of its ways. */
    private interface Try {
        long within(long time, TimeUnit unit) throws InterruptedException;
    }

    /** The stamp of the lock; 0 when the other side does not come to its end. */
    private static long waiting(Try taking) {
        try {
            return taking.within(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
