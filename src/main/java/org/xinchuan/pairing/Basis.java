package org.xinchuan.pairing;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.pairing.PlannedFacts.Host;
import org.xinchuan.rule.RuleBook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pairings are judged by that seldom changes: the rules, and what stands above organisations,
 * of which each is read when it is first asked for. Safe for any number of threads.
 */
public final class Basis {

    private static final int PORTION = 1000;

    private final RuleBook<PairingRule> rules;
    private final Map<String, Host> hosts;

    private Basis(RuleBook<PairingRule> rules, Map<String, Host> hosts) {
        this.rules = rules;
        this.hosts = hosts;
    }

    /** With these rules, and what the next who asks finds of organisations. */
    static Basis of(RuleBook<PairingRule> rules) {
        return new Basis(rules, new ConcurrentHashMap<>());
    }

    /** As somebody finds it. */
    static Basis read(Work work) {
        return of(PairingRule.FAMILY.book(work));
    }

    /**
     * The same after changes.
     *
     * @param work that finds them made
     * @param subjects what was changed
     */
    Basis after(Work work, Set<String> subjects) {
        boolean ruled = touches(subjects, PairingRule.FAMILY.name());
        boolean organised = touches(subjects, "organisation");
        if (!ruled && !organised) {
            return this;
        }
        return new Basis(
                ruled ? PairingRule.FAMILY.book(work) : rules,
                organised ? new ConcurrentHashMap<>() : hosts);
    }

    /** The rules. */
    public RuleBook<PairingRule> rules() {
        return rules;
    }

    /**
     * Where some organisations stand, by code; unknown ones are left out.
     *
     * @param work that finds the organisations as this basis has them
     */
    Map<String, Host> hosts(Work work, Set<String> codes) {
        List<String> unread = codes.stream().filter(code -> !hosts.containsKey(code)).toList();
        for (int i = 0; i < unread.size(); i += PORTION) {
            List<String> portion = unread.subList(i, Math.min(i + PORTION, unread.size()));
            for (Row row : work.run("read/pairing/hosts", Map.of("keys", portion))) {
                hosts.put(row.text("organisation"), Rows.to(Host.class, row));
            }
        }
        Map<String, Host> found = new HashMap<>();
        for (String code : codes) {
            Host host = hosts.get(code);
            if (host != null) {
                found.put(code, host);
            }
        }
        return found;
    }

    private static boolean touches(Set<String> subjects, String kind) {
        return subjects.stream().anyMatch(subject -> subject.startsWith(kind + ":"));
    }
}
