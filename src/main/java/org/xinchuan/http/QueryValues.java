package org.xinchuan.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of one call, checked against its route: unknown, repeated and bad parameters are all
 * named in one refusal.
 */
final class QueryValues {

    private final Map<String, String> values;

    private QueryValues(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a raw query string.
     *
     * @throws Refused naming everything that is wrong with it
     */
    static QueryValues of(Route route, String raw) {
        if (raw == null || raw.isEmpty() || route.anyQuery()) {
            return new QueryValues(Map.of());
        }
        Map<String, String> values = new HashMap<>();
        List<Problem.Error> errors = new ArrayList<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                read(route, pair, values).ifPresent(errors::add);
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(Problems.badParameters(errors));
        }
        return new QueryValues(values);
    }

    /**
     * Reads the fields of a form.
     *
     * @throws Refused naming everything that is wrong with them
     */
    static QueryValues of(Route route, Map<String, List<String>> form) {
        Map<String, String> values = new HashMap<>();
        List<Problem.Error> errors = new ArrayList<>();
        form.forEach(
                (name, sent) ->
                        sent.forEach(
                                value ->
                                        read(name, value, route.field(name), values)
                                                .ifPresent(errors::add)));
        if (!errors.isEmpty()) {
            throw new Refused(Problems.badParameters(errors));
        }
        return new QueryValues(values);
    }

    /** The same with other values of some, which are taken as they are. */
    QueryValues with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(others);
        return new QueryValues(all);
    }

    String get(String name) {
        return values.get(name);
    }

    private static Optional<Problem.Error> read(
            Route route, String pair, Map<String, String> values) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        return read(name, value, name == null ? null : route.query(name), values);
    }

    private static Optional<Problem.Error> read(
            String name, String value, Query query, Map<String, String> values) {
        if (query == null) {
            return Optional.of(
                    Problem.Error.parameter(
                            shown(name),
                            "UNKNOWN_PARAMETER",
                            "没有名为 " + shown(name) + " 的查询参数（区分大小写）。",
                            "There is no query parameter "
                                    + shown(name)
                                    + " (names are case-sensitive)."));
        }
        if (value == null) {
            return bad(query, "须为 UTF-8 的百分号编码", "must be percent-encoded UTF-8");
        }
        if (query.kind() == Query.Kind.TEXT && value.isEmpty()) {
            return Optional.empty();
        }
        if (values.putIfAbsent(name, value) != null) {
            return Optional.of(
                    Problem.Error.parameter(
                            name,
                            "REPEATED_PARAMETER",
                            "查询参数 " + name + " 只能给一次。",
                            "The query parameter " + name + " is given twice."));
        }
        return check(query, value);
    }

    private static Optional<Problem.Error> check(Query query, String value) {
        return switch (query.kind()) {
            case TEXT ->
                    value.length() <= query.most() && value.chars().noneMatch(c -> c < ' ')
                            ? Optional.empty()
                            : bad(
                                    query,
                                    "最多 " + query.most() + " 个字符，不含控制字符",
                                    "has at most "
                                            + query.most()
                                            + " characters and no control characters");
            case DATE ->
                    isDay(value)
                            ? Optional.empty()
                            : bad(
                                    query,
                                    "须为存在的日期，写作 YYYY-MM-DD",
                                    "must be a day that exists, written YYYY-MM-DD");
            case NUMBER -> {
                Long number = number(value);
                yield number != null && number >= query.least() && number <= query.most()
                        ? Optional.empty()
                        : bad(
                                query,
                                "须为 " + query.least() + " 到 " + query.most() + " 的整数",
                                "must be a whole number from "
                                        + query.least()
                                        + " to "
                                        + query.most());
            }
            case CHOICE -> query.allowed().contains(value) ? Optional.empty() : oneOf(query);
            case FLAG ->
                    value.equals("true") || value.equals("false")
                            ? Optional.empty()
                            : bad(query, "须为 true 或 false", "must be true or false");
            case LIST ->
                    query.allowed().containsAll(List.of(value.split(",", -1)))
                            ? Optional.empty()
                            : oneOf(query);
        };
    }

    private static Optional<Problem.Error> oneOf(Query query) {
        String words = String.join(", ", query.allowed());
        String several = query.kind() == Query.Kind.LIST ? "（可多个，逗号分隔）" : "";
        return bad(query, "可取值" + several + "：" + words, "must be among: " + words);
    }

    private static Optional<Problem.Error> bad(Query query, String zh, String en) {
        return Optional.of(
                Problem.Error.parameter(
                        query.name(),
                        "BAD_PARAMETER",
                        "查询参数 " + query.name() + " " + zh + "。",
                        "The query parameter " + query.name() + " " + en + "."));
    }

    private static boolean isDay(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Long number(String value) {
        return value.matches("-?\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static String shown(String name) {
        if (name == null) {
            return "?";
        }
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /** Decodes percent-encoded UTF-8; null when it is none. */
    static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            String bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}
