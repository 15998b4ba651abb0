package org.xinchuan.standard;

import org.xinchuan.standard.Verdict.Valid;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them: {@code 2023/9/1}, {@code 2023.9}, {@code 202309}, {@code 2023年9月}. */
final class WrittenDate {

    private static final Pattern PARTS =
            Pattern.compile("(\\d+)([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?");
    private static final Pattern CHINESE =
            Pattern.compile("(\\d+)年(?:(\\d{1,2})月(?:(\\d{1,2})[日号]?)?)?");

    /** Digits alone may be any number: only those of a year in which somebody has worked. */
    private static final Pattern DIGITS =
            Pattern.compile("((?:18|19|20|21)\\d{2})(\\d{2})?(\\d{2})?");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern APART = Pattern.compile("(?<=\\d)[\\p{Z}\\s]+(?=\\d)");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]+");

    private WrittenDate() {}

    /**
     * One spelling of digits and dashes, without spaces. Two numbers with nothing but a space
     * between them stay apart: {@code 2023 1 1} is not 202311.
     */
    static String plain(String written) {
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String apart =
                APART.matcher(INVISIBLE.matcher(folded).replaceAll("").strip()).replaceAll("\0");
        return DASHES.matcher(SPACES.matcher(apart).replaceAll("")).replaceAll("-");
    }

    /** Reads a text in the spelling of {@link #plain}. */
    static Verdict<PartialDate> read(String plain) {
        for (Pattern digits : new Pattern[] {DIGITS, CHINESE}) {
            Matcher read = digits.matcher(plain);
            if (read.matches()) {
                return of(read.group(1), read.group(2), read.group(3));
            }
        }
        Matcher parts = PARTS.matcher(plain);
        return parts.matches() ? of(parts.group(1), parts.group(3), parts.group(4)) : none();
    }

    /** A date of its parts; {@code month} and {@code day} may be null. */
    static Verdict<PartialDate> of(String year, String month, String day) {
        if (year.length() != 4 || year.startsWith("0")) {
            return Verdict.invalid(
                    "DATE_INVALID",
                    "年份应写四位，如 2023",
                    "write the year with four digits, such as 2023");
        }
        String iso = year + part(month) + part(day);
        return PartialDate.tryParse(iso)
                .<Verdict<PartialDate>>map(Valid::new)
                .orElseGet(
                        () ->
                                Verdict.invalid(
                                        "DATE_INVALID",
                                        iso + " 不存在，请核对月和日",
                                        "there is no " + iso + ": check month and day"));
    }

    static Verdict<PartialDate> none() {
        return Verdict.invalid(
                "DATE_INVALID",
                "不是日期，请写成 2023-09-01、2023-09 或 2023",
                "not a date: write 2023-09-01, 2023-09 or 2023");
    }

    private static String part(String digits) {
        return digits == null ? "" : (digits.length() == 1 ? "-0" : "-") + digits;
    }
}
