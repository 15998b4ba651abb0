package org.xinchuan.table;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a table of records.
 *
 * @param value what a record has in it: text, a number, a day, a flag, a word of the interface, a
 *     list of these, or null
 */
public record Column<T>(Bilingual title, Function<? super T, ?> value) {

    private static final String BETWEEN = "、";

    public static <T> Column<T> of(String zh, String en, Function<? super T, ?> value) {
        return new Column<>(new Bilingual(zh, en), value);
    }

    /**
     * The cell of a record: text, a number, a flag, a day or null.
     *
     * @param language of words
     */
    Object cell(T row, String language) {
        return plain(value.apply(row), language);
    }

    private static Object plain(Object value, String language) {
        return switch (value) {
            case null -> null;
            case Labelled word -> word.label().in(language);
            case Bilingual text -> text.in(language);
            case PartialDate date -> date.isDay() ? date.first() : date.toString();
            case List<?> list ->
                    list.stream()
                            .map(one -> plain(one, language))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.joining(BETWEEN));
            default -> value;
        };
    }
}
