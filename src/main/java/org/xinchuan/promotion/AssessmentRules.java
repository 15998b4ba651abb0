package org.xinchuan.promotion;

import org.xinchuan.pairing.Assessment;
import org.xinchuan.standard.AssessmentPart;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Points;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a yearly assessment by the form in force (DOMAIN.md §5.4). */
final class AssessmentRules {

    private static final String EXCELLENT = "EXCELLENT";
    private static final double MOST = 100;

    private final NamingRuleBook rules;
    private final List<String> hosts;
    private final LocalDate day;

    /**
     * @param day on which the assessment was held
     */
    AssessmentRules(NamingRuleBook rules, List<String> hosts, LocalDate day) {
        this.rules = rules;
        this.hosts = hosts;
        this.day = day;
    }

    /** What cannot be: points above what a part weighs, a score out of range. */
    List<Fault> faults(Assessment assessment) {
        List<Fault> faults = new ArrayList<>();
        Double score = assessment.score();
        if (score != null && (score < 0 || score > MOST)) {
            faults.add(Fault.of("score", "SCORE_RANGE", "得分在 0 到 100 之间", "a score is 0 to 100"));
        }
        Points points = Points.tryParse(assessment.points()).orElseThrow();
        weights()
                .ifPresent(
                        weights ->
                                points.byPart()
                                        .forEach(
                                                (part, own) ->
                                                        over(part, own, weights)
                                                                .ifPresent(faults::add)));
        return faults;
    }

    /** The grade of a score; null without a score or a rule. */
    String grade(Double score) {
        Optional<Integer> excellent = number(NamingRuleKey.EXCELLENT_SCORE);
        Optional<Integer> pass = number(NamingRuleKey.PASS_SCORE);
        if (score == null || pass.isEmpty()) {
            return null;
        }
        if (excellent.isPresent() && score >= excellent.get()) {
            return EXCELLENT;
        }
        return score >= pass.get() ? Assessment.PASS : Assessment.FAIL;
    }

    /** What is doubtful: a grade that is not the one of the score. */
    List<Fault> doubts(Assessment assessment) {
        String due = grade(assessment.score());
        if (due == null || assessment.grade() == null || due.equals(assessment.grade())) {
            return List.of();
        }
        return List.of(
                Fault.of(
                        "grade",
                        "GRADE_DIFFERS",
                        "按规则该得分的等次为 " + due + "，请核对",
                        "by the rules the grade of this score is " + due + ", please check"));
    }

    private Optional<Points> weights() {
        return rules.inForce(NamingRuleKey.WEIGHTS, null, hosts, day).map(NamingRule::weights);
    }

    private Optional<Integer> number(NamingRuleKey key) {
        return rules.inForce(key, null, hosts, day).map(NamingRule::number);
    }

    private static Optional<Fault> over(AssessmentPart part, BigDecimal own, Points weights) {
        BigDecimal most = weights.byPart().getOrDefault(part, BigDecimal.ZERO);
        return own.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(
                        Fault.of(
                                "points",
                                "POINTS_OVER",
                                part.label().zh() + "最多 " + most.toPlainString() + " 分",
                                part.label().en() + " has at most " + most.toPlainString()));
    }
}
