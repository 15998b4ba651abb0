package org.xinchuan.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.promotion.StudioFacts.Done;
import org.xinchuan.promotion.StudioFacts.Graded;
import org.xinchuan.promotion.StudioFacts.Held;
import org.xinchuan.promotion.StudioFacts.Someone;
import org.xinchuan.promotion.StudioFacts.Taught;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioPerson.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The rules on facts made in memory: each has a case that meets it and one that does not. */
class JudgeTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 28);
    private static final NamingLevel LEVEL = NamingLevel.PROVINCE;

    @Test
    void anHonourOfSomebodyWhoLeadsOnTheDayCounts() {
        String rule = "naming.leaderHonour=H1;H2";
        assertThat(state(rule, led(leader("2020", null, held("H2", "2021"))))).isEqualTo("MET");
        assertThat(state(rule, led(leader("2020", null, held("H3", "2021"))))).isEqualTo("MISSING");
        assertThat(state(rule, led(leader("2010", "2019", held("H2", "2009")))))
                .as("of somebody who led before")
                .isEqualTo("MISSING");
        assertThat(state(rule, led(leader("2020", null, held("H2", "2023-12-01")))))
                .as("given later")
                .isEqualTo("MISSING");
        assertThat(state(rule, led(leader("2020", null, held("H2", "2023"))))).isEqualTo("UNKNOWN");
        assertThat(state(rule, led(leader("2020", null, held("H2", null))))).isEqualTo("UNKNOWN");
        assertThat(
                        state(
                                rule,
                                led(
                                        new Someone(
                                                "P1",
                                                "甲",
                                                null,
                                                Role.CORE,
                                                date("2020"),
                                                null,
                                                List.of(held("H2", "2021")),
                                                List.of()))))
                .as("of a member")
                .isEqualTo("MISSING");
    }

    @Test
    void aGradeAsHighAsTheLeastCounts() {
        String rule = "naming.leaderHonour=H1;TECHNICIAN";
        assertThat(state(rule, led(graded(SkillGrade.SENIOR_TECHNICIAN, null)))).isEqualTo("MET");
        assertThat(state(rule, led(graded(SkillGrade.SENIOR, null)))).isEqualTo("MISSING");
        assertThat(state(rule, led(graded(SkillGrade.TECHNICIAN, "2022")))).isEqualTo("MISSING");
    }

    @Test
    void aNamingBelowMustHold() {
        String rule = "naming.requiresLower=GROUP;CITY";
        assertThat(state(rule, named(NamingLevel.CITY, null, Naming.Status.VALID)))
                .isEqualTo("MET");
        assertThat(state(rule, named(NamingLevel.ENTERPRISE, null, Naming.Status.VALID)))
                .isEqualTo("MISSING");
        assertThat(state(rule, named(NamingLevel.GROUP, "2022", Naming.Status.EXPIRED)))
                .isEqualTo("MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-11-28,MET",
                "2021-11-29,MISSING",
                "2020,MET",
                "2021,UNKNOWN",
                "2022,MISSING",
                "-,UNKNOWN"
            })
    void itHasBeenAtWorkForSoManyYears(String founded, String state) {
        assertThat(state("naming.minYearsRunning=2", founded(founded))).isEqualTo(state);
    }

    @Test
    void everybodyWhoIsThereOnTheDayIsCountedOnce() {
        String rule = "naming.minMembers=2";
        assertThat(state(rule, led(member("P1", "2020", null), member("P2", null, null))))
                .isEqualTo("MET");
        assertThat(state(rule, led(member("P1", "2020", null), leader("2021", null))))
                .as("one person in two roles")
                .isEqualTo("MISSING");
        assertThat(state(rule, led(member("P1", "2020", null), member("P2", "2010", "2022"))))
                .isEqualTo("MISSING");
        assertThat(state(rule, led(member("P1", "2020", null), member("P2", "2010", "2023"))))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void resultsOfTheLastTwelveMonthsAreCounted() {
        String rule = "naming.minResultsPerYear=2";
        assertThat(state(rule, achieved(done("2022-11-29"), done("2023-11-28")))).isEqualTo("MET");
        assertThat(state(rule, achieved(done("2022-11-28"), done("2023-11-28"))))
                .isEqualTo("MISSING");
        assertThat(state(rule, achieved(done("2022"), done("2023-11-28")))).isEqualTo("UNKNOWN");
        assertThat(state(rule, achieved(done(null), done("2023-11-28")))).isEqualTo("UNKNOWN");
        String projects = "naming.minProjectsPerYear=1";
        assertThat(state(projects, achieved(new Done("R", "项目", "TECH_PROJECT", date("2023-05")))))
                .isEqualTo("MET");
        assertThat(state(projects, achieved(done("2023-05")))).isEqualTo("MISSING");
    }

    @Test
    void apprenticesSoFarAreCountedOnce() {
        String rule = "naming.minApprentices=2";
        assertThat(state(rule, taught(taught("A1", "P1", "2012"), taught("A2", "P2", "2023-11"))))
                .isEqualTo("UNKNOWN");
        assertThat(state(rule, taught(taught("A1", "P1", "2012"), taught("A2", "P2", null))))
                .isEqualTo("MET");
        assertThat(state(rule, taught(taught("A1", "P1", "2012"), taught("A2", "P1", "2015"))))
                .isEqualTo("MISSING");
        assertThat(state(rule, taught(taught("A1", "P1", "2012"), taught("A2", "P2", "2024"))))
                .isEqualTo("MISSING");
    }

    @Test
    void yearsMustPassAfterARevocation() {
        String rule = "review.barYears=3";
        assertThat(state(rule, named(LEVEL, "2020-11-28", Naming.Status.REVOKED))).isEqualTo("MET");
        assertThat(state(rule, named(LEVEL, "2020-11-29", Naming.Status.REVOKED)))
                .isEqualTo("MISSING");
        assertThat(state(rule, named(LEVEL, "2020", Naming.Status.REVOKED))).isEqualTo("UNKNOWN");
        assertThat(state(rule, named(LEVEL, null, Naming.Status.REVOKED))).isEqualTo("UNKNOWN");
        assertThat(gap(rule, named(LEVEL, "2020", Naming.Status.EXPIRED)).conditions()).isEmpty();
        assertThat(gap(rule, named(NamingLevel.GROUP, "2022", Naming.Status.REVOKED)).conditions())
                .isEmpty();
    }

    @Test
    void theNextLevelIsTheLowestOfTheLadderAboveWhatIsHeld() {
        StudioFacts group = named(NamingLevel.GROUP, null, Naming.Status.VALID);
        List<NamingRule> rules =
                List.of(
                        rule("naming.minMembers", NamingLevel.CITY, "1"),
                        rule("naming.minMembers", NamingLevel.NATIONAL, "1"),
                        rule("naming.minMembers", NamingLevel.GROUP, "1"));
        assertThat(new Judge(new NamingRuleBook(rules), group, DAY).gap(null).next())
                .isEqualTo(NamingLevel.CITY);
        List<NamingRule> ladder = new ArrayList<>(rules);
        ladder.add(rule("naming.ladder", null, "GROUP;NATIONAL"));
        assertThat(new Judge(new NamingRuleBook(ladder), group, DAY).gap(null).next())
                .isEqualTo(NamingLevel.NATIONAL);
        StudioFacts top = named(NamingLevel.NATIONAL, null, Naming.Status.VALID);
        assertThat(new Judge(new NamingRuleBook(ladder), top, DAY).gap(null).next()).isNull();
        assertThat(new Judge(new NamingRuleBook(List.of()), group, DAY).gap(null).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-29", "2024"})
    void whatIsNotFoundedYetIsNotJudged(String founded) {
        Gap gap = gap("naming.minMembers=1", founded(founded));
        assertThat(gap.open()).isFalse();
        assertThat(gap.conditions()).isEmpty();
    }

    @Test
    void whatIsOnlyShownIsNeverMissing() {
        NamingRule shown =
                new NamingRule("naming.minMembers", null, null, null, "9", Severity.INFO, null);
        Gap gap = new Judge(new NamingRuleBook(List.of(shown)), founded("2020"), DAY).gap(LEVEL);
        assertThat(gap.conditions()).hasSize(1);
        assertThat(gap.missing()).isZero();
    }

    /** Whatever is added of what speaks for a studio, no condition gets worse. */
    @Test
    void aFurtherFactNeverMakesAConditionWorse() {
        Random random = new Random(20231128);
        List<NamingRule> rules =
                List.of(
                        rule("naming.leaderHonour", null, "H1;TECHNICIAN"),
                        rule("naming.requiresLower", null, "GROUP"),
                        rule("naming.minMembers", null, "3"),
                        rule("naming.minProjectsPerYear", null, "1"),
                        rule("naming.minResultsPerYear", null, "2"),
                        rule("naming.minApprentices", null, "2"));
        int better = 0;
        for (int run = 0; run < 300; run++) {
            StudioFacts facts = founded("2020");
            List<String> before = states(rules, facts);
            for (int step = 0; step < 12; step++) {
                facts = further(facts, random).apply(facts);
                List<String> after = states(rules, facts);
                for (int i = 0; i < after.size(); i++) {
                    int was = rank(before.get(i));
                    assertThat(rank(after.get(i))).isGreaterThanOrEqualTo(was);
                    better += rank(after.get(i)) > was ? 1 : 0;
                }
                before = after;
            }
        }
        assertThat(better).as("facts that changed something").isGreaterThan(500);
    }

    private static int rank(String state) {
        return List.of("MISSING", "UNKNOWN", "MET").indexOf(state);
    }

    private static UnaryOperator<StudioFacts> further(StudioFacts facts, Random random) {
        String day = List.of("2022", "2023", "2023-05", "2023-11-28").get(random.nextInt(4));
        String id = "P" + random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 ->
                    one ->
                            with(
                                    one,
                                    List.of(
                                            new Someone(
                                                    id,
                                                    "某",
                                                    null,
                                                    random.nextBoolean()
                                                            ? Role.LEADER
                                                            : Role.MEMBER,
                                                    date(day),
                                                    null,
                                                    List.of(held("H1", day)),
                                                    List.of(
                                                            new Graded(
                                                                    SkillGrade.SENIOR,
                                                                    date(day),
                                                                    null)))),
                                    List.of(),
                                    List.of(),
                                    List.of());
            case 1 ->
                    one ->
                            with(
                                    one,
                                    List.of(),
                                    List.of(
                                            new Done(
                                                    "R" + random.nextInt(99),
                                                    "成果",
                                                    random.nextBoolean()
                                                            ? "TECH_PROJECT"
                                                            : "QC_RESULT",
                                                    date(day))),
                                    List.of(),
                                    List.of());
            case 2 ->
                    one ->
                            with(
                                    one,
                                    List.of(),
                                    List.of(),
                                    List.of(taught("A" + random.nextInt(99), id, day)),
                                    List.of());
            default ->
                    one ->
                            with(
                                    one,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(
                                            naming(
                                                    NamingLevel.GROUP,
                                                    day,
                                                    null,
                                                    Naming.Status.VALID)));
        };
    }

    private static List<String> states(List<NamingRule> rules, StudioFacts facts) {
        return new Judge(new NamingRuleBook(rules), facts, DAY)
                .gap(LEVEL).conditions().stream().map(JudgeTest::state).toList();
    }

    private static String state(Gap.Condition condition) {
        return switch (condition.judgement()) {
            case Judgement.Met _ -> "MET";
            case Judgement.Missing _ -> "MISSING";
            case Judgement.Unknown _ -> "UNKNOWN";
        };
    }

    private static String state(String rule, StudioFacts facts) {
        return state(gap(rule, facts).conditions().getFirst());
    }

    private static Gap gap(String rule, StudioFacts facts) {
        String[] sides = rule.split("=");
        NamingRuleBook rules = new NamingRuleBook(List.of(rule(sides[0], null, sides[1])));
        return new Judge(rules, facts, DAY).gap(LEVEL);
    }

    private static NamingRule rule(String key, NamingLevel level, String value) {
        return new NamingRule(key, null, level, null, value, null, null);
    }

    private static StudioFacts founded(String founded) {
        return facts(founded, List.of(), List.of(), List.of(), List.of());
    }

    private static StudioFacts led(Someone... people) {
        return facts("2010", List.of(people), List.of(), List.of(), List.of());
    }

    private static StudioFacts achieved(Done... results) {
        return facts("2010", List.of(), List.of(results), List.of(), List.of());
    }

    private static StudioFacts taught(Taught... apprentices) {
        return facts("2010", List.of(), List.of(), List.of(apprentices), List.of());
    }

    private static StudioFacts named(NamingLevel level, String validTo, Naming.Status status) {
        return facts(
                "2010",
                List.of(),
                List.of(),
                List.of(),
                List.of(naming(level, "2015-05-01", validTo, status)));
    }

    private static StudioFacts with(
            StudioFacts facts,
            List<Someone> people,
            List<Done> results,
            List<Taught> apprentices,
            List<StudioCard.Named> namings) {
        return facts(
                "2020",
                joined(facts.people(), people),
                joined(facts.results(), results),
                joined(facts.apprentices(), apprentices),
                joined(facts.card().namings(), namings));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static StudioFacts facts(
            String founded,
            List<Someone> people,
            List<Done> results,
            List<Taught> apprentices,
            List<StudioCard.Named> namings) {
        StudioCard card = Cards.card(Studio.Type.EMPLOYEE, date(founded), List.of(), namings);
        return new StudioFacts(card, List.of(), people, results, apprentices);
    }

    private static Someone leader(String from, String to, Held... honours) {
        return new Someone(
                "P1", "甲", null, Role.LEADER, date(from), date(to), List.of(honours), List.of());
    }

    private static Someone graded(SkillGrade grade, String validTo) {
        return new Someone(
                "P1",
                "甲",
                null,
                Role.CO_LEADER,
                date("2020"),
                null,
                List.of(),
                List.of(new Graded(grade, date("2019"), date(validTo))));
    }

    private static Someone member(String id, String from, String to) {
        return new Someone(id, "乙", null, Role.MEMBER, date(from), date(to), List.of(), List.of());
    }

    private static Held held(String code, String onDate) {
        return new Held(code, "荣誉", date(onDate));
    }

    private static Done done(String completedOn) {
        return new Done("R-" + completedOn, "成果", "QC_RESULT", date(completedOn));
    }

    private static Taught taught(String pairing, String person, String startsOn) {
        return new Taught(pairing, person, "徒", date(startsOn), List.of());
    }

    private static StudioCard.Named naming(
            NamingLevel level, String namedOn, String validTo, Naming.Status status) {
        return new StudioCard.Named(
                level, date(namedOn), "命名", date(validTo), status, null, null, null, null, null);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
