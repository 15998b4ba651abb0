package org.xinchuan.promotion;

import org.xinchuan.ledger.References;
import org.xinchuan.rule.Rule;
import org.xinchuan.rule.RuleFamily;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Points;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.table.Column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One rule of naming, review or assessment.
 *
 * @param key see {@link NamingRuleKey}
 * @param scope code of the organisation for whose studios it holds, with all below; null for all
 * @param level of naming for which it holds; null for every level
 * @param effectiveFrom the first day on which it holds; null when it always did
 * @param value a number, or words separated by {@code ;}; null lifts the rule from that day on
 * @param severity WARN when left out; INFO is shown and never counted as missing
 * @param source what lays it down, in words
 */
public record NamingRule(
        String key,
        String scope,
        NamingLevel level,
        PartialDate effectiveFrom,
        String value,
        Severity severity,
        String source)
        implements Rule {

    /** The rules of naming, review and assessment. */
    public static final RuleFamily<NamingRule> FAMILY =
            new RuleFamily<>(
                    "naming-rule",
                    NamingRule.class,
                    new Bilingual("命名规则", "rule of naming"),
                    new Bilingual("命名、复核与考核规则", "Rules of naming, review and assessment"),
                    RuleFamily.columns(Column.of("级别", "level", NamingRule::level)),
                    NamingRuleKey.texts(),
                    NamingRule::references);

    public NamingRule {
        severity = severity == null ? Severity.WARN : severity;
        Optional<NamingRuleKey> known = NamingRuleKey.of(key);
        Faults faults = RuleFamily.judge(key, NamingRuleKey.texts(), scope);
        known.ifPresent(one -> one.value().judge(faults, value));
        faults.orThrow();
    }

    @Override
    public String aspect() {
        return level == null ? null : level.name();
    }

    NamingRuleKey rule() {
        return NamingRuleKey.of(key).orElseThrow();
    }

    List<NamingLevel> levels() {
        return words().stream().map(NamingLevel::valueOf).toList();
    }

    Points weights() {
        return Points.tryParse(words()).orElseThrow();
    }

    /** The honours among the words. */
    private static References references(NamingRule rule) {
        References references = new References();
        if (rule.value() != null && rule.rule().value() == NamingValues.HONOURS) {
            List<String> grades = Arrays.stream(SkillGrade.values()).map(SkillGrade::name).toList();
            for (String word : rule.words()) {
                if (!grades.contains(word)) {
                    references = references.honour("value", word);
                }
            }
        }
        return references;
    }
}
