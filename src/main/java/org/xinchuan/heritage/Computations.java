package org.xinchuan.heritage;

import org.xinchuan.http.Problem;
import org.xinchuan.http.Refused;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.TookTooLong;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
public final class Computations {

    private static final Duration PATIENCE = Duration.ofMillis(4_000);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST_OPEN = 4;
    private static final int MOST_KEPT = 8;

    /** A key of what is as large as everybody, so that of one state alone such things are kept. */
    interface OfState {

        /** The state that it was computed from. */
        Object state();
    }

    private final Duration patience;
    private final SequencedMap<Object, CompletableFuture<?>> found = new LinkedHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("influence-", 0).factory());

    public Computations() {
        this(PATIENCE);
    }

    Computations(Duration patience) {
        this.patience = patience;
    }

    /**
     * What is kept under a key, or else computed.
     *
     * @param key all that the answer depends on
     * @throws Refused 429 when too many others wait, 503 while it goes on
     */
    <T> T of(Object key, Class<T> type, Function<Deadline, T> computing) {
        CompletableFuture<?> future = begun(key, computing);
        try {
            return type.cast(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new Refused(stillComputing());
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(stillComputing());
        }
    }

    /**
     * A question of one person's, on the caller's own thread.
     *
     * @throws Refused 503 when it takes too long
     */
    static <T> T atOnce(Function<Deadline, T> computing) {
        try {
            return computing.apply(Deadline.in(PATIENCE));
        } catch (TookTooLong e) {
            throw new Refused(tooLong());
        }
    }

    private synchronized CompletableFuture<?> begun(Object key, Function<Deadline, ?> computing) {
        CompletableFuture<?> known = found.remove(key);
        if (known != null) {
            found.putLast(key, known);
            return known;
        }
        if (found.values().stream().filter(one -> !one.isDone()).count() >= MOST_OPEN) {
            throw new Refused(tooMany());
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

    private static RuntimeException failed(Throwable cause) {
        return switch (cause) {
            case TookTooLong _ -> new Refused(tooLong());
            case RuntimeException broken -> broken;
            default -> new CompletionException(cause);
        };
    }

    private static Problem stillComputing() {
        return Problem.of(
                        503,
                        "STILL_COMPUTING",
                        "正在计算，请稍后再试",
                        "It is being computed; ask again shortly")
                .saying("结果算出后会保留一段时间，再问即得。", "The result is kept for a while when it is there.");
    }

    private static Problem tooLong() {
        return Problem.of(503, "TOOK_TOO_LONG", "计算超时，没有结果", "This took too long and was given up");
    }

    private static Problem tooMany() {
        return Problem.of(
                429,
                "TOO_MANY_COMPUTATIONS",
                "正在进行的计算太多，请稍后再试",
                "Too many computations are under way; try again shortly");
    }
}
