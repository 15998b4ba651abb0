package org.xinchuan.speed;

import org.xinchuan.Connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients, each with a connection that is kept, who ask as soon as they were answered. */
final class Clients {

    private static final double TURN = Double.parseDouble(System.getProperty("speed.turn", "3"));
    private static final long TURN_NANOS = (long) (TURN * 1e9);

    private Clients() {}

    /**
     * What was answered in one turn.
     *
     * @param rate answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Turn(double rate, double p50, double p99) {

        /** The median of some turns, figure by figure. */
        static Turn median(List<Turn> turns) {
            return new Turn(
                    middle(turns.stream().mapToDouble(Turn::rate).toArray()),
                    middle(turns.stream().mapToDouble(Turn::p50).toArray()),
                    middle(turns.stream().mapToDouble(Turn::p99).toArray()));
        }
    }

    /** The one in the middle. */
    static double middle(double... some) {
        Arrays.sort(some);
        return some[some.length / 2];
    }

    /**
     * One turn, in which the clients begin at different questions; every answer has to be a 2xx.
     */
    static Turn turn(int port, List<byte[]> requests, int clients) throws InterruptedException {
        List<Future<long[]>> all = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int first = client * requests.size() / clients;
                all.add(threads.submit(() -> asked(port, requests, first, ready)));
            }
        }
        long[] times = all.stream().map(Future::resultNow).flatMapToLong(Arrays::stream).toArray();
        return new Turn(
                times.length / TURN,
                Duel.micros(times, times.length, 0.5) / 1_000,
                Duel.micros(times, times.length, 0.99) / 1_000);
    }

    private static long[] asked(int port, List<byte[]> requests, int first, CountDownLatch ready)
            throws IOException, InterruptedException {
        long[] times = new long[1 << 16];
        int count = 0;
        try (Connection connection = new Connection(port)) {
            ready.countDown();
            ready.await();
            long end = System.nanoTime() + TURN_NANOS;
            for (int i = first; System.nanoTime() < end; i++) {
                byte[] request = requests.get(i % requests.size());
                long begin = System.nanoTime();
                int status = connection.ask(request);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begin;
                if (status / 100 != 2) {
                    throw new IllegalStateException(
                            new String(request, java.nio.charset.StandardCharsets.UTF_8)
                                            .split("\r")[0]
                                    + ": "
                                    + status);
                }
            }
        }
        return Arrays.copyOf(times, count);
    }
}
