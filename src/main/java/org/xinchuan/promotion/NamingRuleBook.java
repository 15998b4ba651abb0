package org.xinchuan.promotion;

import org.xinchuan.graph.Work;
import org.xinchuan.rule.RuleBook;
import org.xinchuan.standard.NamingLevel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which rule of naming is in force for a level. */
final class NamingRuleBook {

    private final RuleBook<NamingRule> rules;

    NamingRuleBook(List<NamingRule> rules) {
        this.rules = new RuleBook<>(rules);
    }

    static NamingRuleBook read(Work work) {
        return new NamingRuleBook(NamingRule.FAMILY.all(work));
    }

    /**
     * The rule in force.
     *
     * @param level null for what holds for no level in particular
     * @param hosts codes of the studio's organisation and of all above it, the nearest first
     */
    Optional<NamingRule> inForce(
            NamingRuleKey key, NamingLevel level, List<String> hosts, LocalDate day) {
        return rules.inForce(key.text(), level == null ? null : level.name(), hosts, day);
    }

    /** The first of some rules that is in force: a special one before the general. */
    Optional<NamingRule> firstInForce(
            List<NamingRuleKey> keys, NamingLevel level, List<String> hosts, LocalDate day) {
        return keys.stream().flatMap(key -> inForce(key, level, hosts, day).stream()).findFirst();
    }

    /** The levels that a condition in force names, lowest first. */
    List<NamingLevel> levels(List<String> hosts, LocalDate day) {
        return Arrays.stream(NamingLevel.values())
                .filter(
                        level ->
                                Arrays.stream(NamingRuleKey.values())
                                        .filter(NamingRuleKey::isCondition)
                                        .flatMap(key -> inForce(key, level, hosts, day).stream())
                                        .anyMatch(rule -> rule.level() == level))
                .sorted(NamingLevel.BY_RANK)
                .toList();
    }
}
