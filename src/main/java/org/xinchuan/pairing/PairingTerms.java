package org.xinchuan.pairing;

import org.xinchuan.graph.Work;
import org.xinchuan.rule.Rule;
import org.xinchuan.rule.RuleBook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules in force lay down for one pairing: months, scores, pay, reasons. */
final class PairingTerms {

    private static final Pattern EXTENDED = Pattern.compile("EXTEND_(\\d+)M");
    private static final String OTHER_MENTOR = "OTHER_MENTOR";
    private static final List<PairingRuleKey> SCORES =
            List.of(
                    PairingRuleKey.PASS_SCORE,
                    PairingRuleKey.GOOD_SCORE,
                    PairingRuleKey.EXCELLENT_SCORE);

    private final RuleBook<PairingRule> rules;
    private final String programme;
    private final List<String> hosts;

    PairingTerms(RuleBook<PairingRule> rules, String programme, List<String> hosts) {
        this.rules = rules;
        this.programme = programme;
        this.hosts = hosts;
    }

    static PairingTerms of(Work work, Basis basis, Pairing pairing) {
        PlannedPairing planned = PlannedPairing.of(pairing);
        PlannedFacts facts = PlannedFacts.read(work, basis, List.of(planned));
        return new PairingTerms(basis.rules(), pairing.programme(), facts.hosts(planned));
    }

    /** The rule of a key that is no limit. */
    Optional<PairingRule> rule(PairingRuleKey key, LocalDate day) {
        return rules.inForce(key, programme, hosts, day);
    }

    Optional<Integer> number(PairingRuleKey key, LocalDate day) {
        return rule(key, day).map(Rule::number);
    }

    /**
     * What is done about whoever failed.
     *
     * @param otherMentor whether another mentor takes over
     * @param months for which it goes on; null where the rule does not say
     */
    public record FailPolicy(boolean otherMentor, Integer months) {}

    Optional<FailPolicy> failPolicy(LocalDate day) {
        return rule(PairingRuleKey.FAIL_POLICY, day)
                .map(
                        rule ->
                                new FailPolicy(
                                        rule.words().contains(OTHER_MENTOR),
                                        rule.words().stream()
                                                .map(EXTENDED::matcher)
                                                .filter(Matcher::matches)
                                                .map(found -> Integer.valueOf(found.group(1)))
                                                .findFirst()
                                                .orElse(null)));
    }

    /** The grade of a score; empty where no rule says so. */
    Optional<String> grade(double score, LocalDate day) {
        String grade = null;
        for (int i = 0; i < SCORES.size(); i++) {
            Optional<Integer> least = number(SCORES.get(i), day);
            if (i == 0) {
                if (least.isEmpty()) {
                    return Optional.empty();
                }
                grade = "FAIL";
            }
            if (least.isPresent() && score >= least.get()) {
                grade = PairingValues.RESULTS.get(i + 1);
            }
        }
        return Optional.of(grade);
    }

    /** The reasons for which a pairing may end early; empty where no rule lists them. */
    List<String> reasons(LocalDate day) {
        return rule(PairingRuleKey.TERMINATION_REASONS, day).map(Rule::words).orElse(List.of());
    }

    /** The parts of words such as {@code PASS:0.5}, by what stands before the last colon. */
    static List<Map.Entry<String, String>> pairs(Rule rule) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String word : rule.words()) {
            int colon = word.lastIndexOf(':');
            pairs.add(Map.entry(word.substring(0, colon), word.substring(colon + 1)));
        }
        return pairs;
    }
}
