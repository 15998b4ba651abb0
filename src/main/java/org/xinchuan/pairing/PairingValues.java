package org.xinchuan.pairing;

import org.xinchuan.rule.Rule;
import org.xinchuan.rule.RuleValue;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.SkillGrade;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the values of rules of pairing may say beside numbers. */
final class PairingValues {

    /** A holder of an honour of a model worker. */
    static final String MODEL_WORKER = "MODEL_WORKER";

    /** Before the name of a title, such as {@code TITLE:工程师}. */
    static final String TITLE = "TITLE:";

    /** Before a number of years in the trade. */
    static final String YEARS = "YEARS_IN_TRADE:";

    /** Titles of technical personnel, lowest first (DOMAIN.md §1.6). */
    static final List<String> TITLES = List.of("助理工程师", "工程师", "高级工程师", "正高级工程师");

    /** Results of a graduation, worst first. */
    static final List<String> RESULTS = List.of("FAIL", "PASS", "GOOD", "EXCELLENT");

    /** Columns of a pairing that a written agreement fills. */
    static final List<String> COLUMNS =
            List.of(
                    "organisation",
                    "occupation",
                    "agreementNo",
                    "signedOn",
                    "startsOn",
                    "endsOn",
                    "goal",
                    "document");

    private static final Pattern POLICY = Pattern.compile("OTHER_MENTOR|EXTEND_\\d{1,2}M");

    private static final Pattern FACTOR =
            Pattern.compile("(EXCELLENT|GOOD|PASS|FAIL):(0|1|0?\\.\\d{1,2}|[01]\\.\\d{1,2})");

    static final RuleValue YES = RuleValue.of("true"::equals, "请填写 true，或留空取消", "true, or nothing");

    static final RuleValue QUALIFICATIONS =
            RuleValue.words(
                    PairingValues::isQualification,
                    "请填写技能等级、MODEL_WORKER、TITLE:职称、YEARS_IN_TRADE:年数，用 ; 分隔",
                    "grades of skill, MODEL_WORKER, TITLE:name, YEARS_IN_TRADE:n, separated by ;");

    static final RuleValue AGREEMENT_FIELDS =
            RuleValue.words(
                    COLUMNS::contains,
                    "请填写协议的栏目，用 ; 分隔：" + COLUMNS,
                    "columns of an agreement separated by ; out of " + COLUMNS);

    static final RuleValue FAIL_POLICY =
            RuleValue.words(
                    word -> POLICY.matcher(word).matches(),
                    "请填写 OTHER_MENTOR（另换师傅）、EXTEND_12M（延长月数），用 ; 分隔",
                    "OTHER_MENTOR, EXTEND_12M (so many months), separated by ;");

    static final RuleValue FACTORS =
            RuleValue.words(
                    word -> FACTOR.matcher(word).matches(),
                    "请填写等次和比例，如 EXCELLENT:1;PASS:0.5",
                    "results with their part, such as EXCELLENT:1;PASS:0.5");

    static final RuleValue REWARDS =
            RuleValue.words(
                    PairingValues::isReward,
                    "请填写等级或“竞赛级别:名次起-止”和金额（元），如 SENIOR_TECHNICIAN:5000;NATIONAL:1-3:8000",
                    "grades, or a level of competition with places, and yuan, such as"
                            + " SENIOR_TECHNICIAN:5000;NATIONAL:1-3:8000");

    static final RuleValue REASONS =
            RuleValue.words(Code::isCode, "请填写原因代码，用 ; 分隔", "codes of reasons, separated by ;");

    private static final Pattern PLACES =
            Pattern.compile("(NATIONAL|PROVINCE|INDUSTRY|CITY|GROUP|ENTERPRISE):\\d{1,3}-\\d{1,3}");

    private PairingValues() {}

    static boolean isGrade(String word) {
        return Arrays.stream(SkillGrade.values()).anyMatch(grade -> grade.name().equals(word));
    }

    private static boolean isQualification(String word) {
        return isGrade(word)
                || word.equals(MODEL_WORKER)
                || word.startsWith(TITLE) && TITLES.contains(word.substring(TITLE.length()))
                || word.startsWith(YEARS)
                        && RuleValue.NUMBER.fits().test(word.substring(YEARS.length()));
    }

    private static boolean isReward(String word) {
        int colon = word.lastIndexOf(':');
        if (colon < 0 || !RuleValue.NUMBER.fits().test(word.substring(colon + 1))) {
            return false;
        }
        String what = word.substring(0, colon);
        return isGrade(what) || PLACES.matcher(what).matches();
    }

    /** The number behind the colon of the word that begins so; null when there is none. */
    static String after(Rule rule, String start) {
        return rule.words().stream()
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .findFirst()
                .orElse(null);
    }
}
