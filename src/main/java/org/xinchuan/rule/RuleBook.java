package org.xinchuan.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rule is in force: of those that had taken effect by the day, the one of the nearest
 * organisation, then the one that names the aspect, then the latest. A rule without a value lifts
 * what it stands before.
 *
 * @param <R> the family of rules
 */
public final class RuleBook<R extends Rule> {

    private final Map<Object, List<R>> rules;

    public RuleBook(List<R> rules) {
        this.rules = rules.stream().collect(Collectors.groupingBy(Rule::slot));
    }

    /**
     * The rule in force.
     *
     * @param aspect null for what holds for no aspect in particular
     * @param hosts codes of the organisation that is judged and of all above it, the nearest first
     */
    public Optional<R> inForce(Object slot, String aspect, List<String> hosts, LocalDate day) {
        return rules.getOrDefault(slot, List.of()).stream()
                .filter(rule -> rule.aspect() == null || rule.aspect().equals(aspect))
                .filter(rule -> rule.scope() == null || hosts.contains(rule.scope()))
                .filter(rule -> !start(rule).isAfter(day))
                .min(
                        Comparator.comparingInt((R rule) -> distance(rule, hosts))
                                .thenComparing(rule -> rule.aspect() == null)
                                .thenComparing(RuleBook::start, Comparator.reverseOrder()))
                .filter(rule -> rule.value() != null);
    }

    /** Whether there is a rule in a slot, in force or not. */
    public boolean has(Object slot) {
        return rules.containsKey(slot);
    }

    /** The codes of organisations for which there is a rule in a slot, in force or not. */
    public Set<String> scopes(Object slot) {
        return rules.getOrDefault(slot, List.of()).stream()
                .map(Rule::scope)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static int distance(Rule rule, List<String> hosts) {
        return rule.scope() == null ? hosts.size() : hosts.indexOf(rule.scope());
    }

    private static LocalDate start(Rule rule) {
        return rule.effectiveFrom() == null ? LocalDate.MIN : rule.effectiveFrom().first();
    }
}
