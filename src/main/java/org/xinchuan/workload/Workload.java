package org.xinchuan.workload;

import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.Deadline;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The questions of all requests. Each request has one {@link Allowance} of time. A question that
 * takes long is answered on one of a few threads, which the system lets run beside the others; on
 * its caller's thread, which gives way to nobody, it would hold up who asks for little.
 */
public final class Workload {

    private static final long IDLE_SECONDS = 60;

    private final Limits limits;
    private final LongSupplier clock;
    private final Computations computations = new Computations();
    private final ThreadPoolExecutor pool;

    public Workload(Limits limits) {
        this(limits, System::nanoTime);
    }

    /**
     * @param clock in nanoseconds since any moment
     */
    public Workload(Limits limits, LongSupplier clock) {
        this.limits = limits;
        this.clock = clock;
        pool =
                new ThreadPoolExecutor(
                        limits.atOnce(),
                        limits.atOnce(),
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(limits.waiting()),
                        Thread.ofPlatform().daemon().name("question-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /** A request comes in: its time begins. */
    public Allowance begin() {
        return new Allowance(this, Deadline.in(limits.longest(), clock));
    }

    Limits limits() {
        return limits;
    }

    Computations computations() {
        return computations;
    }

    /**
     * Answers a question in the pool. Who waits is told when the time is over, whatever the
     * question does; its place is free when it ends, at its next check.
     *
     * @throws Refused 429 when too many wait already, 503 when the time is over
     */
    <T> T answer(Function<Deadline, T> question, Deadline deadline) {
        if (!deadline.left().isPositive()) {
            throw new Refused(Refusals.tooLong());
        }
        FutureTask<T> task =
                new FutureTask<>(
                        () -> {
                            deadline.check();
                            return question.apply(deadline);
                        });
        try {
            pool.execute(task);
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            throw new Refused(Refusals.tooMany());
        } catch (ExecutionException e) {
            throw Refusals.of(e.getCause());
        } catch (TimeoutException e) {
            pool.remove(task);
            throw new Refused(Refusals.tooLong());
        } catch (InterruptedException e) {
            pool.remove(task);
            deadline.cancel();
            Thread.currentThread().interrupt();
            throw new Refused(Refusals.tooLong());
        }
    }
}
