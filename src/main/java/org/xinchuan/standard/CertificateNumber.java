package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a certificate of vocational skill (职业技能等级证书编号, 22 characters): who rated ({@code Y}
 * an employer, {@code S} another body), four digits of the body, two of the province, six of its
 * site, two of the year, the grade and six of serial. Older certificates of 16 digits and numbers
 * of local schemes are taken as they are, unverified.
 *
 * @param text in upper case, without spaces
 */
public record CertificateNumber(String text) implements Comparable<CertificateNumber> {

    private static final Pattern FORM = Pattern.compile("[YS]\\d{14}[1-5A-Z]\\d{6}");
    private static final Pattern OLDER = Pattern.compile("\\d{16}");
    private static final Pattern LOCAL = Pattern.compile("[A-Z0-9\\p{IsHan}〔〕()\\[\\]/._-]{4,64}");
    private static final int YEAR_AT = 13;
    private static final int GRADE_AT = 15;
    private static final int OLDER_GRADE_AT = 10;

    /** The digits count down: a fifth grade is a junior worker. */
    private static final Map<Character, SkillGrade> GRADES =
            Map.of(
                    '5', SkillGrade.JUNIOR,
                    '4', SkillGrade.INTERMEDIATE,
                    '3', SkillGrade.SENIOR,
                    '2', SkillGrade.TECHNICIAN,
                    '1', SkillGrade.SENIOR_TECHNICIAN);

    /**
     * Judges a written number.
     *
     * @return a doubt {@code CERT_NO_UNVERIFIED} for older and local numbers, invalid with {@code
     *     CERT_NO_INVALID} when it can be none
     */
    public static Verdict<CertificateNumber> check(String written) {
        String number = Written.code(written);
        if (FORM.matcher(number).matches()) {
            return new Valid<>(new CertificateNumber(number));
        }
        if (LOCAL.matcher(number).matches()) {
            return Verdict.warn(
                    new CertificateNumber(number),
                    "CERT_NO_UNVERIFIED",
                    "证书编号不是全国统一的22位编号，未作校验",
                    "the number is not one of the national 22 characters and was not verified");
        }
        return Verdict.invalid(
                "CERT_NO_INVALID",
                "证书编号应如 Y000042000123233000001",
                "a certificate number looks like Y000042000123233000001");
    }

    /** The grade that the number names; none for local numbers and for letters. */
    public Optional<SkillGrade> grade() {
        if (FORM.matcher(text).matches()) {
            return Optional.ofNullable(GRADES.get(text.charAt(GRADE_AT)));
        }
        return OLDER.matcher(text).matches()
                ? Optional.ofNullable(GRADES.get(text.charAt(OLDER_GRADE_AT)))
                : Optional.empty();
    }

    /** The year that the number names; none for older and local ones. */
    public Optional<Integer> year() {
        return FORM.matcher(text).matches()
                ? Optional.of(2000 + Integer.parseInt(text.substring(YEAR_AT, YEAR_AT + 2)))
                : Optional.empty();
    }

    @Override
    public int compareTo(CertificateNumber other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
