package org.xinchuan.graph;

import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.CypherHeader.Figure;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of one line of a header. What is wrong is said by an IllegalArgumentException. */
final class HeaderWords {

    static final String NO_TITLE =
            "must begin with a title in both languages: // 中文标题 · English title";

    private static final String BETWEEN = " · ";
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_]+(\\|[A-Za-z0-9_]+)+");
    private static final Set<String> RESERVED = Set.of("limit", "cursor", "format", "by", "region");
    private static final String PARAMETER =
            "a parameter is written: // @param name type [default value] 中文 · English";
    private static final String COLUMN = "a column is written: // @column name [type] 中文 · English";
    private static final String FIGURE = "a figure is written: // @figure name column 中文 · English";

    private static final String TOTAL = "a total is written: // @total name column 中文 · English";

    private HeaderWords() {}

    static Bilingual bilingual(String text, String form) {
        int dot = text.indexOf(BETWEEN);
        if (dot < 0 || text.indexOf(BETWEEN, dot + 1) >= 0) {
            throw new IllegalArgumentException(
                    form + " (with one \" · \" between the two languages).");
        }
        String zh = text.substring(0, dot).strip();
        String en = text.substring(dot + BETWEEN.length()).strip();
        if (zh.isEmpty() || en.isEmpty()) {
            throw new IllegalArgumentException(form + " (neither language may be empty).");
        }
        return new Bilingual(zh, en);
    }

    static Parameter parameter(String line) {
        String[] words = words(line, 3, PARAMETER);
        String name = name(words[0], "parameter");
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "a parameter cannot be called " + name + ": the server has its own.");
        }
        List<String> choices =
                WORDS.matcher(words[1]).matches() ? List.of(words[1].split("\\|")) : List.of();
        ParameterType type = choices.isEmpty() ? parameterType(words[1]) : ParameterType.CHOICE;
        List<String> allowed = type == ParameterType.LEVEL ? CypherHeader.levels() : choices;
        String rest = words[2];
        String otherwise = null;
        if (rest.startsWith("default ")) {
            String[] parts = words(rest, 3, PARAMETER);
            otherwise = parts[1];
            rest = parts[2];
            checkDefault(name, type, allowed, otherwise);
        }
        return new Parameter(name, type, allowed, otherwise, bilingual(rest, PARAMETER));
    }

    static Column column(String line) {
        String[] words = words(line, 2, COLUMN);
        String[] typed = words[1].split("\\s+", 2);
        Optional<ColumnType> type = constant(ColumnType.values(), typed[0]);
        boolean hasType = type.isPresent() && typed.length == 2 && !typed[1].startsWith("·");
        return new Column(
                name(words[0], "column"),
                hasType ? type.get() : ColumnType.TEXT,
                bilingual(hasType ? typed[1] : words[1], COLUMN));
    }

    static Figure figure(String line) {
        return figure(line, false, FIGURE);
    }

    static Figure total(String line) {
        return figure(line, true, TOTAL);
    }

    private static Figure figure(String line, boolean total, String form) {
        String[] words = words(line, 3, form);
        return new Figure(name(words[0], "figure"), words[1], total, bilingual(words[2], form));
    }

    private static String[] words(String line, int count, String form) {
        String[] words = line.split("\\s+", count);
        if (words.length < count || words[count - 1].isBlank()) {
            throw new IllegalArgumentException(form + ".");
        }
        return words;
    }

    private static String name(String word, String kind) {
        if (!NAME.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "the name of a "
                            + kind
                            + " is a small letter and letters and digits, not "
                            + word
                            + ".");
        }
        return word;
    }

    private static ParameterType parameterType(String word) {
        return constant(ParameterType.values(), word)
                .filter(type -> type != ParameterType.CHOICE)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a parameter has no type "
                                                + word
                                                + "; types are date, text, number, flag, level,"
                                                + " scope, or words such as ACTIVE|ENDED."));
    }

    private static void checkDefault(
            String name, ParameterType type, List<String> allowed, String otherwise) {
        boolean fits =
                switch (type) {
                    case DATE ->
                            otherwise.equals("today")
                                    || PartialDate.tryParse(otherwise)
                                            .filter(PartialDate::isDay)
                                            .isPresent();
                    case NUMBER -> otherwise.matches("\\d{1,9}");
                    case FLAG -> otherwise.equals("true") || otherwise.equals("false");
                    case LEVEL, CHOICE -> allowed.contains(otherwise);
                    case TEXT -> true;
                    case SCOPE -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "the parameter "
                            + name
                            + " of type "
                            + type.name().toLowerCase(Locale.ROOT)
                            + " cannot have the default "
                            + otherwise
                            + ".");
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String word) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
