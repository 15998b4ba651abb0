package org.xinchuan.standard;

import org.xinchuan.standard.Verdict.Valid;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A grade of skill or a professional title as workbooks write it: {@code 高级工}, {@code 三级/高级工},
 * {@code 技师（二级）}, {@code 工程师} (DOMAIN.md §5).
 *
 * @param grade of the eight; null when only a title is written
 * @param title null when only a grade is written
 */
public record WrittenGrade(SkillGrade grade, String title) {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");
    private static final Pattern PARTS = Pattern.compile("[/()、,;+]+");
    private static final Pattern TITLE =
            Pattern.compile(".*(技术员|工程师|经济师|会计师|统计师|政工师|讲师|教授|研究员|馆员)");
    private static final Map<String, SkillGrade> GRADES = grades();

    /**
     * Reads what a cell says. Several words for the same, as in {@code 高级工（三级）}, are one.
     *
     * @return invalid with {@code GRADE_UNKNOWN} when a part is none or two parts disagree
     */
    public static Verdict<WrittenGrade> check(String written) {
        String text =
                SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        SkillGrade grade = null;
        String title = null;
        for (String part : PARTS.split(text)) {
            if (part.isEmpty()) {
                continue;
            }
            SkillGrade known = GRADES.get(part);
            if (known == null && !TITLE.matcher(part).matches()) {
                return unknown(written);
            }
            if (known != null && grade != null && known != grade
                    || known == null && title != null && !title.equals(part)) {
                return Verdict.invalid(
                        "GRADE_UNKNOWN",
                        "“" + written.strip() + "”写了两个不同的等级",
                        "\"" + written.strip() + "\" names two different grades");
            }
            grade = known == null ? grade : known;
            title = known == null ? part : title;
        }
        return grade == null && title == null
                ? unknown(written)
                : new Valid<>(new WrittenGrade(grade, title));
    }

    private static Verdict<WrittenGrade> unknown(String written) {
        return Verdict.invalid(
                "GRADE_UNKNOWN",
                "没有等级“" + written.strip() + "”，可写 初级工 中级工 高级工 技师 高级技师 特级技师 首席技师，或职称如 工程师",
                "no grade \""
                        + written.strip()
                        + "\"; write 初级工 中级工 高级工 技师 高级技师 特级技师 首席技师, or a title such as 工程师");
    }

    private static Map<String, SkillGrade> grades() {
        Map<String, SkillGrade> grades = new HashMap<>();
        for (SkillGrade grade : SkillGrade.values()) {
            grades.put(grade.label().zh(), grade);
            grades.put(grade.name(), grade);
        }
        level(grades, SkillGrade.JUNIOR, "五", "5", "初级");
        level(grades, SkillGrade.INTERMEDIATE, "四", "4", "中级");
        level(grades, SkillGrade.SENIOR, "三", "3", "高级");
        level(grades, SkillGrade.TECHNICIAN, "二", "2", null);
        level(grades, SkillGrade.SENIOR_TECHNICIAN, "一", "1", null);
        grades.put("学徒", SkillGrade.APPRENTICE);
        grades.put("二级技师", SkillGrade.TECHNICIAN);
        grades.put("一级技师", SkillGrade.SENIOR_TECHNICIAN);
        return Map.copyOf(grades);
    }

    /** The older words: 五级, 五级工, 5级, 5级工, 初级, 初级技能, 初级技工. */
    private static void level(
            Map<String, SkillGrade> grades,
            SkillGrade grade,
            String number,
            String digit,
            String word) {
        for (String level : new String[] {number, digit}) {
            grades.put(level + "级", grade);
            grades.put(level + "级工", grade);
        }
        if (word != null) {
            grades.put(word, grade);
            grades.put(word + "技能", grade);
            grades.put(word + "技工", grade);
        }
    }
}
