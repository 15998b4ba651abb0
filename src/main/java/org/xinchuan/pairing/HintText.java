package org.xinchuan.pairing;

import org.xinchuan.pairing.PairingJudge.Breach;
import org.xinchuan.rule.Severity;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Map;

/** What is said when a rule of pairing is not kept, in both languages. */
final class HintText {

    private static final Map<String, Bilingual> COLUMNS =
            Map.of(
                    "organisation", new Bilingual("单位", "organisation"),
                    "occupation", new Bilingual("工种", "trade"),
                    "agreementNo", new Bilingual("协议编号", "number"),
                    "signedOn", new Bilingual("签订日期", "day of signing"),
                    "startsOn", new Bilingual("开始日期", "start"),
                    "endsOn", new Bilingual("结束日期", "end"),
                    "goal", new Bilingual("培养目标", "goal"),
                    "document", new Bilingual("协议文件", "document"));

    private HintText() {}

    /**
     * @param who the name or id of whom it is about
     */
    static PairingHint hint(PairingRule rule, Breach breach, String who) {
        return new PairingHint(
                field(rule.rule(), breach),
                code(rule.rule()),
                breach.certain() ? rule.severity() : Severity.INFO,
                rule.key(),
                rule.value(),
                breach.have(),
                rule.scope(),
                rule.source(),
                breach.certain(),
                said(rule, breach, who));
    }

    private static String field(PairingRuleKey key, Breach breach) {
        return switch (key) {
            case MENTOR_GRADE, MENTOR_MOST, MENTOR_LEAST -> "mentors";
            case APPRENTICE_MENTORS, APPRENTICE_AGE, SAME_UNIT -> "apprentices";
            case AGREEMENT -> breach.words().getFirst();
            default -> "endsOn";
        };
    }

    static String code(PairingRuleKey key) {
        return switch (key) {
            case MENTOR_GRADE -> "MENTOR_UNQUALIFIED";
            case MENTOR_MOST -> "MENTOR_OVERLOADED";
            case MENTOR_LEAST -> "MENTOR_UNDERLOADED";
            case APPRENTICE_MENTORS -> "APPRENTICE_OF_MANY";
            case APPRENTICE_AGE -> "APPRENTICE_TOO_OLD";
            case TERM_LEAST -> "TERM_TOO_SHORT";
            case TERM_MOST -> "TERM_TOO_LONG";
            case SAME_UNIT -> "CROSS_ENTERPRISE";
            case AGREEMENT -> "AGREEMENT_INCOMPLETE";
            default -> throw new IllegalArgumentException(key.text());
        };
    }

    private static Bilingual said(PairingRule rule, Breach breach, String who) {
        Integer have = breach.have();
        String value = rule.value();
        return switch (rule.rule()) {
            case MENTOR_GRADE ->
                    breach.certain()
                            ? new Bilingual(
                                    who + " 的等级、职称、荣誉和年限都不到规则的要求",
                                    who
                                            + " has no grade, title, honour or years that the rule"
                                            + " asks")
                            : new Bilingual(
                                    who + " 是否符合导师条件，按现有记录无法判断",
                                    "what is on record does not tell whether "
                                            + who
                                            + " may be a mentor");
            case MENTOR_MOST ->
                    new Bilingual(
                            who + " 当日已带徒 " + have + " 人，规则为至多 " + value + " 人",
                            who
                                    + " already has "
                                    + have
                                    + (have == 1 ? " apprentice" : " apprentices")
                                    + " on that day; the rule says at most "
                                    + value);
            case MENTOR_LEAST ->
                    new Bilingual(
                            who + " 共带徒 " + have + " 人，规则为至少 " + value + " 人",
                            who + " has " + have + " apprentices; the rule asks for " + value);
            case APPRENTICE_MENTORS ->
                    new Bilingual(
                            who + " 将有 " + have + " 名导师，规则为至多 " + value + " 名",
                            who
                                    + " would have "
                                    + have
                                    + " mentors; the rule says at most "
                                    + value);
            case APPRENTICE_AGE ->
                    new Bilingual(
                            who + " 已满 " + have + " 岁，规则为至多 " + value + " 岁",
                            who + " is " + have + "; the rule says at most " + value);
            case TERM_LEAST ->
                    new Bilingual(
                            "期限 " + have + " 个月，规则为至少 " + value + " 个月",
                            have + " months; the rule asks for " + value);
            case TERM_MOST ->
                    new Bilingual(
                            "期限 " + have + " 个月，规则为至多 " + value + " 个月",
                            have + " months; the rule says at most " + value);
            case SAME_UNIT ->
                    new Bilingual(
                            "师徒不在同一企业，须双方单位同意",
                            "mentor and apprentice belong to different enterprises: both sides"
                                    + " must agree");
            default ->
                    new Bilingual(
                            "协议还缺：" + columns(breach.words(), "zh", "、"),
                            "the agreement lacks: " + columns(breach.words(), "en", ", "));
        };
    }

    private static String columns(List<String> columns, String language, String between) {
        return String.join(
                between, columns.stream().map(one -> COLUMNS.get(one).in(language)).toList());
    }
}
