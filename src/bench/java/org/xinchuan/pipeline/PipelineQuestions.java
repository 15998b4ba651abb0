package org.xinchuan.pipeline;

import com.sun.management.OperatingSystemMXBean;

import org.xinchuan.access.Reach;
import org.xinchuan.graph.Row;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.report.Locations;
import org.xinchuan.standard.SkillGrade;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks questions of three facets each, with filters, of people in memory. */
public final class PipelineQuestions {

    private static final int ROUNDS = 21;
    private static final int WARM = 40;
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 6, 30);

    private PipelineQuestions() {}

    /**
     * Prints how long they take.
     *
     * @param people employed by {@code O0} to {@code O4999}
     */
    public static void ask(PeopleLines people, PrintStream out) {
        Lineage lineage = Lineage.of(Map.of(), people, DescentRules.DEFAULT);
        Catalogue.Entries entries = entries();
        ask(lineage, entries, "grade, occupation, mentored", filters(Map.of()), out);
        ask(
                lineage,
                entries,
                "grade, ageBand, yearsInGrade of the high-skilled",
                filters(
                        Map.of(
                                "grade",
                                Set.of(
                                        SkillGrade.SENIOR.name(),
                                        SkillGrade.TECHNICIAN.name(),
                                        SkillGrade.SENIOR_TECHNICIAN.name()))),
                out);
        ask(
                lineage,
                entries,
                "region, mentored, honours",
                filters(Map.of("occupation", Set.of("T7", "T11", "T100"))),
                out);
        ask(lineage, entries, "occupation, region, mentored", filters(Map.of()), out);
        ask(
                lineage,
                entries,
                "organisation, grade, status in one city",
                filters(Map.of("region", Set.of("R3"), "status", Set.copyOf(Employment.STATES))),
                out);
        ask(
                lineage,
                entries,
                "grade, occupation, mentored of 2015",
                filters(Map.of()),
                LONG_AGO,
                List.of(TODAY),
                out);
        ask(
                lineage,
                entries,
                "grade, occupation, mentored of a day that is remembered from now on",
                filters(Map.of()),
                TODAY,
                List.of(LONG_AGO, LONG_AGO, TODAY),
                out);
    }

    private static void ask(
            Lineage lineage,
            Catalogue.Entries entries,
            String question,
            Filters filters,
            PrintStream out) {
        ask(lineage, entries, question, filters, TODAY, List.of(), out);
    }

    /**
     * Asks one.
     *
     * @param before the days that it is asked of before each round, without looking at the clock:
     *     they decide what is remembered
     */
    private static void ask(
            Lineage lineage,
            Catalogue.Entries entries,
            String question,
            Filters filters,
            LocalDate asOf,
            List<LocalDate> before,
            PrintStream out) {
        List<Facet> by =
                Arrays.stream(question.replaceAll(" (of|in) .*", "").split(", "))
                        .map(word -> Facet.of(word).orElseThrow())
                        .toList();
        Pipeline pipeline =
                new Pipeline(lineage, entries, new Reach(true, Set.of(), null), filters, by);
        double[] times = new double[ROUNDS];
        double worked = 0;
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Pipeline.Counted counted = null;
        for (int round = -WARM; round < ROUNDS; round++) {
            before.forEach(day -> pipeline.count(day, null));
            long work = system.getProcessCpuTime();
            long begin = System.nanoTime();
            counted = pipeline.count(asOf, null);
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
                worked += (system.getProcessCpuTime() - work) / 1e6;
            }
        }
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "%s: %.1f ms at the median, %.1f at worst, %.1f of processors' time, %,d people in"
                        + " %,d rows%n",
                question,
                times[ROUNDS / 2],
                times[ROUNDS - 1],
                worked / ROUNDS,
                counted.total(),
                counted.keys().size());
    }

    static Filters filters(Map<String, Set<String>> narrowed) {
        return SomeFilters.of(
                Optional.empty(),
                1,
                narrowed.getOrDefault("region", Set.of()).stream().findFirst(),
                narrowed.getOrDefault("grade", Set.of()),
                List.copyOf(narrowed.getOrDefault("occupation", Set.of())),
                Optional.empty(),
                narrowed.getOrDefault("status", Set.of(Employment.EMPLOYED)));
    }

    /** Five thousand enterprises in twenty groups, each in one of seventeen cities. */
    static Catalogue.Entries entries() {
        List<Row> organisations = new ArrayList<>();
        List<Row> regions = new ArrayList<>(List.of(row("R", null, null)));
        for (int i = 0; i < 17; i++) {
            regions.add(row("R" + i, "R", null));
        }
        for (int i = 0; i < 20; i++) {
            organisations.add(row("G" + i, null, "R"));
        }
        for (int i = 0; i < 5_000; i++) {
            organisations.add(row("O" + i, "G" + i % 20, "R" + i % 17));
        }
        return new Catalogue.Entries(new Locations(organisations, regions), Map.of());
    }

    private static Row row(String code, String parent, String region) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        values.put("name", code);
        values.put("parent", parent);
        values.put("region", region);
        return new Row(values);
    }
}
