package org.xinchuan.http;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal as problem details (RFC 9457).
 *
 * @param status the HTTP status
 * @param code a stable name such as {@code LINEAGE_CYCLE}; the {@code type} is made of it
 * @param title what kind of problem it is
 * @param detail what is wrong this time and what to do, or null
 * @param errors what is wrong field by field; may be empty
 * @param extra further members, such as {@code loop}
 */
public record Problem(
        int status,
        String code,
        Bilingual title,
        Bilingual detail,
        List<Error> errors,
        Map<String, Object> extra) {

    /** Where an error is: in the body (a JSON pointer), the query or a header. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    /**
     * @param at a JSON pointer such as {@code /startsOn}, or the name of a parameter or header
     */
    public record Error(Place place, String at, String code, Bilingual message) {

        public static Error pointer(String pointer, String code, String zh, String en) {
            return new Error(Place.POINTER, pointer, code, new Bilingual(zh, en));
        }

        public static Error parameter(String name, String code, String zh, String en) {
            return new Error(Place.PARAMETER, name, code, new Bilingual(zh, en));
        }

        public static Error header(String name, String code, String zh, String en) {
            return new Error(Place.HEADER, name, code, new Bilingual(zh, en));
        }

        /** The fault of a field of the body's top level. */
        public static Error of(Fault fault) {
            return new Error(
                    Place.POINTER, pointerOf(fault.field()), fault.code(), fault.message());
        }

        static String pointerOf(String field) {
            return field == null || field.isEmpty() ? "" : "/" + field;
        }

        private Map<String, Object> in(String language) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put(place.name().toLowerCase(Locale.ROOT), at);
            members.put("code", code);
            members.put("message", message.in(language));
            return members;
        }
    }

    public Problem {
        errors = List.copyOf(errors);
        extra = Map.copyOf(extra);
    }

    public static Problem of(int status, String code, String zh, String en) {
        return new Problem(status, code, new Bilingual(zh, en), null, List.of(), Map.of());
    }

    public Problem saying(String zh, String en) {
        return new Problem(status, code, title, new Bilingual(zh, en), errors, extra);
    }

    public Problem with(Error error) {
        List<Error> all = new ArrayList<>(errors);
        all.add(error);
        return withErrors(all);
    }

    public Problem withErrors(List<Error> all) {
        return new Problem(status, code, title, detail, all, extra);
    }

    /** With a further member; its value is anything that can be written as JSON. */
    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(extra);
        all.put(member, value);
        return new Problem(status, code, title, detail, errors, all);
    }

    /** The members as they are answered. */
    Map<String, Object> in(String language, String requestId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("title", title.in(language));
        members.put("status", status);
        if (detail != null) {
            members.put("detail", detail.in(language));
        } else if (!errors.isEmpty()) {
            members.put("detail", errors.getFirst().message().in(language));
        }
        members.put("code", code);
        members.put("requestId", requestId);
        if (!errors.isEmpty()) {
            members.put("errors", errors.stream().map(error -> error.in(language)).toList());
        }
        members.putAll(extra);
        return members;
    }
}
