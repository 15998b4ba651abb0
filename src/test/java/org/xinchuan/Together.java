package org.xinchuan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does several things at the same moment. */
final class Together {

    private Together() {}

    /** Runs {@code count} calls, none before all are ready; their results in order. */
    static <T> List<T> all(int count, IntFunction<T> call) throws InterruptedException {
        CyclicBarrier ready = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(
                        threads.submit(
                                () -> {
                                    await(ready);
                                    return call.apply(number);
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static void await(CyclicBarrier ready) throws InterruptedException {
        try {
            ready.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
