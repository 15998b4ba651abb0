package org.xinchuan.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.report.ReportSource;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.studio.StudioCards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the studios of the demo group lack, and which namings are to be reviewed. */
@OnDemoGroup
class DemoPromotionTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 28);

    private Graph graph;
    private StudioCards cards;

    @BeforeAll
    void load(Graph graph) {
        this.graph = graph;
        cards = new StudioCards(graph);
        cards.load();
    }

    /** Counted by hand from the tables of the group. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "S01|2023-11-28|NATIONAL|naming.leaderHonour",
                "S01|2018-06-01|NATIONAL|-",
                "S09|2023-11-28|PROVINCE|naming.leaderHonour naming.minApprentices",
                "S09|2020-06-01|PROVINCE|naming.leaderHonour naming.minProjectsPerYear"
                        + " naming.minApprentices",
                "S16|2023-06-01|GROUP|naming.leaderHonour naming.minYearsRunning"
                        + " naming.minResultsPerYear naming.minApprentices",
                "S06|2023-11-28|PROVINCE|naming.leaderHonour naming.minProjectsPerYear"
                        + " naming.minApprentices review.barYears"
            })
    void whatIsMissingForTheNextLevel(
            String studio, LocalDate day, NamingLevel next, String missing) {
        Gap gap = gap(studio, day, null);
        assertThat(gap.next()).isEqualTo(next);
        assertThat(
                        gap.conditions().stream()
                                .filter(Gap.Condition::isMissing)
                                .map(one -> one.rule().key())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(missing == null ? "" : missing);
        assertThat(gap.unknown()).isZero();
    }

    @Test
    void theFactsThatSpeakForAStudioAreItsRecords() {
        Gap gap = gap("S01", DAY, null);
        assertThat(facts(gap, NamingRuleKey.MIN_APPRENTICES))
                .containsExactly("pairing:A002", "pairing:A002", "pairing:A013", "pairing:A010");
        assertThat(facts(gap, NamingRuleKey.REQUIRES_LOWER))
                .containsExactly(
                        "studio:S01/PROVINCE-2016-04-28", "studio:S01/PROVINCE_DEMO-2020-04-28");
        assertThat(facts(gap("S01", LocalDate.of(2018, 6, 1), null), NamingRuleKey.LEADER_HONOUR))
                .as("the leader of that day")
                .containsExactly("person:P001");
    }

    @Test
    void aLaterRuleLeavesEarlierDaysAlone() {
        // Since 2022 the group asks for four results a year.
        assertThat(need(gap("S06", LocalDate.of(2021, 12, 31), null))).isEqualTo(3);
        assertThat(need(gap("S06", LocalDate.of(2022, 1, 1), null))).isEqualTo(4);
    }

    @Test
    void aLevelBesideTheLadderCanBeAskedFor() {
        Gap gap = gap("S09", DAY, NamingLevel.CITY);
        assertThat(gap.next()).isEqualTo(NamingLevel.CITY);
        assertThat(gap.levels())
                .containsExactly(
                        NamingLevel.ENTERPRISE,
                        NamingLevel.GROUP,
                        NamingLevel.CITY,
                        NamingLevel.PROVINCE,
                        NamingLevel.NATIONAL);
    }

    @Test
    void theReportSaysOfEveryStudioWhatItsPageSays() {
        List<Row> rows = rows(PromotionReport.of(graph, cards).source(), Map.of("asOf", DAY));
        assertThat(rows).hasSize(16);
        for (Row row : rows) {
            Gap gap = gap(row.text("code"), DAY, null);
            assertThat(row.number("missing")).isEqualTo(gap.missing());
            assertThat(row.text("next")).isEqualTo(gap.next().name());
        }
        assertThat(rows.getFirst().text("code")).isEqualTo("S01");
    }

    @Test
    void twoReviewsAreOverdue() {
        ReportSource source = NamingsDueReport.of(graph, cards).source();
        List<Row> due = rows(source, Map.of("asOf", DAY, "days", 90));
        assertThat(due.stream().filter(row -> row.flag("overdue")).toList())
                .extracting(row -> row.text("studio") + " " + row.text("dueOn"))
                .containsExactly("S12 2022-12-15", "S08 2023-04-27");
        assertThat(rows(source, Map.of("asOf", DAY, "days", 0))).hasSize(2);
        assertThat(due).hasSizeGreaterThan(2);
        // Half a year between the two failures of S06.
        assertThat(rows(source, Map.of("asOf", LocalDate.of(2021, 9, 1), "days", 200)))
                .filteredOn(row -> row.text("studio").equals("S06"))
                .extracting(row -> row.text("dueOn") + " " + row.number("failures"))
                .containsExactly("2021-12-25 1");
    }

    /**
     * 许明夏 leads S01 since 2019; the group confirmed its naming in December, the province in April.
     */
    @ParameterizedTest
    @CsvSource({
        "2018-12-31, HELD HELD, false",
        "2019-03-01, HELD HELD, true",
        "2019-06-30, DUE DUE, true",
        "2019-07-01, UNDER_REVIEW UNDER_REVIEW, true",
        "2020-01-10, HELD UNDER_REVIEW, true",
        "2020-06-01, HELD HELD HELD, false"
    })
    void aNewLeaderWaitsForTheBodyThatNamed(LocalDate day, String states, boolean waits) {
        List<NamingReviews.Standing> standing =
                graph.read(work -> new NamingReviews(work).of(List.of(cards.of("S01")), day));
        assertThat(standing.stream().map(one -> one.cycle().state().name()))
                .containsExactly(states.split(" "));
        assertThat(standing).anyMatch(one -> (one.cycle().leaderChange() != null) == waits);
        List<Row> due =
                rows(NamingsDueReport.of(graph, cards).source(), Map.of("asOf", day, "days", 0));
        assertThat(due)
                .filteredOn(row -> row.text("studio").equals("S01"))
                .extracting(row -> row.text("leaderSince") + " " + row.text("dueOn"))
                .hasSameSizeAs(
                        standing.stream()
                                .filter(one -> one.cycle().dueOn() != null)
                                .filter(one -> !one.cycle().dueOn().isAfter(day))
                                .toList())
                .allMatch(row -> row.equals("2019-01-01 2019-06-30"));
    }

    private static List<Row> rows(ReportSource source, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("scope", null);
        return source.find(all).rows();
    }

    private Gap gap(String studio, LocalDate day, NamingLevel level) {
        return graph.read(
                work -> {
                    StudioFacts facts =
                            new FactReader(work).of(List.of(cards.of(studio)), day).getFirst();
                    return new Judge(NamingRuleBook.read(work), facts, day).gap(level);
                });
    }

    private static List<String> facts(Gap gap, NamingRuleKey key) {
        return gap.conditions().stream()
                .filter(one -> one.rule().rule() == key)
                .flatMap(one -> one.judgement().facts().stream())
                .map(Fact::record)
                .toList();
    }

    private static int need(Gap gap) {
        return gap.conditions().stream()
                .filter(one -> one.rule().rule() == NamingRuleKey.MIN_RESULTS)
                .findFirst()
                .orElseThrow()
                .rule()
                .number();
    }
}
