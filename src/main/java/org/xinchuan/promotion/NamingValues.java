package org.xinchuan.promotion;

import org.xinchuan.rule.Rule;
import org.xinchuan.rule.RuleValue;
import org.xinchuan.standard.AssessmentPart;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.Points;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What the values of rules of naming may say beside numbers. */
final class NamingValues {

    /** Levels of naming. */
    static final RuleValue LEVELS =
            RuleValue.words(
                    word ->
                            Arrays.stream(NamingLevel.values())
                                    .anyMatch(level -> level.name().equals(word)),
                    "请填写命名级别，用 ; 分隔：" + List.of(NamingLevel.values()),
                    "levels separated by ; out of " + List.of(NamingLevel.values()));

    /** Codes of honours, and grades of skill. */
    static final RuleValue HONOURS =
            RuleValue.words(
                    Code::isCode,
                    "请填写荣誉代码或技能等级，用 ; 分隔",
                    "codes of honours or grades of skill, separated by ;");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Parts of the yearly form with their weights. */
    static final RuleValue WEIGHTS =
            RuleValue.of(
                    NamingValues::areWeights,
                    "请给出全部各项的分值，合计 100：" + List.of(AssessmentPart.values()),
                    "all parts with their weights, together 100: "
                            + List.of(AssessmentPart.values()));

    private NamingValues() {}

    private static boolean areWeights(String value) {
        return Points.tryParse(Rule.words(value))
                .filter(points -> points.sum().compareTo(ALL) == 0)
                .filter(points -> points.byPart().size() == AssessmentPart.values().length)
                .isPresent();
    }
}
