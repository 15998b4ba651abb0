package org.xinchuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.pairing.PlannedFacts.Certificate;
import org.xinchuan.pairing.PlannedFacts.Couple;
import org.xinchuan.pairing.PlannedFacts.Held;
import org.xinchuan.pairing.PlannedFacts.Honoured;
import org.xinchuan.pairing.PlannedFacts.Host;
import org.xinchuan.pairing.PlannedFacts.Someone;
import org.xinchuan.rule.RuleBook;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Judging planned pairings by the rules in force, against an obvious judge on random records. */
class PairingJudgeTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final String QUALIFIED = "TECHNICIAN;TITLE:工程师;MODEL_WORKER;YEARS_IN_TRADE:5";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mentor.minGrade|MASTER",
                "mentor.minGrade|TITLE:师傅",
                "mentor.minGrade|YEARS_IN_TRADE:five",
                "mentor.maxActiveApprentices|-1",
                "pairing.sameUnitPreferred|maybe",
                "agreement.required|goal;colour",
                "graduation.failPolicy|EXTEND_FOREVER",
                "allowance.factors|EXCELLENT:2",
                "mentorReward|NATIONAL:first:5000"
            })
    void whatNoRuleCanSayIsRefused(String key, String value) {
        assertThatThrownBy(() -> new PairingRule(key, null, null, null, value, null, null))
                .isInstanceOfSatisfying(
                        Violation.class,
                        violation ->
                                assertThat(violation.faults())
                                        .extracting(fault -> fault.code())
                                        .containsExactly("VALUE_INVALID"));
    }

    @Test
    void oneLimitMayWarnAndBlockAndTheProgrammesOwnComesFirst() {
        List<PairingRule> rules =
                List.of(
                        rule("mentor.maxActiveApprentices", null, null, null, "3", Severity.WARN),
                        rule("mentor.maxActiveApprentices", null, null, null, "5", Severity.BLOCK),
                        rule(
                                "mentor.maxActiveApprentices",
                                null,
                                "NEW_APPRENTICESHIP",
                                null,
                                "8",
                                Severity.BLOCK));

        assertThat(loaded(rules, 2, null)).isEmpty();
        assertThat(loaded(rules, 3, null)).containsExactly("MENTOR_OVERLOADED WARN 3");
        assertThat(loaded(rules, 5, null)).containsExactly("MENTOR_OVERLOADED BLOCK 5");
        assertThat(loaded(rules, 5, "NEW_APPRENTICESHIP"))
                .containsExactly("MENTOR_OVERLOADED WARN 5");
        assertThat(loaded(rules, 8, "NEW_APPRENTICESHIP"))
                .containsExactly("MENTOR_OVERLOADED BLOCK 8");
    }

    private static List<String> loaded(List<PairingRule> rules, int apprentices, String programme) {
        List<Couple> couples = new ArrayList<>();
        for (int i = 0; i < apprentices; i++) {
            couples.add(new Couple("A" + i, "M", "X" + i, date("2023"), date("2024")));
        }
        PlannedFacts facts = new PlannedFacts(Map.of(), couples, Map.of());
        return new PairingJudge(new RuleBook<>(rules), facts, one -> true)
                        .hints(
                                planned(
                                        List.of("M"),
                                        List.of("Y"),
                                        programme,
                                        "2023-06",
                                        "2024-06"),
                                TODAY)
                        .stream()
                        .map(PairingJudgeTest::said)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // grade, title, honour, hired, what is said
                "TECHNICIAN,-,-,-,-",
                "CHIEF_TECHNICIAN,-,-,-,-",
                "-,高级工程师,-,-,-",
                "JUNIOR,-,2020,-,-",
                "JUNIOR,-,2024,2022,MENTOR_UNQUALIFIED WARN",
                "JUNIOR,助理工程师,-,2022,MENTOR_UNQUALIFIED WARN",
                "JUNIOR,-,-,2010,-",
                "JUNIOR,-,-,-,MENTOR_UNQUALIFIED INFO",
                "-,-,-,2022,MENTOR_UNQUALIFIED INFO",
                "-,-,-,-,MENTOR_UNQUALIFIED INFO"
            })
    void aMentorIsQualifiedInOneOfManyWays(
            String grade, String title, String honoured, String hired, String expected) {
        List<Certificate> certificates = new ArrayList<>();
        if (grade != null) {
            certificates.add(new Certificate("EIGHT_LEVEL", grade, date("2015"), null));
        }
        if (title != null) {
            certificates.add(new Certificate("TITLE", title, null, null));
        }
        Someone mentor =
                new Someone(
                        "M",
                        "沈",
                        1970,
                        null,
                        "6-31-01-01",
                        date(hired),
                        null,
                        List.of(new Held("4-01-01-01", date("2001"))),
                        certificates,
                        honoured == null
                                ? List.of()
                                : List.of(new Honoured("PROV_MODEL_WORKER", date(honoured))));
        PlannedFacts facts = new PlannedFacts(Map.of("M", mentor), List.of(), Map.of());
        List<PairingRule> rules =
                List.of(rule("mentor.minGrade", null, null, null, QUALIFIED, Severity.WARN));
        PlannedPairing planned = planned(List.of("M"), List.of("A"), null, "2023-06", null);

        assertThat(
                        new PairingJudge(new RuleBook<>(rules), facts, one -> true)
                                .hints(planned, TODAY).stream()
                                        .map(one -> one.code() + " " + one.severity())
                                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(
                        new PairingJudge(new RuleBook<>(rules), facts, one -> false)
                                .hints(planned, TODAY))
                .as("nothing is told of somebody out of sight")
                .isEmpty();
    }

    @Test
    void doubtfulDatesAndMissingFactsSayNothing() {
        List<PairingRule> rules =
                List.of(
                        rule("term.maxMonths", null, null, null, "36", Severity.WARN),
                        rule("term.minMonths", null, null, null, "6", Severity.WARN),
                        rule("apprentice.maxAge", null, null, null, "30", Severity.WARN),
                        rule("pairing.sameUnitPreferred", null, null, null, "true", null));

        assertThat(terms(rules, "2020-01-01", "2022-12-31")).isEmpty();
        assertThat(terms(rules, "2020-01-01", "2023-01-01"))
                .containsExactly("TERM_TOO_LONG WARN 36");
        assertThat(terms(rules, "2020", "2023")).isEmpty();
        assertThat(terms(rules, "2020", "2024")).containsExactly("TERM_TOO_LONG WARN 36");
        assertThat(terms(rules, "2020-01", "2020-05")).containsExactly("TERM_TOO_SHORT WARN 5");
        assertThat(terms(rules, "2020-01", null)).isEmpty();
    }

    private static List<String> terms(List<PairingRule> rules, String start, String end) {
        return new PairingJudge(
                        new RuleBook<>(rules),
                        new PlannedFacts(Map.of(), List.of(), Map.of()),
                        one -> true)
                .hints(planned(List.of("M"), List.of("A"), null, start, end), TODAY).stream()
                        .map(PairingJudgeTest::said)
                        .toList();
    }

    @Test
    void judgesRandomPairingsAsAnObviousJudgeDoes() {
        Random dice = new Random(39);
        int said = 0;
        for (int round = 0; round < 1500; round++) {
            PlannedFacts facts = facts(dice);
            List<PairingRule> rules = rules(dice);
            PlannedPairing planned = pairing(dice);
            List<String> hints =
                    new PairingJudge(new RuleBook<>(rules), facts, one -> true)
                            .hints(planned, TODAY).stream()
                                    .map(PairingJudgeTest::said)
                                    .sorted()
                                    .toList();
            said += hints.size();
            assertThat(hints)
                    .as("%s %s %s", rules, facts, planned)
                    .isEqualTo(PlainJudge.said(rules, facts, planned, TODAY));
        }
        assertThat(said).as("hints that were compared").isGreaterThan(1000);
    }

    private static PlannedFacts facts(Random dice) {
        Map<String, Someone> people = new HashMap<>();
        for (String id : List.of("P0", "P1", "P2", "P3", "P4")) {
            people.put(
                    id,
                    new Someone(
                            id,
                            id,
                            dice.nextBoolean() ? null : 1980 + dice.nextInt(20),
                            pick(dice, "TEAM", "WORKS", "OTHER", null),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of()));
        }
        List<Couple> couples = new ArrayList<>();
        for (int i = dice.nextInt(14); i > 0; i--) {
            couples.add(
                    new Couple(
                            "A" + dice.nextInt(8),
                            "P" + dice.nextInt(3),
                            "P" + (2 + dice.nextInt(6)),
                            day(dice, 2020),
                            day(dice, 2023)));
        }
        return new PlannedFacts(
                people,
                couples,
                Map.of(
                        "TEAM", new Host("TEAM", List.of("TEAM", "WORKS", "GROUP"), "WORKS"),
                        "WORKS", new Host("WORKS", List.of("WORKS", "GROUP"), "WORKS"),
                        "OTHER", new Host("OTHER", List.of("OTHER", "GROUP"), "OTHER")));
    }

    private static List<PairingRule> rules(Random dice) {
        Map<String, PairingRule> rules = new HashMap<>();
        for (int i = dice.nextInt(20); i > 0; i--) {
            String key =
                    pick(
                            dice,
                            "mentor.maxActiveApprentices",
                            "mentor.minActiveApprentices",
                            "apprentice.maxActiveMentors",
                            "apprentice.maxAge",
                            "term.minMonths",
                            "term.maxMonths",
                            "pairing.sameUnitPreferred");
            String value =
                    switch (key) {
                        case "apprentice.maxAge" -> String.valueOf(25 + dice.nextInt(15));
                        case "term.minMonths", "term.maxMonths" ->
                                String.valueOf(6 * (1 + dice.nextInt(8)));
                        case "pairing.sameUnitPreferred" -> "true";
                        default -> String.valueOf(dice.nextInt(4));
                    };
            PairingRule rule =
                    rule(
                            key,
                            pick(dice, null, "TEAM", "WORKS", "GROUP", "OTHER"),
                            pick(dice, null, null, "MASTER_MENTOR"),
                            pick(dice, null, "2019", "2021-06", "2023-05-01"),
                            dice.nextInt(6) == 0 ? null : value,
                            Severity.values()[dice.nextInt(3)]);
            // Two rules of one place and day cannot be recorded.
            rules.put(rule.slot() + rule.scope() + rule.programme() + rule.effectiveFrom(), rule);
        }
        return List.copyOf(rules.values());
    }

    private static PlannedPairing pairing(Random dice) {
        TreeSet<String> mentors = new TreeSet<>();
        TreeSet<String> apprentices = new TreeSet<>();
        for (int i = dice.nextInt(3); i >= 0; i--) {
            mentors.add("P" + dice.nextInt(3));
            apprentices.add("P" + (3 + dice.nextInt(5)));
        }
        PartialDate start = day(dice, 2021);
        PartialDate end = day(dice, 2022);
        return new PlannedPairing(
                "A0",
                List.copyOf(mentors),
                List.copyOf(apprentices),
                dice.nextInt(4) > 0
                        ? List.of()
                        : List.of(mentors.getFirst() + ">" + apprentices.getFirst()),
                pick(dice, null, "MASTER_MENTOR"),
                pick(dice, null, "TEAM", "WORKS", "OTHER"),
                null,
                null,
                null,
                null,
                start,
                start != null && end != null && end.last().isBefore(start.first()) ? null : end,
                null,
                null,
                null,
                pick(dice, PairingStatus.ACTIVE, PairingStatus.DRAFT, PairingStatus.GRADUATED));
    }

    private static PartialDate day(Random dice, int year) {
        int from = year + dice.nextInt(3);
        return switch (dice.nextInt(4)) {
            case 0 -> null;
            case 1 -> date(String.valueOf(from));
            case 2 -> date("%d-%02d".formatted(from, 1 + dice.nextInt(12)));
            default ->
                    date(
                            "%d-%02d-%02d"
                                    .formatted(from, 1 + dice.nextInt(12), 1 + dice.nextInt(28)));
        };
    }

    @SafeVarargs
    private static <T> T pick(Random dice, T... some) {
        return some[dice.nextInt(some.length)];
    }

    private static PlannedPairing planned(
            List<String> mentors,
            List<String> apprentices,
            String programme,
            String start,
            String end) {
        return new PlannedPairing(
                null,
                mentors,
                apprentices,
                null,
                programme,
                null,
                null,
                null,
                null,
                null,
                date(start),
                date(end),
                null,
                null,
                null,
                null);
    }

    private static PairingRule rule(
            String key,
            String scope,
            String programme,
            String from,
            String value,
            Severity severity) {
        return new PairingRule(key, scope, programme, date(from), value, severity, null);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static String said(PairingHint hint) {
        return hint.code() + " " + hint.severity() + (hint.have() == null ? "" : " " + hint.have());
    }
}
