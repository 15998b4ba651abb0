package org.xinchuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.xinchuan.graph.Store;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lines of people end to end over HTTP, against PostgreSQL behind the same kind of server: both are
 * filled with the same province, have to give the same answers, and are then asked in turns by
 * sixteen clients. Prints requests a second, medians, p99 and the ratio of each pair of turns.
 */
final class PeerTimes implements Benchmarks.Benchmark {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 7;
    private static final long TURN_NANOS = 3_000_000_000L;
    private static final int QUESTIONS = 200;
    private static final int[][] CLASSES = {{5, 20}, {700, 1_400}};
    private static final LocalDate AS_OF = LocalDate.of(2023, 11, 28);
    private static final int BATCH = 10_000;

    private static final String ORGANISATIONS =
            """
            UNWIND range(0, 999) AS i
            CREATE (:Organisation {code: 'BENCH-' + i, name: '企业' + i + '（演示）',
              kind: 'ENTERPRISE', revision: 1})
            """;

    private static final String PEOPLE =
            """
            UNWIND $rows AS row
            MATCH (o:Organisation {code: row.organisation})
            CREATE (p:Person {personId: row.id, name: row.name, searchText: row.id,
              status: 'ACTIVE', revision: 1})
            CREATE (p)-[:EMPLOYED_BY {factId: row.id}]->(o)
            """;

    private static final String PAIRINGS =
            """
            UNWIND $rows AS row
            MATCH (a:Person {personId: row.apprentice})
            CREATE (p:Pairing {pairingId: row.id, status: 'GRADUATED', startsOn: row.since,
              validFrom: date(row.since), revision: 1})
            CREATE (a)-[:APPRENTICED_IN {factId: row.id, position: 0}]->(p)
            WITH p, row
            UNWIND row.mentors AS mentor
            MATCH (m:Person {personId: mentor})
            CREATE (m)-[:MENTORS_IN {factId: row.id + mentor, position: 0}]->(p)
            """;

