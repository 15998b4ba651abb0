package org.xinchuan.pairing;

import org.xinchuan.rule.RuleValue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of DOMAIN.md §3.1 that this program can judge, by the names they have in files. */
public enum PairingRuleKey {
    /** One of these makes a mentor: a grade at least so high, a title, an honour, years. */
    MENTOR_GRADE("mentor.minGrade", PairingValues.QUALIFICATIONS, true),
    /** Whoever has so many apprentices on the first day takes no more. */
    MENTOR_MOST("mentor.maxActiveApprentices", RuleValue.NUMBER, true),
    MENTOR_LEAST("mentor.minActiveApprentices", RuleValue.NUMBER, true),
    APPRENTICE_MENTORS("apprentice.maxActiveMentors", RuleValue.NUMBER, true),
    APPRENTICE_AGE("apprentice.maxAge", RuleValue.NUMBER, true),
    TERM_LEAST("term.minMonths", RuleValue.NUMBER, true),
    TERM_MOST("term.maxMonths", RuleValue.NUMBER, true),
    /** Mentor and apprentice belong to one enterprise, or both sides agree. */
    SAME_UNIT("pairing.sameUnitPreferred", PairingValues.YES, true),
    /** What an agreement must say: columns of a pairing. */
    AGREEMENT("agreement.required", PairingValues.AGREEMENT_FIELDS, true),
    TERM_USUAL("term.defaultMonths", RuleValue.NUMBER),
    /** Within so many days after the start either side may object. */
    OBJECTION_DAYS("objection.days", RuleValue.NUMBER),
    ASSESSMENT_MONTHS("assessment.everyMonths", RuleValue.NUMBER),
    PASS_SCORE("graduation.passScore", RuleValue.NUMBER),
    GOOD_SCORE("graduation.goodScore", RuleValue.NUMBER),
    EXCELLENT_SCORE("graduation.excellentScore", RuleValue.NUMBER),
    FAIL_POLICY("graduation.failPolicy", PairingValues.FAIL_POLICY),
    /** In yuan, for each apprentice and month. */
    ALLOWANCE("allowance.perApprenticePerMonth", RuleValue.NUMBER),
    /** What part of it is paid for each result of the apprentice. */
    ALLOWANCE_FACTORS("allowance.factors", PairingValues.FACTORS),
    /** In yuan, once for what an apprentice reaches. */
    MENTOR_REWARD("mentorReward", PairingValues.REWARDS),
    /** Within so many years after the signing an apprentice's success is rewarded. */
    MENTOR_REWARD_YEARS("mentorReward.withinYears", RuleValue.NUMBER),
    TERMINATION_REASONS("termination.reasons", PairingValues.REASONS);

    private final String text;
    private final RuleValue value;
    private final boolean limit;

    PairingRuleKey(String text, RuleValue value) {
        this(text, value, false);
    }

    PairingRuleKey(String text, RuleValue value, boolean limit) {
        this.text = text;
        this.value = value;
        this.limit = limit;
    }

    /** Its name in files, requests and answers. */
    public String text() {
        return text;
    }

    RuleValue value() {
        return value;
    }

    /**
     * Whether a planned pairing is judged by it. One that warns and one that blocks stand side by
     * side; any other key has one rule at a time.
     */
    boolean isLimit() {
        return limit;
    }

    /** Whether registers that come as workbooks are judged by it too. */
    boolean isOfRegisters() {
        return this == MENTOR_MOST || this == TERM_MOST;
    }

    static Optional<PairingRuleKey> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(PairingRuleKey::text).toList();
    }
}
