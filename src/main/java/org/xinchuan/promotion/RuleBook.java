package org.xinchuan.promotion;

import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.NamingLevel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rule is in force: of those that had taken effect by the day, the one of the nearest
 * organisation, then the one that names the level, then the latest. A rule without a value lifts
 * what it stands before.
 */
final class RuleBook {

    private final Map<RuleKey, List<NamingRule>> rules;

    RuleBook(List<NamingRule> rules) {
        this.rules =
                rules.stream()
                        .collect(
                                Collectors.groupingBy(
                                        NamingRule::rule,
                                        () -> new EnumMap<>(RuleKey.class),
                                        Collectors.toList()));
    }

    static RuleBook read(Work work) {
        return new RuleBook(
                work.run("read/naming-rule/all").stream()
                        .map(row -> Rows.to(NamingRule.class, row))
                        .toList());
    }

    /**
     * The rule in force.
     *
     * @param level null for what holds for no level in particular
     * @param hosts codes of the studio's organisation and of all above it, the nearest first
     */
    Optional<NamingRule> inForce(
            RuleKey key, NamingLevel level, List<String> hosts, LocalDate day) {
        return rules.getOrDefault(key, List.of()).stream()
                .filter(rule -> rule.level() == null || rule.level() == level)
                .filter(rule -> rule.scope() == null || hosts.contains(rule.scope()))
                .filter(
                        rule ->
                                rule.effectiveFrom() == null
                                        || !rule.effectiveFrom().first().isAfter(day))
                .min(
                        Comparator.comparingInt((NamingRule rule) -> distance(rule, hosts))
                                .thenComparing(rule -> rule.level() == null)
                                .thenComparing(RuleBook::start, Comparator.reverseOrder()))
                .filter(rule -> rule.value() != null);
    }

    /** The first of some rules that is in force: a special one before the general. */
    Optional<NamingRule> firstInForce(
            List<RuleKey> keys, NamingLevel level, List<String> hosts, LocalDate day) {
        return keys.stream().flatMap(key -> inForce(key, level, hosts, day).stream()).findFirst();
    }

    /** The levels that a condition in force names, lowest first. */
    List<NamingLevel> levels(List<String> hosts, LocalDate day) {
        return Arrays.stream(NamingLevel.values())
                .filter(
                        level ->
                                Arrays.stream(RuleKey.values())
                                        .filter(RuleKey::isCondition)
                                        .flatMap(key -> inForce(key, level, hosts, day).stream())
                                        .anyMatch(rule -> rule.level() == level))
                .sorted(NamingLevel.BY_RANK)
                .toList();
    }

    private static int distance(NamingRule rule, List<String> hosts) {
        return rule.scope() == null ? hosts.size() : hosts.indexOf(rule.scope());
    }

    private static LocalDate start(NamingRule rule) {
        return rule.effectiveFrom() == null ? LocalDate.MIN : rule.effectiveFrom().first();
    }
}
