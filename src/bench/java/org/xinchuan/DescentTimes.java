package org.xinchuan;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * What signing in costs the main question: asked by the public, in a session and by token, in turns
 * and in short rounds, of which each gives a ratio. An operator, who sees no personal data, gets
 * what the public gets, so that the ratio is the cost of knowing who asks; an HR viewer gets a
 * longer one with names and days.
 */
final class DescentTimes implements Benchmarks.Benchmark {

    private static final int ROUNDS = 31;
    private static final int A_ROUND = 300;
    private static final List<String> WHO =
            List.of("public", "session", "token", "viewer in session", "viewer by token");
    private static final String VIEWER =
            "[{'role':'HR_VIEWER','organisation':'91420000DEM000006U'}]";
    private static final List<String> STUDIOS = List.of("S01", "S02", "S04", "S05");

    /** No line of the demo group is as long, so that every such limit has the same answer. */
    private static final int DEEP_ENOUGH = 100;

    /** Sees no personal data: the public's answer. */
    private static final String OPERATOR = "[{'role':'OPERATOR'}]";

    private static final LocalDate AS_OF = LocalDate.of(2023, 11, 28);

    @Override
    public void run(BenchHouse house, PrintStream out) throws IOException {
        List<String[]> headers = new ArrayList<>();
        headers.add(new String[0]);
        signIn(house, "operator", OPERATOR, headers);
        signIn(house, "viewer", VIEWER, headers);
        measure("asked again", house, headers, (i, who) -> 0, out);
        measure("asked for the first time", house, headers, DescentTimes::another, out);
    }

    /** Adds what somebody new sends in a session, and by token. */
    private static void signIn(
            BenchHouse house, String name, String grants, List<String[]> headers) {
        try (Window window = house.accounts().signedIn(name, grants)) {
            String token =
                    window.post("/tokens", "{'name':'bench','expiresOn':'2023-12-31'}")
                            .with(201)
                            .body()
                            .get("token")
                            .asText();
            headers.add(new String[] {"Cookie: " + window.cookie()});
            headers.add(new String[] {"Authorization: Bearer " + token});
        }
    }

    /**
     * The question of that place in the row.
     *
     * @param number tells it from others that have the same answer, by place and who asks
     */
    private static String question(int i, int who, IntBinaryOperator number) {
        return "/studios/"
                + STUDIOS.get(i % STUDIOS.size())
                + "/descendants?asOf="
                + AS_OF
                + "&maxDepth="
                + (DEEP_ENOUGH + number.applyAsInt(i, who));
    }

    /** No two are the same, whoever asks, so that no answer is kept. */
    private static int another(int i, int who) {
        return i / STUDIOS.size() * WHO.size() + who;
    }

    private static void measure(
            String name,
            BenchHouse house,
            List<String[]> headers,
            IntBinaryOperator number,
            PrintStream out)
            throws IOException {
        double[][] medians = new double[WHO.size()][ROUNDS];
        try (Connection connection = house.connection()) {
            for (int round = -5; round < ROUNDS; round++) {
                Times[] times = round(connection, headers, number, round + 5);
                for (int who = 0; who < times.length && round >= 0; who++) {
                    medians[who][round] = times[who].p50();
                }
            }
        }
        out.printf(
                "%s, %d rounds of %d; microseconds at the median%n%-18s %9s %7s %7s %7s%n",
                name, ROUNDS, A_ROUND, "", "median", "ratio", "least", "most");
        for (int who = 0; who < WHO.size(); who++) {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = medians[who][round] / medians[0][round];
            }
            out.printf(
                    "%-18s %9.1f %7.3f %7.3f %7.3f%n",
                    WHO.get(who),
                    Times.median(medians[who]),
                    Times.median(ratios),
                    java.util.Arrays.stream(ratios).min().orElseThrow(),
                    java.util.Arrays.stream(ratios).max().orElseThrow());
        }
    }

    private static Times[] round(
            Connection connection, List<String[]> headers, IntBinaryOperator number, int round)
            throws IOException {
        Times[] times = new Times[headers.size()];
        for (int who = 0; who < times.length; who++) {
            times[who] = new Times(A_ROUND);
        }
        for (int i = 0; i < A_ROUND; i++) {
            for (int turn = 0; turn < times.length; turn++) {
                int who = (i + turn) % times.length;
                byte[] request =
                        Connection.request(
                                "GET",
                                question(round * A_ROUND + i, who, number),
                                headers.get(who));
                long begin = System.nanoTime();
                int status = connection.ask(request);
                times[who].add(System.nanoTime() - begin);
                if (status != 200) {
                    throw new IllegalStateException(WHO.get(who) + " is answered " + status);
                }
            }
        }
        return times;
    }
}
