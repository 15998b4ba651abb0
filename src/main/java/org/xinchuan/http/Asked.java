package org.xinchuan.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, each of the kind that its route declares. */
abstract sealed class Asked permits Call {

    private final Route route;
    private final QueryValues query;

    /**
     * @throws Refused when a parameter is not as the route wants it
     */
    Asked(Route route, String rawQuery) {
        this.route = route;
        this.query = QueryValues.of(route, rawQuery);
    }

    /** The same with other values of some parameters. */
    Asked(Route route, Asked before, Map<String, String> others) {
        this.route = route;
        this.query = before.query.with(others);
    }

    /** The day of the request. */
    public abstract LocalDate today();

    public Optional<String> text(String name) {
        return Optional.ofNullable(value(name, Query.Kind.TEXT));
    }

    public Optional<LocalDate> date(String name) {
        String value = value(name, Query.Kind.DATE);
        return Query.TODAY.equals(value)
                ? Optional.of(today())
                : Optional.ofNullable(value).map(LocalDate::parse);
    }

    /** The day of the answer: the parameter {@code asOf}, today when left out. */
    public LocalDate asOf() {
        return date("asOf").orElseThrow();
    }

    public Optional<Long> number(String name) {
        return Optional.ofNullable(value(name, Query.Kind.NUMBER)).map(Long::valueOf);
    }

    public int number(String name, int otherwise) {
        return number(name).map(Math::toIntExact).orElse(otherwise);
    }

    public Optional<String> choice(String name) {
        return Optional.ofNullable(value(name, Query.Kind.CHOICE));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return choice(name).map(word -> Enum.valueOf(type, word));
    }

    public boolean flag(String name) {
        return "true".equals(value(name, Query.Kind.FLAG));
    }

    /** The words of a list; none when left out. */
    public List<String> list(String name) {
        String value = value(name, Query.Kind.LIST);
        return value == null ? List.of() : List.of(value.split(","));
    }

    public <E extends Enum<E>> List<E> list(String name, Class<E> type) {
        return list(name).stream().map(word -> Enum.valueOf(type, word)).toList();
    }

    /** How many items a page has at most. */
    public int limit() {
        return number("limit", 0);
    }

    /** Where the page starts, for lists whose cursor is an offset. */
    public int offset() {
        return text("cursor")
                .map(cursor -> Cursor.offset(cursor).orElseThrow(Problems::badCursor))
                .orElse(0);
    }

    /** The key the page starts after, for lists whose cursor is a key. */
    public Optional<String> after() {
        return text("cursor").map(cursor -> Cursor.key(cursor).orElseThrow(Problems::badCursor));
    }

    /** The number the page starts after, for lists whose keys are numbers. */
    public Optional<Long> afterNumber() {
        return text("cursor").map(cursor -> Cursor.number(cursor).orElseThrow(Problems::badCursor));
    }

    /**
     * Refuses a parameter that says nothing about what is asked: an answer would look as if it had
     * been heeded.
     *
     * @param zh says why, as a sentence
     * @throws Refused 400 naming it when it was sent
     */
    public void unused(String name, String zh, String en) {
        if (query.get(name) != null) {
            throw new Refused(
                    Problems.badParameter(
                            Problem.Error.parameter(name, "PARAMETER_UNUSED", zh, en)));
        }
    }

    /** The value of a parameter as it was sent; empty when it was left out. */
    Optional<String> said(Query parameter) {
        return Optional.ofNullable(query.get(parameter.name()));
    }

    private String value(String name, Query.Kind kind) {
        Query declared = route.query(name);
        if (declared == null || declared.kind() != kind) {
            throw new IllegalArgumentException(
                    route.operation() + " declares no " + kind + " " + name);
        }
        String value = query.get(name);
        return value == null ? declared.otherwise() : value;
    }
}
