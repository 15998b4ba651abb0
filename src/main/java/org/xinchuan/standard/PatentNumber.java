package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonValue;

import org.xinchuan.standard.Verdict.Valid;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application number of a Chinese patent (专利申请号, ZC 0006-2003; the number of the patent itself
 * is the same with {@code ZL} before it): since October 2003 four digits of year, one of type,
 * seven of serial; before that two, one and five; then a dot and a check character.
 *
 * @param text with the dot and without {@code ZL}, such as {@code 202310123456.6}
 */
public record PatentNumber(String text) implements Comparable<PatentNumber> {

    /** What the type digit of a number says. */
    public enum Type {
        INVENTION,
        UTILITY_MODEL,
        DESIGN
    }

    private static final Pattern FORM =
            Pattern.compile("(?:ZL|CN)?((?:19|20)\\d{2}\\d{8}|\\d{8})[.。]?([\\dX])");
    private static final Pattern PUBLICATION = Pattern.compile("(?:CN)?\\d{7,9}[ABCUSYE]\\d?");
    private static final Map<Character, Type> TYPES =
            Map.of(
                    '1', Type.INVENTION,
                    '2', Type.UTILITY_MODEL,
                    '3', Type.DESIGN,
                    '8', Type.INVENTION,
                    '9', Type.UTILITY_MODEL);
    private static final int LONG = 12;

    /** The century of numbers with two digits of year: such numbers were given from 1985 on. */
    private static final int SHORT_CENTURY = 1900;

    private static final int FIRST_SHORT_YEAR = 85;

    /**
     * Judges a written number without asking whether its year has come.
     *
     * @return invalid with {@code PATENT_NO_INVALID} when it is none
     */
    public static Verdict<PatentNumber> check(String written) {
        String number = Written.code(written);
        Matcher matcher = FORM.matcher(number);
        if (!matcher.matches()) {
            return PUBLICATION.matcher(number).matches()
                    ? invalid(
                            "这是公开（公告）号，请填申请号或专利号，如 202310123456.6",
                            "this is a publication number: write the application number, such as"
                                    + " 202310123456.6")
                    : invalid(
                            "专利号应如 202310123456.6 或 97101765.4",
                            "a patent number looks like 202310123456.6 or 97101765.4");
        }
        String body = matcher.group(1);
        if (!TYPES.containsKey(body.charAt(typeAt(body)))) {
            return invalid(
                    "专利号的类型位应为 1、2、3、8 或 9",
                    "the type digit of a patent number is 1, 2, 3, 8 or 9");
        }
        char expected = checkCharacter(body);
        if (matcher.group(2).charAt(0) != expected) {
            return invalid(
                    "专利号校验位应为 " + expected,
                    "the check character of the number should be " + expected);
        }
        return new Valid<>(new PatentNumber(body + "." + expected));
    }

    /** The same; a number of a year after that of {@code today} is invalid. */
    public static Verdict<PatentNumber> check(String written, LocalDate today) {
        Verdict<PatentNumber> verdict = check(written);
        Optional<Integer> year = verdict.accepted().map(PatentNumber::year);
        return year.isPresent() && year.get() > today.getYear()
                ? invalid(
                        "专利号的年份 " + year.get() + " 尚未到来",
                        "the year " + year.get() + " is yet to come")
                : verdict;
    }

    /** The year in which it was applied for. */
    public int year() {
        if (text.indexOf('.') == LONG) {
            return Integer.parseInt(text.substring(0, 4));
        }
        int year = Integer.parseInt(text.substring(0, 2));
        return year >= FIRST_SHORT_YEAR ? SHORT_CENTURY + year : SHORT_CENTURY + 100 + year;
    }

    /** What was applied for, by its type digit; applications by way of the PCT included. */
    public Type type() {
        return TYPES.get(text.charAt(typeAt(text.substring(0, text.indexOf('.')))));
    }

    private static int typeAt(String body) {
        return body.length() == LONG ? 4 : 2;
    }

    /** Weights 2 to 9 and again 2 to 5, sum modulo 11, ten written X. */
    private static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (2 + i % 8);
        }
        return "0123456789X".charAt(sum % 11);
    }

    private static Verdict<PatentNumber> invalid(String zh, String en) {
        return Verdict.invalid("PATENT_NO_INVALID", zh, en);
    }

    @Override
    public int compareTo(PatentNumber other) {
        return text.compareTo(other.text);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
