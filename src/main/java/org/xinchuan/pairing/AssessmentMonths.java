package org.xinchuan.pairing;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.pairing.PlannedFacts.Host;
import org.xinchuan.rule.RuleBook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * After how many months pairings are to be assessed, for many at once: rules are looked at once for
 * each programme and organisation, and the way up from an organisation only where a rule stands
 * somewhere above it. For one question.
 */
final class AssessmentMonths {

    private final RuleBook<PairingRule> rules;
    private final Map<String, List<String>> hosts = new HashMap<>();
    private final Map<Asked, Optional<Integer>> known = new HashMap<>();
    private final LocalDate today;

    private record Asked(String programme, String organisation) {}

    private AssessmentMonths(RuleBook<PairingRule> rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    static AssessmentMonths read(Work work, LocalDate today) {
        RuleBook<PairingRule> rules = PairingRule.FAMILY.book(work);
        AssessmentMonths months = new AssessmentMonths(rules, today);
        Set<String> below = new TreeSet<>();
        for (String scope : rules.scopes(PairingRuleKey.ASSESSMENT_MONTHS)) {
            work.run("read/organisation/subtree", Map.of("code", scope))
                    .forEach(row -> below.add(row.text("code")));
        }
        for (Row row : work.run("read/pairing/hosts", Map.of("keys", List.copyOf(below)))) {
            Host host = Rows.to(Host.class, row);
            months.hosts.put(host.organisation(), host.hosts());
        }
        return months;
    }

    /** Null where no rule asks for assessments. */
    Integer of(UnderWay pairing) {
        return known.computeIfAbsent(
                        new Asked(pairing.programme(), pairing.organisation()), this::number)
                .orElse(null);
    }

    private Optional<Integer> number(Asked asked) {
        List<String> above = hosts.getOrDefault(asked.organisation(), List.of());
        return new PairingTerms(rules, asked.programme(), above)
                .number(PairingRuleKey.ASSESSMENT_MONTHS, today);
    }
}
