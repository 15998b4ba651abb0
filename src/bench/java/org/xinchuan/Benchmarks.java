package org.xinchuan;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the running house on the demo group and prints the figures; see docs/benchmarks.md.
 * Nothing here passes or fails: times depend on the machine, and only what is measured in turns in
 * one run can be compared.
 */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("answers", new AnswerTimes());
        ALL.put("descent", new DescentTimes());
        ALL.put("sign-in", new SignIns());
        ALL.put("record", new RecordVerification());
        ALL.put("reports", new ReportTimes());
        ALL.put("jmh", (house, out) -> IndexBenchmark.run(out));
        ALL.put("pipeline", new PipelineTimes());
        ALL.put("sheets", (house, out) -> SheetTimes.run(out));
        ALL.put(
                "influence",
                (house, out) -> InfluenceTimes.run(Integer.getInteger("bench.people"), out));
        ALL.put("load", new LoadTimes());
        ALL.put("bolt", new BoltTimes());
        ALL.put("writes", new WriteTimes());
        ALL.put(
                "registers",
                (house, out) ->
                        RegisterTimes.run(Integer.getInteger("bench.people", 100_000), out));
        ALL.put(
                "search",
                (house, out) ->
                        SearchTimes.run(Integer.getInteger("bench.people", 1_000_000), out));
        ALL.put(
                "exports",
                (house, out) ->
                        ExportTimes.run(Integer.getInteger("bench.people", 1_000_000), out));
    }

    private Benchmarks() {}

    /** One thing that is measured. */
    interface Benchmark {

        void run(BenchHouse house, PrintStream out) throws IOException;
    }

    /**
     * Runs benchmarks one after the other, each on a store of its own.
     *
     * @param arguments their names, separated by spaces or commas; all when there is none
     */
    public static void main(String[] arguments) throws IOException {
        List<String> asked = List.of(String.join(" ", arguments).strip().split("[ ,]+"));
        List<String> names = asked.equals(List.of("")) ? List.copyOf(ALL.keySet()) : asked;
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                throw new IllegalArgumentException(name + " is none of " + ALL.keySet());
            }
        }
        PrintStream out = System.out;
        out.printf(
                "%d processors, %d MiB heap at most, Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        for (String name : names) {
            out.printf("%n%s%n", name);
            try (BenchHouse house = BenchHouse.open()) {
                ALL.get(name).run(house, out);
            }
        }
    }
}
