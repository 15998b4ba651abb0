package org.xinchuan;

import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.influence.Credit;
import org.xinchuan.lineage.influence.Influence;
import org.xinchuan.lineage.influence.InfluenceOfAll;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.standard.PartialDate;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/**
 * The measures of influence in memory, without a store: of everybody, with the hundred who come
 * first, and of one person right after a write.
 */
final class InfluenceTimes {

    private static final int ROUNDS = 3;
    private static final int ONES = 2_000;
    private static final int FIRST = 100;
    private static final LocalDate AS_OF = Province.AS_OF;

    private InfluenceTimes() {}

    static void run(int people, PrintStream out) {
        PeopleLines lines = new Province(people).lines();
        out.printf("%,d people: seconds by the clock and of the processors%n", people);
        DayLines day = timed("packed", out, () -> lines.on(AS_OF));
        for (Measure measure : Measure.values()) {
            for (boolean mirror : new boolean[] {false, true}) {
                String name = measure.name().toLowerCase() + (mirror ? ", mirrored" : "");
                timed(name, out, () -> first(lines, day, measure, mirror));
            }
        }
        double[] own = new SplittableRandom(4).doubles(people).toArray();
        timed("credit", out, () -> credit(lines, day, own));
        timed(
                "descendants, right after a write",
                out,
                () -> first(lines, lines.on(AS_OF), Measure.DESCENDANTS, false));
        ones(people, lines, out);
    }

    private static double first(PeopleLines lines, DayLines day, Measure measure, boolean mirror) {
        Deadline deadline = Deadline.none();
        InfluenceOfAll all = InfluenceOfAll.of(day.apprentices(), day.mentors(), deadline);
        IntToDoubleFunction values = (mirror ? all.mirror() : all).by(measure, 1);
        List<Ranking.Ranked> first =
                Ranking.of(lines.numbers(), one -> true, values, lines::compare, FIRST, deadline);
        return first.stream().mapToDouble(Ranking.Ranked::value).sum();
    }

    private static double credit(PeopleLines lines, DayLines day, double[] own) {
        double[] credit =
                Credit.ofAll(
                        day.apprentices(), day.mentors(), own, Credit.PASSED_ON, Deadline.none());
        return Ranking.of(
                        lines.numbers(),
                        one -> true,
                        one -> credit[one],
                        lines::compare,
                        FIRST,
                        Deadline.none())
                .stream()
                .mapToDouble(Ranking.Ranked::value)
                .sum();
    }

    private static <T> T timed(String name, PrintStream out, Supplier<T> computing) {
        double[] clock = new double[ROUNDS];
        double[] processors = new double[ROUNDS];
        T found = null;
        for (int round = 0; round < ROUNDS; round++) {
            long used = used();
            long begin = System.nanoTime();
            found = computing.get();
            clock[round] = (System.nanoTime() - begin) / 1e9;
            processors[round] = (used() - used) / 1e9;
        }
        out.printf(
                "%-36s %7.2f s %7.2f s   %s%n",
                name,
                Times.median(clock),
                Times.median(processors),
                found instanceof Double sum ? "sum of the first %,.0f".formatted(sum) : "");
        return found;
    }

    private static long used() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Each in a state of its own, for a pairing was written just before. */
    private static void ones(int people, PeopleLines lines, PrintStream out) {
        SplittableRandom random = new SplittableRandom(3);
        Times times = new Times(ONES);
        PeopleLines now = lines;
        for (int i = 0; i < ONES; i++) {
            String apprentice = Province.id(random.nextInt(people));
            PairingFact pairing =
                    new PairingFact(
                            "N" + i,
                            List.of(Province.id(random.nextInt(people))),
                            List.of(apprentice),
                            List.of(),
                            PartialDate.of(AS_OF),
                            null,
                            PairingStatus.ACTIVE,
                            null);
            now = now.change().put(pairing, List.of(apprentice)).done();
            int person = now.number(Province.id(random.nextInt(people)));
            long begin = System.nanoTime();
            Influence.of(person, now.apprentices(AS_OF), now.mentors(AS_OF), Deadline.none());
            times.add(System.nanoTime() - begin);
        }
        out.printf(
                "one person right after a write: %.1f µs at the median, %.1f µs at p95%n",
                times.p50(), times.p95());
    }

    /**
     * Prints the figures.
     *
     * @param arguments how many people, several one after the other
     */
    public static void main(String[] arguments) {
        for (String people : arguments) {
            run(Integer.parseInt(people), System.out);
        }
    }
}
