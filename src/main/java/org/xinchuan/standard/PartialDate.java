package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, a month or a year as it was written down: {@code 2012-05-01}, {@code 2012-05} or {@code
 * 2012}. Old records often know no more than the month; the precision is kept, never guessed away.
 *
 * @param text the ISO form, which is also its form in files, requests and answers
 * @param first the first day it can mean
 * @param last the last day it can mean; equal to {@code first} for a day
 */
public record PartialDate(String text, LocalDate first, LocalDate last)
        implements Comparable<PartialDate> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * Reads one of the three ISO forms.
     *
     * @throws IllegalArgumentException when the text has another form or names a day that does not
     *     exist, such as {@code 2023-02-30}
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a date: " + text));
    }

    /** Reads one of the three ISO forms; empty for anything else and for days that do not exist. */
    public static Optional<PartialDate> tryParse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(of(LocalDate.parse(text)));
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new PartialDate(text, month.atDay(1), month.atEndOfMonth()));
            }
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                return Optional.of(
                        new PartialDate(
                                text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One exact day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), day, day);
    }

    /** The year in which it lies, with the precision of a year. */
    public PartialDate year() {
        return parse(text.substring(0, 4));
    }

    /** Whether it names one exact day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** The day after the last day it can mean: the open end of a half-open interval. */
    public LocalDate next() {
        return last.plusDays(1);
    }

    /** By first possible day, then the more exact one first. */
    @Override
    public int compareTo(PartialDate other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
