package org.xinchuan;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many people can sign in with a password in a second, and what becomes of those beyond that.
 * Run it with {@code -Dbench.processors=1} for the figure of one core.
 */
final class SignIns implements Benchmarks.Benchmark {

    private static final int ACCOUNTS = 40;
    private static final int MANY = 200;
    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(10);

    @Override
    public void run(BenchHouse house, PrintStream out) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            house.accounts().signedIn("bench-" + i, "[]").close();
            requests.add(
                    Connection.json(
                            "POST",
                            "/session",
                            "{'name':'bench-"
                                    + i
                                    + "','password':'"
                                    + AccountFixture.PASSWORD
                                    + "'}"));
        }
        int processors = Runtime.getRuntime().availableProcessors();
        load(house, requests, 2 * processors, WARMING);
        for (int clients : new int[] {2 * processors, MANY}) {
            Map<Integer, Long> answers = load(house, requests, clients, LONG);
            long all = answers.values().stream().mapToLong(Long::longValue).sum();
            long in = answers.getOrDefault(201, 0L);
            double second = in * 1_000.0 / LONG.toMillis();
            out.printf(
                    "%d clients, %d s: %.1f sign-ins a second, %.1f a processor; answers",
                    clients, LONG.toSeconds(), second, second / processors);
            answers.forEach(
                    (status, times) ->
                            out.printf(" %d: %d (%.1f %%)", status, times, 100.0 * times / all));
            out.println();
        }
    }

    /** How often each status was answered to clients that ask without a pause. */
    private static Map<Integer, Long> load(
            BenchHouse house, List<byte[]> requests, int clients, Duration time) {
        Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                byte[] request = requests.get(client % requests.size());
                asking.add(threads.submit(() -> ask(house, request, end, answers)));
            }
            for (Future<?> one : asking) {
                one.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Map<Integer, Long> counted = new TreeMap<>();
        answers.forEach((status, times) -> counted.put(status, times.sum()));
        return counted;
    }

    private static void ask(
            BenchHouse house, byte[] request, long end, Map<Integer, LongAdder> answers) {
        try (Connection connection = house.connection()) {
            while (System.nanoTime() < end) {
                int status = connection.ask(request);
                // What is answered too late was not done in the time.
                if (System.nanoTime() < end) {
                    answers.computeIfAbsent(status, key -> new LongAdder()).increment();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
