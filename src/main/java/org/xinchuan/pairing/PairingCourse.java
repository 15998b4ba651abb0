package org.xinchuan.pairing;

import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How a pairing goes on by the rules in force: what is due, what is paid, what may be done.
 *
 * @param assessments that were held, oldest first
 * @param due what is to be done; nothing once it has ended
 * @param objectionUntil the last day on which either side may object; null without a rule or start
 * @param everyMonths between two assessments; null without a rule
 * @param scores the least score of each grade, where rules say so
 * @param failPolicy what is done about whoever fails; null without a rule
 * @param reasons for which it may be ended early
 * @param allowances one for each apprentice, where dates and rules tell
 * @param allowanceYuan their sum, of those that are known; null when none is
 */
public record PairingCourse(
        String pairing,
        LocalDate asOf,
        List<Assessment> assessments,
        List<Due> due,
        LocalDate objectionUntil,
        Integer everyMonths,
        Scores scores,
        PairingTerms.FailPolicy failPolicy,
        List<String> reasons,
        List<Allowance> allowances,
        BigDecimal allowanceYuan,
        List<Reward> rewards) {

    /** The least score of each grade; null where no rule says so. */
    public record Scores(Integer pass, Integer good, Integer excellent) {}

    /**
     * @param seen whether the caller may know about a person; what others reached and are paid for
     *     is left out
     */
    static PairingCourse of(Work work, Pairing pairing, LocalDate asOf, Predicate<String> seen) {
        PairingTerms terms = PairingTerms.of(work, Basis.read(work), pairing);
        List<Assessment> assessments =
                work
                        .run(
                                "read/assessment/rows",
                                Map.of("keys", List.of("pairing:" + pairing.id())))
                        .stream()
                        .map(row -> Rows.to(Assessment.class, row))
                        .sorted((one, other) -> one.heldOn().compareTo(other.heldOn()))
                        .toList();
        Integer every = terms.number(PairingRuleKey.ASSESSMENT_MONTHS, asOf).orElse(null);
        List<Allowance> allowances = allowances(pairing, terms, asOf, seen);
        return new PairingCourse(
                pairing.id(),
                asOf,
                assessments.stream()
                        .filter(one -> one.person() == null || seen.test(one.person()))
                        .toList(),
                due(pairing, assessments, every),
                objection(pairing, terms),
                every,
                new Scores(
                        terms.number(PairingRuleKey.PASS_SCORE, asOf).orElse(null),
                        terms.number(PairingRuleKey.GOOD_SCORE, asOf).orElse(null),
                        terms.number(PairingRuleKey.EXCELLENT_SCORE, asOf).orElse(null)),
                terms.failPolicy(asOf).orElse(null),
                terms.reasons(asOf),
                allowances,
                allowances.stream()
                        .map(Allowance::yuan)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                Reward.of(work, pairing, terms, asOf).stream()
                        .filter(one -> seen.test(one.apprentice()))
                        .toList());
    }

    private static List<Due> due(
            Pairing pairing, List<Assessment> assessments, Integer everyMonths) {
        return pairing.status().isUnderWay()
                ? Due.of(
                        pairing.startsOn(),
                        pairing.endsOn(),
                        assessments.isEmpty() ? null : assessments.getLast().heldOn(),
                        everyMonths)
                : List.of();
    }

    private static LocalDate objection(Pairing pairing, PairingTerms terms) {
        if (pairing.startsOn() == null || !pairing.status().isUnderWay()) {
            return null;
        }
        LocalDate start = pairing.startsOn().last();
        Optional<Integer> days = terms.number(PairingRuleKey.OBJECTION_DAYS, start);
        return days.map(some -> start.plusDays(some - 1L)).orElse(null);
    }

    private static List<Allowance> allowances(
            Pairing pairing, PairingTerms terms, LocalDate asOf, Predicate<String> seen) {
        List<Allowance> all = new ArrayList<>();
        IntStream.range(0, pairing.apprentices().size())
                .filter(i -> seen.test(pairing.apprentices().get(i)))
                .forEach(i -> Allowance.of(pairing, i, terms, asOf).ifPresent(all::add));
        return all;
    }
}
