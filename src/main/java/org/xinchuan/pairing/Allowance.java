package org.xinchuan.pairing;

import org.xinchuan.standard.PartialDate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the mentors of a pairing are due for an apprentice: for each whole month the rule that is in
 * force on its first day, times the part that is paid for the result.
 *
 * @param full yuan for all months, before the result
 * @param grade of the apprentice; null while there is none
 * @param factor paid for the grade; null while it is not known
 * @param yuan what is due; null while the factor is not known
 * @param steps how it was worked out
 */
public record Allowance(
        String apprentice,
        int months,
        int full,
        String grade,
        BigDecimal factor,
        BigDecimal yuan,
        List<Step> steps) {

    /**
     * Months that follow one another at the same rate.
     *
     * @param from the first day of the first
     * @param source of the rule
     */
    public record Step(LocalDate from, int months, int yuanPerMonth, String source) {}

    /** The allowance for one apprentice; empty without dates or a rule. */
    static Optional<Allowance> of(Pairing pairing, int at, PairingTerms terms, LocalDate asOf) {
        LocalDate end = end(pairing, at, asOf);
        if (pairing.startsOn() == null || end == null) {
            return Optional.empty();
        }
        LocalDate start = pairing.startsOn().first();
        List<Step> steps = new ArrayList<>();
        int months = 0;
        for (LocalDate month = start;
                !start.plusMonths(months + 1L).isAfter(end);
                month = start.plusMonths(months)) {
            Optional<PairingRule> rule = terms.rule(PairingRuleKey.ALLOWANCE, month);
            if (rule.isEmpty()) {
                months++;
                continue;
            }
            add(steps, month, rule.get());
            months++;
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        int full = steps.stream().mapToInt(step -> step.months() * step.yuanPerMonth()).sum();
        String grade = grade(pairing, at);
        BigDecimal factor = factor(grade, terms, end.minusDays(1)).orElse(null);
        return Optional.of(
                new Allowance(
                        pairing.apprentices().get(at),
                        steps.stream().mapToInt(Step::months).sum(),
                        full,
                        grade,
                        factor,
                        factor == null
                                ? null
                                : factor.multiply(BigDecimal.valueOf(full))
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros(),
                        List.copyOf(steps)));
    }

    private static void add(List<Step> steps, LocalDate month, PairingRule rule) {
        Step last = steps.isEmpty() ? null : steps.getLast();
        if (last != null
                && last.yuanPerMonth() == rule.number()
                && last.from().plusMonths(last.months()).equals(month)) {
            steps.set(
                    steps.size() - 1,
                    new Step(last.from(), last.months() + 1, rule.number(), last.source()));
        } else {
            steps.add(new Step(month, 1, rule.number(), rule.source()));
        }
    }

    /** The day after the last that is paid: the graduation, the end, or the day asked for. */
    private static LocalDate end(Pairing pairing, int at, LocalDate asOf) {
        if (!pairing.status().counts()) {
            return null;
        }
        LocalDate end = asOf.plusDays(1);
        PartialDate last = pairing.endsOn();
        if (last != null && last.next().isBefore(end)) {
            end = last.next();
        }
        String graduated = at < pairing.graduatedOn().size() ? pairing.graduatedOn().get(at) : "";
        if (!graduated.isEmpty()) {
            LocalDate next = PartialDate.parse(graduated).next();
            end = next.isBefore(end) ? next : end;
        }
        return end;
    }

    /** The grade of the graduation; FAIL for whoever failed without one. */
    private static String grade(Pairing pairing, int at) {
        String grade = at < pairing.grades().size() ? pairing.grades().get(at) : "";
        if (!grade.isEmpty()) {
            return grade;
        }
        boolean failed =
                at < pairing.outcomes().size() && pairing.outcomes().get(at).equals("FAILED");
        return failed ? "FAIL" : null;
    }

    private static Optional<BigDecimal> factor(String grade, PairingTerms terms, LocalDate day) {
        Optional<PairingRule> rule = terms.rule(PairingRuleKey.ALLOWANCE_FACTORS, day);
        if (grade == null || rule.isEmpty()) {
            return Optional.empty();
        }
        return PairingTerms.pairs(rule.get()).stream()
                .filter(pair -> pair.getKey().equals(grade))
                .map(Map.Entry::getValue)
                .map(BigDecimal::new)
                .findFirst();
    }
}
