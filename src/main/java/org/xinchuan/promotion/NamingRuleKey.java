package org.xinchuan.promotion;

import org.xinchuan.rule.RuleValue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of DOMAIN.md §3.2 that this program can judge, by the names they have in files. */
public enum NamingRuleKey {
    /** The leader holds one of these honours, or a grade at least as high as one of these. */
    LEADER_HONOUR("naming.leaderHonour", NamingValues.HONOURS, "领衔人荣誉或等级"),
    MIN_MEMBERS("naming.minMembers", RuleValue.NUMBER, "成员人数"),
    MIN_YEARS_RUNNING("naming.minYearsRunning", RuleValue.NUMBER, "成立年限"),
    /** Projects (技术攻关) completed within the last twelve months. */
    MIN_PROJECTS("naming.minProjectsPerYear", RuleValue.NUMBER, "近一年攻关项目"),
    /** Results, proposals aside, completed within the last twelve months. */
    MIN_RESULTS("naming.minResultsPerYear", RuleValue.NUMBER, "近一年成果"),
    MIN_APPRENTICES("naming.minApprentices", RuleValue.NUMBER, "带徒人数"),
    /** One of these levels is held. */
    REQUIRES_LOWER("naming.requiresLower", NamingValues.LEVELS, "下一级命名"),
    /** So many years after a naming of the level was revoked. */
    BAR_YEARS("review.barYears", RuleValue.NUMBER, "撤销后的年限"),
    BAR_YEARS_SKILL_MASTER("review.barYears.skillMaster", RuleValue.NUMBER, "撤销后的年限"),
    /** The levels that studios climb, where these are not all that the rules name. */
    LADDER("naming.ladder", NamingValues.LEVELS),
    REVIEW_YEARS("review.everyYears", RuleValue.NUMBER),
    REVIEW_YEARS_SKILL_MASTER("review.everyYears.skillMaster", RuleValue.NUMBER),
    /** How long a studio has to mend what a first review found wanting. */
    SUSPENDED_MONTHS("review.suspendedMonths", RuleValue.NUMBER),
    /** Within so many days the body that named a studio must approve of a new leader. */
    LEADER_CHANGE("leader.change", RuleValue.NUMBER),
    /** One-off with a naming, in yuan. */
    FUNDING("funding.yuan", RuleValue.NUMBER),
    /** With a review that was passed, in yuan. */
    FUNDING_RECONFIRMED("funding.reconfirmedYuan", RuleValue.NUMBER),
    /** What each part of the yearly form weighs; together 100. */
    WEIGHTS("assessment.weights", NamingValues.WEIGHTS),
    EXCELLENT_SCORE("assessment.excellentScore", RuleValue.NUMBER),
    PASS_SCORE("assessment.passScore", RuleValue.NUMBER);

    private final String text;
    private final RuleValue value;
    private final String condition;

    NamingRuleKey(String text, RuleValue value) {
        this(text, value, null);
    }

    NamingRuleKey(String text, RuleValue value, String condition) {
        this.text = text;
        this.value = value;
        this.condition = condition;
    }

    /** Its name in files, requests and answers. */
    public String text() {
        return text;
    }

    RuleValue value() {
        return value;
    }

    /** Whether it says what a studio must have to be named. */
    boolean isCondition() {
        return condition != null;
    }

    /** What a list calls the condition, in Chinese; null when it is none. */
    String condition() {
        return condition;
    }

    static Optional<NamingRuleKey> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(NamingRuleKey::text).toList();
    }
}
