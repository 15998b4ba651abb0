package org.xinchuan;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.xinchuan.lineage.kinship.Entering;
import org.xinchuan.lineage.kinship.Kinship;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.lineage.kinship.Position;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.lineage.walk.Neighbours;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * The lines of people in memory against bare arrays, by JMH, each in a process of its own, at the
 * median: today, when bare arrays look at no days, and as of a day long ago, when they do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IndexBenchmark {
    private static final String TODAY = "2023-11-28";
    private static final int QUESTIONS = 256;
    private static final int TRIES = 3_000_000;

    /** Asked in one go, as reading the clock takes as long as a short answer. */
    private static final int AT_ONCE = 16;

    private static final int[][] SIZES = {{5, 20}, {700, 1_400}, {7_000, 14_000}};

    private static final int UP = -1;
    private static final int COMMON = -2;

    /** Who entered first is no part of the question. */
    private static final Entering NO_DAYS =
            new Entering() {
                @Override
                public int first(int master, int apprentice) {
                    return UNKNOWN;
                }

                @Override
                public int last(int master, int apprentice) {
                    return UNKNOWN;
                }
            };

    /** Which size of a line downwards; else the line upwards, or what two lines upwards share. */
    @Param({"0", "1", "2", "" + UP, "" + COMMON})
    public int size;

    @Param({TODAY, "1985-06-30"})
    public String day;

    private BareLines bare;
    private PeopleLines lines;
    private Neighbours up;
    private LocalDate asOf;
    private int[] asked;
    private int next;

    /** Packs the same province in both ways, and looks for whom to ask about. */
    @Setup
    public void pack() {
        Province province = new Province(Integer.getInteger("bench.people"));
        bare = new BareLines(province);
        lines = province.lines();
        asOf = LocalDate.parse(day);
        up = lines.mentors(asOf);
        SplittableRandom random = new SplittableRandom(2);
        asked =
                size < 0
                        ? random.ints(QUESTIONS, 0, province.people()).toArray()
                        : people(province, SIZES[size][0], SIZES[size][1]);
        for (int person : asked) {
            int ours = inIndex(person);
            int theirs = inArrays(person);
            // Of who is above the other the index says so, however near they meet elsewhere.
            if (ours != theirs && (size != COMMON || ours < theirs)) {
                throw new IllegalStateException("the answers differ");
            }
        }
    }

    /** Some who have so many descendants at least and at most. */
    private int[] people(Province province, int least, int most) {
        return new SplittableRandom(1)
                .ints(TRIES, 0, province.people() / 3 + 1)
                .map(province::number)
                .filter(
                        number -> {
                            int count = bare.undated().descendants(number);
                            return count >= least && count <= most;
                        })
                .limit(QUESTIONS)
                .toArray();
    }

    /** Asks the index some questions. */
    @Benchmark
    @OperationsPerInvocation(AT_ONCE)
    public int index() {
        int people = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            people += inIndex(asked[next++ % asked.length]);
        }
        return people;
    }

    /** Asks bare arrays the same. */
    @Benchmark
    @OperationsPerInvocation(AT_ONCE)
    public int bareArrays() {
        int people = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            people += inArrays(asked[next++ % asked.length]);
        }
        return people;
    }

    /** Numbers of people are those of the province. */
    private int inIndex(int person) {
        return switch (size) {
            case COMMON -> apart(person, other(person));
            case UP -> lines.ancestors(person, asOf, PeopleLines.NO_LIMIT).count();
            default -> lines.descendants(person, asOf, PeopleLines.NO_LIMIT).count();
        };
    }

    /** The answer about two people, of which the distance is compared. */
    private int apart(int one, int two) {
        Kinship kinship = new KinshipSearch(up, NO_DAYS, Deadline.none()).between(one, two);
        if (!kinship.related()) {
            return -1;
        }
        Position position = kinship.masters().getFirst().position();
        return position.up() + position.down();
    }

    /** Today bare arrays need to know no days. */
    private int inArrays(int person) {
        int until = (int) asOf.toEpochDay();
        boolean today = day.equals(TODAY);
        return switch (size) {
            case COMMON -> bare.apart(person, other(person), until);
            case UP -> today ? bare.undated().ancestors(person) : bare.ancestors(person, until);
            default -> today ? bare.undated().descendants(person) : bare.descendants(person, until);
        };
    }

    private int other(int person) {
        return (person + 1) % lines.numbers();
    }

    static void run(PrintStream out) {
        Map<String, Double> bare = new LinkedHashMap<>();
        Map<String, Double> index = new LinkedHashMap<>();
        try {
            for (RunResult result :
                    new Runner(
                                    new OptionsBuilder()
                                            .include(IndexBenchmark.class.getName())
                                            .forks(1)
                                            .warmupIterations(3)
                                            .warmupTime(TimeValue.milliseconds(700))
                                            .measurementIterations(5)
                                            .measurementTime(TimeValue.milliseconds(700))
                                            .verbosity(VerboseMode.SILENT)
                                            .shouldFailOnError(true)
                                            .build())
                            .run()) {
                int size = Integer.parseInt(result.getParams().getParam("size"));
                String question = what(size) + ", as of " + result.getParams().getParam("day");
                boolean ours = result.getParams().getBenchmark().endsWith(".index");
                (ours ? index : bare).put(question, median(result));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        index.forEach(
                (question, time) ->
                        out.printf(
                                Locale.ROOT,
                                "%-45s index %8.2f µs, bare arrays %8.2f µs, ratio %.2f%n",
                                question,
                                time,
                                bare.get(question),
                                time / bare.get(question)));
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static String what(int size) {
        return switch (size) {
            case COMMON -> "nearest common masters";
            case UP -> "ancestors";
            default -> "descendants, %,d to %,d".formatted(SIZES[size][0], SIZES[size][1]);
        };
    }

    /** Runs them alone. */
    public static void main(String[] arguments) {
        run(System.out);
    }
}
