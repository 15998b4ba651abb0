package org.xinchuan.workbook;

import org.xinchuan.standard.PartialDate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a pairing lasts: {@code 一年}, {@code 2年}, {@code 18个月}, {@code 1年半}, or a bare number
 * below a header that says of what.
 */
record Duration(int months) {

    private static final Pattern YEARS = Pattern.compile("(\\d{1,2}|[一二两三四五])年(半)?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,3})个?月");
    private static final Pattern HALF = Pattern.compile("半年");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}");
    private static final Pattern OF_YEARS = Pattern.compile(".*[（(]年[）)].*");
    private static final Pattern OF_MONTHS = Pattern.compile(".*[（(]个?月[）)].*");
    private static final String DIGITS = "零一二三四五";

    /** What a cell says; empty when it is no duration. */
    static Optional<Duration> of(Cell cell) {
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return Optional.of(
                    new Duration(number(years.group(1)) * 12 + (years.group(2) == null ? 0 : 6)));
        }
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return Optional.of(new Duration(number(months.group(1))));
        }
        if (HALF.matcher(text).matches()) {
            return Optional.of(new Duration(6));
        }
        if (BARE.matcher(text).matches()) {
            if (OF_YEARS.matcher(cell.title()).matches()) {
                return Optional.of(new Duration(number(text) * 12));
            }
            if (OF_MONTHS.matcher(cell.title()).matches()) {
                return Optional.of(new Duration(number(text)));
            }
        }
        return Optional.empty();
    }

    /** The last day, month or year of a term that begins so, as exactly as it begins. */
    PartialDate endOf(PartialDate from) {
        LocalDate last = from.first().plusMonths(months).minusDays(1);
        String iso = last.toString();
        return PartialDate.parse(iso.substring(0, from.toString().length()));
    }

    private static int number(String text) {
        if (text.equals("两")) {
            return 2;
        }
        int place = DIGITS.indexOf(text);
        return place > 0 ? place : Integer.parseInt(text);
    }
}