    @Override
    public void run(BenchHouse house, PrintStream out) throws IOException {
        int people = Integer.getInteger("bench.people", 100_000);
        Province province = new Province(people);
        long begin = System.nanoTime();
        fill(house.store(), province);
        out.printf("%,d people written into the store in %.0f s%n", people, since(begin));
        try (Postgres postgres = Postgres.start()) {
            begin = System.nanoTime();
            postgres.load(province);
            out.printf("and loaded into PostgreSQL in %.1f s%n", since(begin));
            begin = System.nanoTime();
            try (PostgresServer theirs = new PostgresServer(postgres, CLIENTS);
                    Running ours = Running.on(house.store(), house.graph())) {
                out.printf("index built and server started in %.1f s%n", since(begin));
                compare(province, ours.port(), theirs.port(), out);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void compare(Province province, int ours, int theirs, PrintStream out)
            throws IOException, InterruptedException {
        PeopleLines lines = LineTimes.lines(province);
        for (int[] bounds : CLASSES) {
            List<String> paths = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(4);
            for (int i = 0; i < 1_000_000 && paths.size() < QUESTIONS; i++) {
                int number = random.nextInt(province.people());
                int count = lines.descendants(number, AS_OF, PeopleLines.NO_LIMIT).count();
                if (count >= bounds[0] && count <= bounds[1]) {
                    paths.add("/people/" + Province.id(number) + "/descendants?asOf=" + AS_OF);
                }
            }
            for (String path : paths.subList(0, Math.min(20, paths.size()))) {
                same(answer(ours, path), answer(theirs, path), path);
            }
            measure(bounds, paths, ours, theirs, out);
        }
    }

    private static void measure(
            int[] bounds, List<String> paths, int ours, int theirs, PrintStream out)
            throws IOException, InterruptedException {
        double[] ratios = new double[ROUNDS];
        List<Turn> mine = new ArrayList<>();
        List<Turn> other = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            Turn first = turn(ours, paths);
            Turn second = turn(theirs, paths);
            if (round >= 0) {
                mine.add(first);
                other.add(second);
                ratios[round] = first.rate() / second.rate();
            }
        }
        out.printf(
                "%,d to %,d descendants, %d clients, %d rounds: ratio %.1f (least %.1f, most"
                        + " %.1f)%n",
                bounds[0],
                bounds[1],
                CLIENTS,
                ROUNDS,
                Times.median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
        print("  Xinchuan  ", mine, out);
        print("  PostgreSQL", other, out);
    }

    private static void print(String name, List<Turn> turns, PrintStream out) {
        out.printf(
                "%s %,.0f a second, median %.2f ms, p99 %.2f ms%n",
                name,
                Times.median(turns.stream().mapToDouble(Turn::rate).toArray()),
                Times.median(turns.stream().mapToDouble(Turn::p50).toArray()),
                Times.median(turns.stream().mapToDouble(Turn::p99).toArray()));
    }

    /**
     * What one side answered in its turn.
     *
     * @param rate answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    private record Turn(double rate, double p50, double p99) {}

    private static Turn turn(int port, List<String> paths)
            throws IOException, InterruptedException {
        List<Future<long[]>> clients = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(CLIENTS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * 13;
                clients.add(threads.submit(() -> asked(port, paths, first, ready)));
            }
        }
        long[] all =
                clients.stream().map(Future::resultNow).flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return new Turn(
                all.length / (TURN_NANOS / 1e9),
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] asked(int port, List<String> paths, int first, CountDownLatch ready)
            throws IOException, InterruptedException {
        byte[][] requests = new byte[paths.size()][];
        for (int i = 0; i < requests.length; i++) {
            requests[i] =
                    Connection.request("GET", paths.get(i), "Authorization: Bearer " + Api.TOKEN);
        }
        long[] times = new long[1 << 16];
        int count = 0;
        try (Connection connection = new Connection(port)) {
            ready.countDown();
            ready.await();
            long end = System.nanoTime() + TURN_NANOS;
            for (int i = first; System.nanoTime() < end; i++) {
                byte[] request = requests[i % requests.length];
                long begin = System.nanoTime();
                int status = connection.ask(request);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begin;
                if (status != 200) {
                    throw new IllegalStateException(paths.get(i % paths.size()) + ": " + status);
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static JsonNode answer(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                            .header("Authorization", "Bearer " + Api.TOKEN)
                            .build();
            return new ObjectMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static void same(JsonNode ours, JsonNode theirs, String path) {
        List<String> mine = new ArrayList<>(List.of(head(ours)));
        List<String> other = new ArrayList<>(List.of(head(theirs)));
        ours.path("items").forEach(item -> mine.add(said(item)));
        theirs.path("items").forEach(item -> other.add(said(item)));
        if (!mine.equals(other)) {
            throw new IllegalStateException(path + ": " + mine + ", not " + other);
        }
    }

    private static String head(JsonNode answer) {
        StringBuilder head = new StringBuilder(said(answer.path("person")));
        head.append(answer.path("asOf").asText()).append(answer.path("count").asText());
        answer.path("generations")
                .forEach(one -> head.append(one.path("generation")).append(one.path("count")));
        return head.toString();
    }

    private static String said(JsonNode item) {
        return item.path("generation").asText()
                + item.path("id").asText()
                + item.path("name").asText()
                + item.path("organisation").asText()
                + item.path("organisationName").asText()
                + item.path("status").asText()
                + item.path("mentors");
    }

    private static void fill(Store store, Province province) {
        try (Driver driver =
                        GraphDatabase.driver(
                                store.uri(), AuthTokens.basic(store.user(), store.password()));
                Session session = driver.session()) {
            session.run(ORGANISATIONS).consume();
            for (int from = 0; from < province.people(); from += BATCH) {
                int to = Math.min(from + BATCH, province.people());
                List<Map<String, Object>> rows = new ArrayList<>();
                for (int number = from; number < to; number++) {
                    rows.add(
                            Map.of(
                                    "id", Province.id(number),
                                    "name", Province.name(number),
                                    "organisation", "BENCH-" + number % 1000));
                }
                session.run(PEOPLE, Map.of("rows", rows)).consume();
            }
            for (int from = 0; from < province.people(); from += BATCH) {
                int to = Math.min(from + BATCH, province.people());
                List<Map<String, Object>> rows = new ArrayList<>();
                for (int place = from; place < to; place++) {
                    if (province.mentor(place) >= 0) {
                        rows.add(pairing(province, place));
                    }
                }
                session.run(PAIRINGS, Map.of("rows", rows)).consume();
            }
        }
    }

    private static Map<String, Object> pairing(Province province, int place) {
        List<String> mentors = new ArrayList<>(2);
        mentors.add(Province.id(province.number(province.mentor(place))));
        if (province.second(place) >= 0) {
            mentors.add(Province.id(province.number(province.second(place))));
        }
        String apprentice = Province.id(province.number(place));
        return Map.of(
                "id",
                "A" + apprentice,
                "apprentice",
                apprentice,
                "mentors",
                mentors,
                "since",
                province.since(place).toString());
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
