package org.xinchuan.pairing;

import org.xinchuan.ledger.References;
import org.xinchuan.rule.Rule;
import org.xinchuan.rule.RuleFamily;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;
import java.util.Optional;

/**
 * One rule of pairing (DOMAIN.md §3.1).
 *
 * @param key see {@link PairingRuleKey}
 * @param scope code of the organisation for whose pairings it holds, with all below; null for all
 * @param programme for whose pairings it holds; null for every programme and none
 * @param effectiveFrom the first day on which it holds; null when it always did
 * @param value a number, or words separated by {@code ;}; null lifts the rule from that day on
 * @param severity WARN when left out; of one limit there may be one rule of each
 * @param source what lays it down, in words
 */
public record PairingRule(
        String key,
        String scope,
        String programme,
        PartialDate effectiveFrom,
        String value,
        Severity severity,
        String source)
        implements Rule {

    /** The rules of pairing. */
    public static final RuleFamily<PairingRule> FAMILY =
            new RuleFamily<>(
                    "pairing-rule",
                    PairingRule.class,
                    new Bilingual("结对规则", "rule of pairing"),
                    new Bilingual("师徒结对规则", "Rules of pairing"),
                    RuleFamily.columns(Column.of("项目", "programme", PairingRule::programme)),
                    PairingRuleKey.texts(),
                    rule -> new References());

    public PairingRule {
        severity = severity == null ? Severity.WARN : severity;
        Optional<PairingRuleKey> known = PairingRuleKey.of(key);
        Faults faults =
                RuleFamily.judge(key, PairingRuleKey.texts(), scope).code("programme", programme);
        known.ifPresent(one -> one.value().judge(faults, value));
        faults.orThrow();
    }

    @Override
    public String aspect() {
        return programme;
    }

    @Override
    public Object slot() {
        return rule().isLimit() ? slot(rule(), severity) : rule();
    }

    /** Where the rules of a limit of a severity stand. */
    public static Object slot(PairingRuleKey limit, Severity severity) {
        return List.of(limit, severity);
    }

    PairingRuleKey rule() {
        return PairingRuleKey.of(key).orElseThrow();
    }
}
