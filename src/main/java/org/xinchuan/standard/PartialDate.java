package org.xinchuan.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

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
            if (isOf(text, "0000-00-00")) {
                LocalDate day = LocalDate.of(year(text), month(text), number(text, 8, 10));
                return Optional.of(new PartialDate(text, day, day));
            }
            if (isOf(text, "0000-00")) {
                YearMonth month = YearMonth.of(year(text), month(text));
                return Optional.of(new PartialDate(text, month.atDay(1), month.atEndOfMonth()));
            }
            if (isOf(text, "0000")) {
                int year = year(text);
                return Optional.of(
                        new PartialDate(
                                text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a text has a digit wherever a pattern has one, and else what the pattern has. */
    private static boolean isOf(String text, String pattern) {
        boolean is = text.length() == pattern.length();
        for (int i = 0; is && i < text.length(); i++) {
            char one = text.charAt(i);
            is = pattern.charAt(i) == '0' ? one >= '0' && one <= '9' : one == pattern.charAt(i);
        }
        return is;
    }

    private static int year(String text) {
        return number(text, 0, 4);
    }

    private static int month(String text) {
        return number(text, 5, 7);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
