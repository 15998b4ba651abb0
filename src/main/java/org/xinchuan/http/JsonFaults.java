package org.xinchuan.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Violation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a body in the caller's terms: which field, and what it should be. */
final class JsonFaults {

    private static final Pattern DUPLICATE =
            Pattern.compile("Duplicate (?:field|Object property) ['\"](.*)['\"]", Pattern.DOTALL);

    private JsonFaults() {}

    /** The body is no JSON at all; the place is named, never the content. */
    static Problem unreadable(JsonProcessingException fault) {
        String place =
                fault.getLocation() == null
                        ? ""
                        : fault.getLocation().getLineNr() + ":" + fault.getLocation().getColumnNr();
        String field = duplicate(fault);
        if (field != null) {
            return Problems.badBody(
                    Problem.Error.pointer(
                            "/" + field,
                            "REPEATED_FIELD",
                            "字段 " + field + " 出现了两次（" + place + "）。",
                            "The field " + field + " is given twice (" + place + ")."));
        }
        return Problems.badBody(
                Problem.Error.pointer(
                        "",
                        "BAD_JSON",
                        "请求内容不是正确的 JSON（行:列 " + place + "）。",
                        "The body is not correct JSON (line:column " + place + ")."));
    }

    /** The JSON is no such record: unknown fields and wrong types, or a rule of the record. */
    static Problem unfit(JsonNode tree, JsonMappingException fault) {
        String pointer = pointer(fault);
        Violation violation = violation(fault);
        if (violation != null) {
            boolean inside = tree.at(pointer).isObject();
            return Problems.invalidAt(
                    violation.faults().stream()
                            .map(one -> at(inside ? pointer + field(one) : pointer, one))
                            .toList());
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return Problems.badBody(unknown(pointer, unknown.getPropertyName()));
        }
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (tree.at(pointer).isMissingNode()) {
            return Problems.badBody(missing(pointer, name));
        }
        Bilingual wanted = Wanted.by(fault);
        return Problems.badBody(
                new Problem.Error(
                        Problem.Place.POINTER,
                        pointer,
                        "BAD_VALUE",
                        new Bilingual(
                                "字段 " + name + " " + wanted.zh() + "。",
                                "The field " + name + " " + wanted.en() + ".")));
    }

    private static Problem.Error at(String pointer, Fault fault) {
        return new Problem.Error(Problem.Place.POINTER, pointer, fault.code(), fault.message());
    }

    private static String field(Fault fault) {
        return Problem.Error.pointerOf(fault.field());
    }

    private static Problem.Error unknown(String pointer, String name) {
        return Problem.Error.pointer(
                pointer,
                "UNKNOWN_FIELD",
                "没有名为 " + name + " 的字段（区分大小写）。",
                "There is no field " + name + " (names are case-sensitive).");
    }

    private static Problem.Error missing(String pointer, String name) {
        return Problem.Error.pointer(
                pointer,
                "MISSING_FIELD",
                "缺少字段 " + name + "。",
                "The field " + name + " is missing.");
    }

    private static String pointer(JsonMappingException fault) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(name == null ? Integer.toString(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    /** A name as a step of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Violation violation(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Violation violation) {
                return violation;
            }
        }
        return null;
    }

    /** The name of the field that is given twice, or null; only the message has it. */
    private static String duplicate(JsonProcessingException fault) {
        Matcher found = DUPLICATE.matcher(fault.getOriginalMessage());
        return found.matches() ? found.group(1) : null;
    }
}
