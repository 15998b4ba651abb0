package org.xinchuan;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * How long every report that ships takes on a store with a million people, each time as of another
 * day, so that nothing is out of what is kept. A long one is followed until it is done.
 */
final class ReportTimes implements Benchmarks.Benchmark {

    private static final int ROUNDS = 3;
    private static final LocalDate DAY = LocalDate.of(2023, 11, 28);
    private static final String PEOPLE = "bench.people";

    /** Of a report, in milliseconds. */
    private static final int GOAL = 2_000;

    @Override
    public void run(BenchHouse house, PrintStream out) {
        int people = Integer.getInteger(PEOPLE, 1_000_000);
        long begin = System.nanoTime();
        LargeStore.fill(house.store(), people);
        out.printf(
                "%,d people, filled in %s; milliseconds of %d rounds%n%-34s %9s %9s %9s%n",
                people,
                Duration.ofNanos(System.nanoTime() - begin)
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                ROUNDS,
                "",
                "items",
                "median",
                "worst");
        Api api = house.accounts().api();
        for (JsonNode report : api.get("/reports", "limit", "1000").with(200).body().get("items")) {
            measure(api, report, out);
        }
    }

    private static void measure(Api api, JsonNode report, PrintStream out) {
        double[] times = new double[ROUNDS];
        long items = 0;
        // The first round is for warming.
        for (int round = -1; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            JsonNode answer = ask(api, report, DAY.minusDays(round));
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
            items = answer.path("numerator").asLong(answer.path("total").asLong());
        }
        double worst = Arrays.stream(times).max().orElseThrow();
        out.printf(
                "%-34s %,9d %,9.0f %,9.0f %s%s%n",
                name(report),
                items,
                Times.median(times),
                worst,
                worst > GOAL ? "over " : "",
                report.get("long").isNull() ? "" : "@long");
        out.flush();
    }

    private static JsonNode ask(Api api, JsonNode report, LocalDate day) {
        String path = "/reports/" + report.get("name").asText();
        String parameter = parameter(report);
        while (true) {
            Api.Answer answer =
                    parameter == null ? api.get(path) : api.get(path, parameter, day.toString());
            if (answer.status() != 202) {
                return answer.with(200).body();
            }
            follow(api, answer.body().get("id").asText());
        }
    }

    private static void follow(Api api, String id) {
        String state;
        do {
            state = api.get("/reports/runs/" + id).with(200).body().get("state").asText();
            if (state.equals("FAILED")) {
                throw new IllegalStateException("run " + id + " failed");
            }
            Thread.onSpinWait();
        } while (!state.equals("DONE"));
    }

    /** The parameter that makes one question another. */
    private static String parameter(JsonNode report) {
        for (JsonNode parameter : report.get("parameters")) {
            if (parameter.get("type").asText().equals("date")) {
                return parameter.get("name").asText();
            }
        }
        return null;
    }

    private static String name(JsonNode report) {
        JsonNode id = report.get("id");
        return (id.isNull() ? "" : id.asText() + " ") + report.get("name").asText();
    }
}
