package org.xinchuan.workload;

import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.Deadline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * What takes long, one after the other on a thread of its own, so that other questions are not held
 * up. Who asks waits a few seconds and is told then to come again; meanwhile it goes on, and what
 * is found stays for a while. Too many at once are sent away.
 */
final class Computations {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST_OPEN = 4;
    private static final int MOST_KEPT = 8;

    private final SequencedMap<Object, CompletableFuture<?>> found = new LinkedHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("influence-", 0).factory());

    /**
     * What is kept under a key, or else computed.
     *
     * @param key all that the answer depends on
     * @param waiting how long the caller waits; what is computed goes on
     * @throws Refused 429 when too many others wait, 503 while it goes on
     */
    <T> T of(Object key, Class<T> type, Deadline waiting, Function<Deadline, T> computing) {
        CompletableFuture<?> future = begun(key, computing);
        try {
            return type.cast(future.get(waiting.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new Refused(Refusals.stillComputing());
        } catch (ExecutionException e) {
            throw Refusals.of(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusals.stillComputing());
        }
    }

    private synchronized CompletableFuture<?> begun(Object key, Function<Deadline, ?> computing) {
        CompletableFuture<?> known = found.remove(key);
        if (known != null) {
            found.putLast(key, known);
            return known;
        }
        if (found.values().stream().filter(one -> !one.isDone()).count() >= MOST_OPEN) {
            throw new Refused(Refusals.tooMany());
        }
        if (key instanceof OfState one) {
            found.entrySet().removeIf(kept -> isOver(kept, one.state()));
        }
        CompletableFuture<?> begun =
                CompletableFuture.supplyAsync(() -> computing.apply(Deadline.in(LONGEST)), worker);
        found.putLast(key, begun);
        begun.whenComplete((value, failure) -> ended(key, begun, failure));
        return begun;
    }

    /** Nobody will ask again for what was found in an earlier state. */
    private static boolean isOver(Map.Entry<Object, CompletableFuture<?>> kept, Object now) {
        return kept.getKey() instanceof OfState one
                && one.state() != now
                && kept.getValue().isDone();
    }

    private synchronized void ended(Object key, CompletableFuture<?> one, Throwable failure) {
        if (failure != null) {
            found.remove(key, one);
        }
        while (found.size() > MOST_KEPT) {
            Map.Entry<Object, CompletableFuture<?>> oldest = found.firstEntry();
            if (!oldest.getValue().isDone()) {
                return;
            }
            found.pollFirstEntry();
        }
    }
}
