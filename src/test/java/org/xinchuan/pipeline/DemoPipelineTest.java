package org.xinchuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.access.Reach;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Known answers on the demo group, and those of the indicators that count the same people. */
@OnDemoGroup
class DemoPipelineTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 28);
    private static final List<LocalDate> DAYS =
            List.of(DAY, LocalDate.of(2020, 1, 1), LocalDate.of(2016, 6, 30));

    private Graph graph;
    private Lineage lineage;
    private Catalogue.Entries entries;

    @BeforeAll
    void load(Graph graph) {
        this.graph = graph;
        LineageIndex index = new LineageIndex(graph);
        index.load();
        lineage = index.now();
        Catalogue catalogue = new Catalogue(graph);
        catalogue.load();
        entries = catalogue.now();
    }

    @Test
    void theLadderIsThatOfTheIndicators() {
        Map<String, Integer> ladder = ladder(DAY);
        assertThat(skilled(ladder, SkillGrade.JUNIOR)).isEqualTo(500);
        assertThat(skilled(ladder, SkillGrade.SENIOR)).isEqualTo(153);
        assertThat(skilled(ladder(LocalDate.of(2016, 6, 30)), SkillGrade.JUNIOR)).isLessThan(500);
    }

    @Test
    void whoIsCountedIsWhomTheIndicatorsCount() {
        for (LocalDate day : DAYS) {
            Map<String, Set<String>> counted = new TreeMap<>();
            graph.readAll("reports/people-skilled", arguments(day))
                    .forEach(
                            row ->
                                    counted.computeIfAbsent(row.text("grade"), g -> new TreeSet<>())
                                            .add(row.text("person")));
            assertThat(counted).hasSizeGreaterThan(3);
            counted.forEach((grade, people) -> assertThat(people(day, grade)).isEqualTo(people));
        }
    }

    @Test
    void everyUnitHasWhomTheIndicatorHasThere() {
        Set<String> grades = new TreeSet<>();
        for (SkillGrade grade : SkillGrade.values()) {
            if (grade.isSkilled()) {
                grades.add(grade.name());
            }
        }
        Pipeline units =
                new Pipeline(
                        lineage,
                        entries,
                        everything(),
                        filters(Optional.empty(), Set.of("EMPLOYED"), 20, grades),
                        List.of(Facet.ORGANISATION));
        List<LocalDate> days = new ArrayList<>(DAYS);
        // Around the two transfers of the demo group.
        for (LocalDate moved : List.of(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 7, 1))) {
            days.add(moved.minusDays(1));
            days.add(moved);
        }
        for (LocalDate day : days) {
            Map<String, Set<String>> there = new TreeMap<>();
            graph.readAll("reports/people-skilled", arguments(day))
                    .forEach(
                            row ->
                                    there.computeIfAbsent(
                                                    row.text("organisation"), o -> new TreeSet<>())
                                            .add(row.text("person")));
            assertThat(there).hasSizeGreaterThan(10);
            there.forEach(
                    (unit, people) ->
                            assertThat(ids(units, day, List.of(unit)))
                                    .as(day + " " + unit)
                                    .isEqualTo(people));
            assertThat(units.count(day, null).keys()).hasSameSizeAs(there.keySet());
        }
    }

    @Test
    void eachEnterpriseHasItsRowAndARowItsPeople() {
        Pipeline pipeline =
                pipeline(List.of(Facet.ORGANISATION, Facet.MENTORED), Set.of("EMPLOYED"));
        Pipeline.Counted counted = pipeline.count(DAY, null);
        assertThat(counted.keys().stream().map(List::getFirst).distinct().count()).isGreaterThan(5);
        for (int i = 0; i < counted.keys().size(); i++) {
            assertThat(pipeline.find(DAY, counted.keys().get(i)).cardinality())
                    .isEqualTo(counted.counts().get(i));
        }
        assertThat(counted.total())
                .isEqualTo(pipeline(List.of(), Set.of("EMPLOYED")).count(DAY, null).total());
    }

    @Test
    void thePeopleOfAStudioAndOfWhatGrewOutOfItAreALineage() {
        Filters all = filters(Optional.of("S01"), Set.copyOf(Employment.STATES));
        Pipeline pipeline =
                new Pipeline(lineage, entries, everything(), all, List.of(Facet.LINEAGE));
        Pipeline.Counted counted = pipeline.count(DAY, LocalDate.of(2012, 4, 30));
        assertThat(counted.keys()).containsExactly(List.of("false"), List.of("true"));
        assertThat(counted.counts().get(1)).isGreaterThan(counted.before().get(1));
        Set<String> members = ids(pipeline, DAY, List.of("true"));
        lineage.facts()
                .get("S01")
                .people()
                .forEach(slice -> assertThat(members).contains(slice.person()));
        lineage.facts()
                .get("S09")
                .people()
                .forEach(slice -> assertThat(members).contains(slice.person()));
        assertThat(members).hasSize(counted.counts().get(1));
    }

    /** 程远帆 came from 堵河水电 in 2017, 罗小满 from 江口火电 in July 2018 (posts.csv). */
    @Test
    void whoWasTransferredIsCountedWhereTheyWorkedOnTheDay() {
        Pipeline units = pipeline(List.of(Facet.ORGANISATION), Set.of("EMPLOYED"));
        LocalDate moved = LocalDate.of(2017, 1, 1);
        assertThat(ids(units, moved.minusDays(1), List.of("91420300DEM0000221"))).contains("P009");
        assertThat(ids(units, moved, List.of("91420300DEM0000221"))).doesNotContain("P009");
        assertThat(ids(units, moved, List.of("91421200DEM000081B"))).contains("P009");
        Pipeline trades = pipeline(List.of(Facet.OCCUPATION), Set.of("EMPLOYED"));
        LocalDate changed = LocalDate.of(2018, 7, 1);
        assertThat(ids(trades, changed.minusDays(1), List.of("6-31-01-03"))).contains("P013");
        assertThat(ids(trades, changed, List.of("6-31-01-01"))).contains("P013");
        Pipeline regions = pipeline(List.of(Facet.REGION), Set.of("EMPLOYED"));
        Pipeline.Counted counted = regions.count(moved, moved.minusDays(1));
        assertThat(counted.keys()).contains(List.of("420300"), List.of("421200"));
        assertThat(count(counted, "420300")).isEqualTo(before(counted, "420300") - 1);
    }

    private static int count(Pipeline.Counted counted, String key) {
        return counted.counts().get(counted.keys().indexOf(List.of(key)));
    }

    private static int before(Pipeline.Counted counted, String key) {
        return counted.before().get(counted.keys().indexOf(List.of(key)));
    }

    private Map<String, Integer> ladder(LocalDate day) {
        Pipeline.Counted counted =
                pipeline(List.of(Facet.GRADE), Set.of("EMPLOYED")).count(day, null);
        Map<String, Integer> ladder = new TreeMap<>();
        for (int i = 0; i < counted.keys().size(); i++) {
            ladder.put(counted.keys().get(i).getFirst(), counted.counts().get(i));
        }
        return ladder;
    }

    private static int skilled(Map<String, Integer> ladder, SkillGrade least) {
        int skilled = 0;
        for (SkillGrade grade : SkillGrade.values()) {
            skilled += grade.compareTo(least) < 0 ? 0 : ladder.getOrDefault(grade.name(), 0);
        }
        return skilled;
    }

    private Set<String> people(LocalDate day, String grade) {
        return ids(pipeline(List.of(Facet.GRADE), Set.of("EMPLOYED")), day, List.of(grade));
    }

    private Set<String> ids(Pipeline pipeline, LocalDate day, List<String> row) {
        Set<String> ids = new TreeSet<>();
        pipeline.find(day, row).stream().forEach(number -> ids.add(lineage.people().id(number)));
        return ids;
    }

    private Pipeline pipeline(List<Facet> by, Set<String> status) {
        return new Pipeline(lineage, entries, everything(), filters(Optional.empty(), status), by);
    }

    private static Reach everything() {
        return new Reach(true, Set.of(), null);
    }

    private static Map<String, Object> arguments(LocalDate day) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("asOf", day);
        arguments.put("scope", null);
        arguments.put("reach", null);
        return arguments;
    }

    private static Filters filters(Optional<String> studio, Set<String> status) {
        return filters(studio, status, 1, Set.of());
    }

    private static Filters filters(
            Optional<String> studio, Set<String> status, int level, Set<String> grades) {
        return SomeFilters.of(
                Optional.of(DemoGroup.ORGANISATION),
                level,
                Optional.empty(),
                grades,
                List.of(),
                studio,
                status);
    }
}
