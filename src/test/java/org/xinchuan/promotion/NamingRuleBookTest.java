package org.xinchuan.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.promotion.ReviewCycle.State;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which rule is in force, what a rule may say, and reviews by the rules in force. */
class NamingRuleBookTest {

    private static final List<String> HOSTS = List.of("TEAM", "WORKS", "GROUP");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PROVINCE,2019-12-31,3",
                "PROVINCE,2020-01-01,4",
                "PROVINCE,2021-06-01,5",
                "PROVINCE,2022-01-01,7",
                "GROUP,2019-01-01,3",
                "GROUP,2021-06-01,4",
                "GROUP,2022-01-01,7",
                "GROUP,2023-01-01,-"
            })
    void theNearestThenTheLevelsThenTheLatestIsInForce(
            NamingLevel level, LocalDate day, Integer value) {
        NamingRuleBook rules =
                new NamingRuleBook(
                        List.of(
                                rule(null, null, null, "3"),
                                rule(null, null, "2020", "4"),
                                rule(null, NamingLevel.PROVINCE, "2021", "5"),
                                rule("WORKS", null, "2022", "7"),
                                rule("GROUP", null, "2021-12", "6"),
                                rule("ELSEWHERE", null, "2000", "9"),
                                rule("TEAM", NamingLevel.GROUP, "2023", null)));
        assertThat(
                        rules.inForce(NamingRuleKey.MIN_MEMBERS, level, HOSTS, day)
                                .map(NamingRule::number)
                                .orElse(null))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "naming.minMembers|-1|VALUE_INVALID",
                "naming.minMembers|five|VALUE_INVALID",
                "naming.requiresLower|GROUP;TOWN|VALUE_INVALID",
                "naming.leaderHonour|a b|VALUE_INVALID",
                "assessment.weights|ORGANISATION:100|VALUE_INVALID",
                "assessment.weights|ORGANISATION:15;INNOVATION:35;TRANSFER:15;MENTORING:20;"
                        + "EXCHANGE:10;LEDGER:6|VALUE_INVALID",
                "naming.maxMembers|5|RULE_UNKNOWN"
            })
    void whatNoRuleCanSayIsRefused(String key, String value, String code) {
        assertThatThrownBy(() -> new NamingRule(key, null, null, null, value, null, null))
                .isInstanceOfSatisfying(
                        Violation.class,
                        violation ->
                                assertThat(violation.faults())
                                        .extracting(fault -> fault.code())
                                        .containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // named on 2018-12-18, reviewed every two years
                "-,2019-01-01,HELD,2020-12-18",
                "-,2020-10-01,DUE,2020-12-18",
                "-,2020-12-18,DUE,2020-12-18",
                "-,2020-12-19,OVERDUE,2020-12-18",
                "2020-12-10 PASS,2020-12-19,HELD,2022-12-10",
                "2020-12-10 FAIL,2020-12-19,SUSPENDED,2021-06-10",
                "2020-12-10 FAIL,2021-06-11,OVERDUE,2021-06-10",
                "2020-12-10 FAIL;2021-06-01 PASS,2021-06-11,HELD,2023-06-01",
                "2020-12-10 FAIL;2021-06-01 FAIL,2021-06-11,ENDED,-",
                "2020-12-10 FAIL;2021-06-01 FAIL,2021-01-01,SUSPENDED,2021-06-10",
                "2020-12-10 FAIL;2021-06-01 PASS;2023-05 FAIL,2023-06-11,SUSPENDED,2023-11-30",
                "2018-01-01 FAIL,2019-01-01,HELD,2020-12-18"
            })
    void aNamingIsReviewedEveryFewYears(
            String reviews, LocalDate day, State state, LocalDate dueOn) {
        NamingRuleBook rules =
                new NamingRuleBook(
                        List.of(
                                new NamingRule(
                                        "review.everyYears", null, null, null, "2", null, null),
                                new NamingRule(
                                        "review.suspendedMonths",
                                        null,
                                        null,
                                        null,
                                        "6",
                                        null,
                                        null)));
        ReviewCycle cycle =
                ReviewCycle.of(
                        card(Studio.Type.EMPLOYEE),
                        named(null),
                        reviews(reviews),
                        _ -> false,
                        rules,
                        List.of(),
                        day);
        assertThat(cycle.state()).isEqualTo(state);
        assertThat(cycle.dueOn()).isEqualTo(dueOn);
    }

    @Test
    void theLineOfSkillMastersHasItsOwnCycle() {
        NamingRuleBook rules =
                new NamingRuleBook(
                        List.of(
                                new NamingRule(
                                        "review.everyYears", null, null, null, "2", null, null),
                                new NamingRule(
                                        "review.everyYears.skillMaster",
                                        null,
                                        null,
                                        null,
                                        "3",
                                        null,
                                        null)));
        LocalDate day = LocalDate.of(2021, 1, 1);
        StudioCard master = card(Studio.Type.SKILL_MASTER);
        assertThat(
                        ReviewCycle.of(
                                        master,
                                        named(null),
                                        List.of(),
                                        _ -> false,
                                        rules,
                                        List.of(),
                                        day)
                                .dueOn())
                .isEqualTo("2021-12-18");
        assertThat(
                        ReviewCycle.of(
                                        master,
                                        named("2020"),
                                        List.of(),
                                        _ -> false,
                                        rules,
                                        List.of(),
                                        day)
                                .state())
                .isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pairing:A|NAMING_REVIEW|PASS|GROUP|-|-|subject",
                "studio:S|NAMING_REVIEW|良好|GROUP|-|-|grade",
                "studio:S|NAMING_REVIEW|PASS|-|-|-|level",
                "studio:S|STUDIO_ANNUAL|-|GROUP|-|-|level",
                "studio:S|STUDIO_ANNUAL|-|-|PLAQUE;DESK|-|checklist",
                "studio:S|STUDIO_ANNUAL|-|-|-|LEDGER:2;LEDGER:3|points",
                "studio:S|STUDIO_ANNUAL|-|-|-|LEDGER|points",
                "studio:S|NAMING_REVIEW|PASS|GROUP|PLAQUE|-|checklist",
                "pairing:A|PERIODIC|-|-|-|LEDGER:2|points"
            })
    void anAssessmentSaysWhatItsKindHas(
            String subject,
            Assessment.Kind kind,
            String grade,
            NamingLevel level,
            String checklist,
            String points,
            String field) {
        assertThatThrownBy(
                        () ->
                                new Assessment(
                                        subject,
                                        kind,
                                        PartialDate.parse("2020"),
                                        null,
                                        null,
                                        grade,
                                        level,
                                        list(checklist),
                                        list(points)))
                .isInstanceOfSatisfying(
                        Violation.class,
                        violation ->
                                assertThat(violation.faults())
                                        .extracting(fault -> fault.field())
                                        .containsExactly(field));
    }

    @Test
    void theScoreIsTheSumOfThePointsAndTheHavesStandInOrder() {
        Assessment year =
                new Assessment(
                        "studio:S",
                        Assessment.Kind.STUDIO_ANNUAL,
                        PartialDate.parse("2020"),
                        null,
                        null,
                        null,
                        null,
                        List.of("RESULTS", "PLAQUE", "PLAQUE"),
                        List.of("LEDGER:4.50", "INNOVATION:30"));
        assertThat(year.score()).isEqualTo(34.5);
        assertThat(year.checklist()).containsExactly("PLAQUE", "RESULTS");
        assertThat(year.lacks()).containsExactly("PREMISES", "RULES", "FUNDS", "TEAM", "LEDGER");
        assertThat(year.points()).containsExactly("INNOVATION:30", "LEDGER:4.5");
    }

    private static List<String> list(String words) {
        return words == null ? List.of() : List.of(words.split(";"));
    }

    private static List<Review> reviews(String text) {
        return Stream.ofNullable(text)
                .flatMap(all -> Stream.of(all.split(";")))
                .map(one -> one.split(" "))
                .map(
                        one ->
                                new Review(
                                        NamingLevel.PROVINCE,
                                        PartialDate.parse(one[0]),
                                        one[1],
                                        null))
                .toList();
    }

    private static StudioCard card(Studio.Type type) {
        return Cards.card(type, null, List.of(), List.of(named(null)));
    }

    private static StudioCard.Named named(String validTo) {
        return new StudioCard.Named(
                NamingLevel.PROVINCE,
                PartialDate.parse("2018-12-18"),
                null,
                validTo == null ? null : PartialDate.parse(validTo),
                Naming.Status.VALID,
                null,
                null,
                null,
                null,
                null);
    }

    private static NamingRule rule(
            String scope, NamingLevel level, String effectiveFrom, String value) {
        return new NamingRule(
                "naming.minMembers",
                scope,
                level,
                effectiveFrom == null ? null : PartialDate.parse(effectiveFrom),
                value,
                null,
                null);
    }
}
