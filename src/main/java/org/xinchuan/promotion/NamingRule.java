package org.xinchuan.promotion;

import org.xinchuan.promotion.RuleKey.Value;
import org.xinchuan.standard.AssessmentPart;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Points;
import org.xinchuan.table.Column;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One rule of naming, review or assessment as it holds from a day on. A rule is never changed for
 * the days before: another with a later day takes its place.
 *
 * @param key see {@link RuleKey}
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
        String source) {
    /** What a file of rules of naming has in it. */
    static List<Column<NamingRule>> columns() {
        return List.of(
                Column.of("规则", "rule", NamingRule::key),
                Column.of("适用组织代码", "scope", NamingRule::scope),
                Column.of("级别", "level", NamingRule::level),
                Column.of("生效日期", "effective from", NamingRule::effectiveFrom),
                Column.of("值", "value", NamingRule::value),
                Column.of("程度", "severity", one -> one.severity().name()),
                Column.of("出处", "source", NamingRule::source));
    }

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final String SEPARATOR = ";";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** How much depends on a rule. */
    public enum Severity {
        INFO,
        WARN,
        BLOCK
    }

    public NamingRule {
        severity = severity == null ? Severity.WARN : severity;
        Optional<RuleKey> known = RuleKey.of(key);
        new Faults()
                .required("key", key)
                .add(
                        key != null && known.isEmpty(),
                        "key",
                        "RULE_UNKNOWN",
                        "没有规则“" + key + "”；可用的有 " + RuleKey.texts(),
                        "no rule \"" + key + "\"; there are " + RuleKey.texts())
                .code("scope", scope)
                .add(
                        known.isPresent() && value != null && !fits(known.get().value(), value),
                        "value",
                        "VALUE_INVALID",
                        known.map(one -> wanted(one.value(), true)).orElse(""),
                        known.map(one -> wanted(one.value(), false)).orElse(""))
                .orThrow();
    }

    RuleKey rule() {
        return RuleKey.of(key).orElseThrow();
    }

    int number() {
        return Integer.parseInt(value.strip());
    }

    /** The words of the value, in their order. */
    List<String> words() {
        return words(value);
    }

    List<NamingLevel> levels() {
        return words().stream().map(NamingLevel::valueOf).toList();
    }

    Points weights() {
        return Points.tryParse(words()).orElseThrow();
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split(SEPARATOR)).map(String::strip).toList();
    }

    private static boolean fits(Value kind, String value) {
        return switch (kind) {
            case NUMBER -> WHOLE.matcher(value.strip()).matches();
            case HONOURS -> words(value).stream().allMatch(Code::isCode);
            case LEVELS ->
                    words(value).stream()
                            .allMatch(
                                    word ->
                                            Arrays.stream(NamingLevel.values())
                                                    .anyMatch(l -> l.name().equals(word)));
            case WEIGHTS ->
                    Points.tryParse(words(value))
                            .filter(points -> points.sum().compareTo(ALL) == 0)
                            .filter(p -> p.byPart().size() == AssessmentPart.values().length)
                            .isPresent();
        };
    }

    private static String wanted(Value kind, boolean chinese) {
        return switch (kind) {
            case NUMBER -> chinese ? "请填写不为负的整数" : "a whole number, not negative";
            case LEVELS ->
                    chinese
                            ? "请填写命名级别，用 ; 分隔：" + List.of(NamingLevel.values())
                            : "levels separated by ; out of " + List.of(NamingLevel.values());
            case HONOURS ->
                    chinese
                            ? "请填写荣誉代码或技能等级，用 ; 分隔"
                            : "codes of honours or grades of skill, separated by ;";
            case WEIGHTS ->
                    chinese
                            ? "请给出全部各项的分值，合计 100：" + List.of(AssessmentPart.values())
                            : "all parts with their weights, together 100: "
                                    + List.of(AssessmentPart.values());
        };
    }
}
