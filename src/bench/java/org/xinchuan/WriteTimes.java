package org.xinchuan;

import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.RemoteNeo4j;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Single pairings recorded over HTTP by sixteen clients, each with the guard, the rules, the change
 * record and the index: by a server whose store is in its process, in turns with one that reaches
 * the same store over Bolt.
 */
final class WriteTimes implements Benchmarks.Benchmark {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 7;
    private static final long TURN_NANOS = 3_000_000_000L;
    private static final int PEOPLE = 5_000;
    private static final int MENTORS = 500;

    /** Has no factor in common with how many mentors there are. */
    private static final int STEP = 37;

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public void run(BenchHouse house, PrintStream out) throws IOException {
        List<Map<String, Object>> people =
                IntStream.range(0, PEOPLE).mapToObj(WriteTimes::person).toList();
        TestStore.put(house.graph(), "person", people);
        Store store = house.store();
        RemoteNeo4j elsewhere = new RemoteNeo4j(store.uri(), store.user(), store.password());
        try (Running here = Running.on(store, house.graph());
                Graph remote = Graph.connect(elsewhere, CypherCatalog.load());
                Running there = Running.on(elsewhere, remote)) {
            List<Times> ours = new ArrayList<>();
            List<Times> overBolt = new ArrayList<>();
            for (int round = -2; round < ROUNDS; round++) {
                Times first = turn(here.port());
                Times second = turn(there.port());
                if (round >= 0) {
                    ours.add(first);
                    overBolt.add(second);
                }
            }
            print("store in the process", ours, out);
            print("store over Bolt     ", overBolt, out);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void print(String name, List<Times> turns, PrintStream out) {
        out.printf(
                "%s: %,.0f pairings a second by %d clients, median %.1f ms, p95 %.1f ms (medians of"
                        + " %d turns)%n",
                name,
                Times.median(
                        turns.stream().mapToDouble(t -> t.count() / (TURN_NANOS / 1e9)).toArray()),
                CLIENTS,
                Times.median(turns.stream().mapToDouble(t -> t.p50() / 1000).toArray()),
                Times.median(turns.stream().mapToDouble(t -> t.p95() / 1000).toArray()),
                turns.size());
    }

    private Times turn(int port) throws IOException, InterruptedException {
        List<Future<List<Long>>> clients = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(CLIENTS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> recorded(port, ready)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> client : clients) {
            try {
                all.addAll(client.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        Times times = new Times(all.size());
        all.forEach(times::add);
        return times;
    }

    private List<Long> recorded(int port, CountDownLatch ready)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        try (Connection connection = new Connection(port)) {
            ready.countDown();
            ready.await();
            long end = System.nanoTime() + TURN_NANOS;
            while (System.nanoTime() < end) {
                byte[] request = pairing(next.getAndIncrement());
                long begin = System.nanoTime();
                int status = connection.ask(request);
                times.add(System.nanoTime() - begin);
                if (status != 201) {
                    throw new IllegalStateException("a pairing was answered " + status);
                }
            }
        }
        return times;
    }

    /** No couple twice, and those who teach are nobody's apprentices. */
    private static byte[] pairing(int number) {
        int apprentices = PEOPLE - MENTORS;
        int apprentice = MENTORS + number % apprentices;
        int mentor = (apprentice + number / apprentices * STEP) % MENTORS;
        return Connection.json(
                "POST",
                "/pairings",
                "{'id':'BW%d','mentors':['BW%d'],'apprentices':['BW%d'],'startsOn':'2021-03-01','status':'ACTIVE'}"
                        .formatted(number, mentor, apprentice),
                "Authorization: Bearer " + Api.TOKEN);
    }

    private static Map<String, Object> person(int number) {
        return Map.of("id", "BW" + number, "name", "李四", "searchText", "bw" + number);
    }
}
