package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.stream.Stream;

/**
 * One query parameter, as data.
 *
 * @param allowed the words a choice or list may have; empty otherwise
 * @param least the smallest number
 * @param most the largest number, or the greatest length of a text
 * @param otherwise the value when it is left out, as written in a query, or null
 */
public record Query(
        String name,
        Kind kind,
        Bilingual says,
        List<String> allowed,
        long least,
        long most,
        String otherwise) {

    /** The forms a value may have. */
    public enum Kind {
        TEXT,
        DATE,
        NUMBER,
        CHOICE,
        FLAG,
        LIST
    }

    /** The {@code otherwise} of a date that defaults to the day of the call. */
    static final String TODAY = "today";

    private static final int LONGEST_TEXT = 200;

    /** Free text of at most 200 characters; an empty one counts as left out. */
    public static Query text(String name, String zh, String en) {
        return of(name, Kind.TEXT, zh, en, List.of(), 0, LONGEST_TEXT);
    }

    /** The same of up to so many letters. */
    public static Query longText(String name, int most, String zh, String en) {
        return of(name, Kind.TEXT, zh, en, List.of(), 0, most);
    }

    /** A day, {@code YYYY-MM-DD}. */
    public static Query date(String name, String zh, String en) {
        return of(name, Kind.DATE, zh, en, List.of(), 0, 0);
    }

    /** The day of the answer; today when left out. */
    public static Query asOf() {
        return date("asOf", "截至日期", "as of this day").otherwise(TODAY);
    }

    public static Query number(String name, long least, long most, String zh, String en) {
        return of(name, Kind.NUMBER, zh, en, List.of(), least, most);
    }

    public static Query choice(String name, List<String> allowed, String zh, String en) {
        return of(name, Kind.CHOICE, zh, en, allowed, 0, 0);
    }

    public static Query choice(
            String name, Class<? extends Enum<?>> allowed, String zh, String en) {
        return choice(name, names(allowed), zh, en);
    }

    /** {@code true} or {@code false}; left out means false. */
    public static Query flag(String name, String zh, String en) {
        return of(name, Kind.FLAG, zh, en, List.of(), 0, 0).otherwise("false");
    }

    /** Words separated by commas; none when left out. */
    public static Query list(String name, List<String> allowed, String zh, String en) {
        return of(name, Kind.LIST, zh, en, allowed, 0, 0);
    }

    public static Query list(String name, Class<? extends Enum<?>> allowed, String zh, String en) {
        return list(name, names(allowed), zh, en);
    }

    /** The two parameters of a list: {@code limit} and {@code cursor}. */
    public static List<Query> paging() {
        return List.of(
                number("limit", 1, 1000, "每页条数", "how many items at most").otherwise("50"),
                text("cursor", "上一页给出的 next", "the next of the page before").most(2000));
    }

    /** The form of an answer that is also a file. */
    static Query format() {
        return choice(
                "format",
                List.of("json", "csv", "xlsx"),
                "csv、xlsx 下载全部行，代替 Accept",
                "csv or xlsx for a file of all rows, in place of Accept");
    }

    /** With a value for when it is left out. */
    public Query otherwise(String value) {
        return new Query(name, kind, says, allowed, least, most, value);
    }

    /** With another limit of its length, or of its number. */
    public Query most(long most) {
        return new Query(name, kind, says, allowed, least, most, otherwise);
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static Query of(
            String name,
            Kind kind,
            String zh,
            String en,
            List<String> allowed,
            long least,
            long most) {
        return new Query(
                name, kind, new Bilingual(zh, en), List.copyOf(allowed), least, most, null);
    }
}
