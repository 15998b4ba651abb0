package org.xinchuan;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.IndexSize;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;
import org.xinchuan.standard.PartialDate;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Lines of people in memory against two bare arrays walked the same way, which know neither days
 * nor names: how much is paid for being exact.
 */
final class LineTimes {

    private static final int ROUNDS = 31;
    private static final int QUESTIONS = 200;
    private static final int[][] CLASSES = {{5, 20}, {700, 1_400}, {7_000, 14_000}};
    private static final LocalDate AS_OF = LocalDate.of(2023, 11, 28);

    private LineTimes() {}

    static void run(int people, PrintStream out) {
        Province province = new Province(people);
        long begin = System.nanoTime();
        PeopleLines lines = lines(province);
        double packed = (System.nanoTime() - begin) / 1e9;
        out.printf("%,d people: packed in %.1f s%n", people, packed);
        sizes(lines, out);
        BareLines bare = new BareLines(province);
        ancestors(province, lines, bare, out);
        for (int[] bounds : CLASSES) {
            List<Integer> asked = people(province, bare, bounds);
            if (!asked.isEmpty()) {
                measure(bounds, asked, lines, bare, out);
            }
        }
        changes(province, lines, out);
    }

    /** Prints what each column takes. */
    static void sizes(PeopleLines lines, PrintStream out) {
        IndexSize size = lines.size();
        double people = size.people();
        out.printf(
                "%.1f bytes a person in columns, %.1f in texts%n",
                size.columns() / people, size.texts() / people);
        size.parts().forEach((part, bytes) -> out.printf("  %5.2f %s%n", bytes / people, part));
    }

    static PeopleLines lines(Province province) {
        return lines(province, number -> CareerFact.UNKNOWN);
    }

    /**
     * @param careers what is counted of the person of a number
     */
    static PeopleLines lines(Province province, IntFunction<CareerFact> careers) {
        int people = province.people();
        PeopleLoad load = new PeopleLoad();
        int[] place = new int[people];
        for (int i = 0; i < people; i++) {
            place[province.number(i)] = i;
        }
        for (int number = 0; number < people; number++) {
            load.person(
                    new PersonFact(
                            Province.id(number),
                            Province.name(number),
                            "O" + number % 5000,
                            number % 50 == 0),
                    careers.apply(number));
        }
        for (int number = 0; number < people; number++) {
            int at = place[number];
            if (province.mentor(at) >= 0) {
                load.pairing(pairing(province, at));
            }
        }
        return load.done();
    }

    private static PairingFact pairing(Province province, int at) {
        List<String> mentors = new ArrayList<>(2);
        mentors.add(Province.id(province.number(province.mentor(at))));
        if (province.second(at) >= 0) {
            mentors.add(Province.id(province.number(province.second(at))));
        }
        LocalDate since = province.since(at);
        return new PairingFact(
                "A" + Province.id(province.number(at)),
                mentors,
                List.of(Province.id(province.number(at))),
                List.of(),
                PartialDate.of(since),
                PartialDate.of(since.plusYears(2)),
                PairingStatus.GRADUATED,
                null);
    }

    static List<Integer> people(Province province, BareLines bare, int[] bounds) {
        SplittableRandom random = new SplittableRandom(1);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < 3_000_000 && found.size() < QUESTIONS; i++) {
            int number = province.number(random.nextInt(province.people() / 3 + 1));
            int count = bare.descendants(number);
            if (count >= bounds[0] && count <= bounds[1]) {
                found.add(number);
            }
        }
        return found;
    }

    private static void measure(
            int[] bounds, List<Integer> asked, PeopleLines lines, BareLines bare, PrintStream out) {
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        int[] numbers = asked.stream().map(Province::id).mapToInt(lines::number).toArray();
        for (int round = -10; round < ROUNDS; round++) {
            Times mine = new Times(asked.size());
            Times plain = new Times(asked.size());
            for (int i = 0; i < numbers.length; i++) {
                long begin = System.nanoTime();
                int count = lines.descendants(numbers[i], AS_OF, PeopleLines.NO_LIMIT).count();
                long between = System.nanoTime();
                int same = bare.descendants(asked.get(i));
                plain.add(System.nanoTime() - between);
                mine.add(between - begin);
                if (count != same) {
                    throw new IllegalStateException(asked.get(i) + ": " + count + ", not " + same);
                }
            }
            if (round >= 0) {
                ours[round] = mine.p50();
                theirs[round] = plain.p50();
                ratios[round] = mine.p50() / plain.p50();
            }
        }
        out.printf(
                "descendants %,d to %,d: %.1f µs, bare arrays %.1f µs, ratio %.2f%n",
                bounds[0],
                bounds[1],
                Times.median(ours),
                Times.median(theirs),
                Times.median(ratios));
    }

    private static void ancestors(
            Province province, PeopleLines lines, BareLines bare, PrintStream out) {
        SplittableRandom random = new SplittableRandom(2);
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(random.nextInt(province.people()));
        }
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = -10; round < ROUNDS; round++) {
            Times mine = new Times(QUESTIONS);
            Times plain = new Times(QUESTIONS);
            for (int number : asked) {
                int person = lines.number(Province.id(number));
                long begin = System.nanoTime();
                int count = lines.ancestors(person, AS_OF, PeopleLines.NO_LIMIT).count();
                long between = System.nanoTime();
                int same = bare.ancestors(number);
                plain.add(System.nanoTime() - between);
                mine.add(between - begin);
                if (count != same) {
                    throw new IllegalStateException(number + ": " + count + ", not " + same);
                }
            }
            if (round >= 0) {
                ours[round] = mine.p50();
                theirs[round] = plain.p50();
            }
        }
        out.printf(
                "ancestors: %.2f µs, bare arrays %.2f µs, ratio %.2f%n",
                Times.median(ours),
                Times.median(theirs),
                Times.median(ours) / Times.median(theirs));
    }

    private static void changes(Province province, PeopleLines lines, PrintStream out) {
        SplittableRandom random = new SplittableRandom(3);
        Times times = new Times(2_000);
        PeopleLines now = lines;
        for (int i = -2_000; i < 2_000; i++) {
            String apprentice = Province.id(random.nextInt(province.people()));
            PairingFact pairing =
                    new PairingFact(
                            "N" + i,
                            List.of(Province.id(random.nextInt(province.people()))),
                            List.of(apprentice),
                            List.of(),
                            PartialDate.of(AS_OF),
                            null,
                            PairingStatus.ACTIVE,
                            null);
            long begin = System.nanoTime();
            now = now.change().put(pairing, List.of(apprentice)).done();
            if (i >= 0) {
                times.add(System.nanoTime() - begin);
            }
        }
        out.printf(
                "a new pairing applied: %.1f µs at the median, %.1f µs at p95%n",
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
