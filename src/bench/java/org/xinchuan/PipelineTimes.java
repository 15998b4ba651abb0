package org.xinchuan;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.lineage.people.IndexSize;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.pipeline.PipelineQuestions;
import org.xinchuan.standard.SkillGrade;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The talent pipeline over people in memory, without a store. */
final class PipelineTimes implements Benchmarks.Benchmark {

    private static final int TRADES = 1_600;

    /** Of a thousand people so many have worked elsewhere before. */
    private static final int MOVED = Integer.getInteger("bench.moved", 0);

    private static final SkillGrade[] GRADES = SkillGrade.values();

    @Override
    public void run(BenchHouse house, PrintStream out) {
        run(Integer.getInteger("bench.people", 1_000_000), out);
    }

    private static void run(int people, PrintStream out) {
        SplittableRandom random = new SplittableRandom(5);
        PeopleLines lines = new Province(people).lines(number -> career(random));
        PipelineQuestions.ask(lines, out);
        sizes(lines.size(), out);
    }

    /** Prints what each column takes. */
    private static void sizes(IndexSize size, PrintStream out) {
        double people = size.people();
        out.printf(
                "%.1f bytes a person in columns, %.1f in texts%n",
                size.columns() / people, size.texts() / people);
        size.parts().forEach((part, bytes) -> out.printf("  %5.2f %s%n", bytes / people, part));
    }

    /** One in twelve has left, four in five hold one or two certificates, one in 80 an honour. */
    private static CareerFact career(SplittableRandom random) {
        LocalDate hired = day(random, 1985, 2023);
        boolean gone = random.nextInt(12) == 0;
        List<CareerFact.Grade> grades = new ArrayList<>(2);
        int highest = Math.min(random.nextInt(8), random.nextInt(8));
        if (random.nextInt(5) > 0) {
            LocalDate since = day(random, 2000, 2023);
            grades.add(new CareerFact.Grade(GRADES[highest], since, null));
            if (highest > 0 && random.nextInt(3) == 0) {
                grades.add(new CareerFact.Grade(GRADES[highest - 1], since.minusYears(4), null));
            }
        }
        return new CareerFact(
                "T" + Math.min(random.nextInt(TRADES), random.nextInt(TRADES)),
                random.nextInt(3) == 0 ? CareerFact.Gender.FEMALE : CareerFact.Gender.MALE,
                1958 + random.nextInt(46),
                hired,
                gone ? day(random, 2010, 2023) : null,
                gone ? CareerFact.Standing.LEFT : CareerFact.Standing.ACTIVE,
                grades,
                random.nextInt(80) > 0
                        ? List.of()
                        : List.of(
                                new CareerFact.Honour(
                                        day(random, 2005, 2023), random.nextInt(4) == 0)),
                random.nextInt(1_000) < MOVED ? List.of(post(hired, random)) : List.of());
    }

    private static HeldPost post(LocalDate hired, SplittableRandom random) {
        return new HeldPost(
                "O" + random.nextInt(5_000),
                "T" + random.nextInt(TRADES),
                hired,
                hired.plusDays(400 + random.nextInt(6_000)));
    }

    private static LocalDate day(SplittableRandom random, int from, int to) {
        return LocalDate.of(from + random.nextInt(to - from + 1), 1, 1)
                .plusDays(random.nextInt(330));
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
