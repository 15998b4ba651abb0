package org.xinchuan.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.xinchuan.standard.Violation;

import java.util.List;

/** Says what is wrong with a body in the caller's terms: which field, and what it should be. */
final class JsonFaults {

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

    /** The JSON is no such record. */
    static Problem unfit(JsonNode tree, JsonProcessingException fault) {
        String pointer = pointer(fault);
        if (violation(fault) instanceof Violation violation) {
            return Problems.invalidAt(
                    violation.faults().stream()
                            .map(
                                    one ->
                                            new Problem.Error(
                                                    Problem.Place.POINTER,
                                                    tree.at(pointer).isObject()
                                                            ? pointer
                                                                    + Problem.Error.pointerOf(
                                                                            one.field())
                                                            : pointer,
                                                    one.code(),
                                                    one.message()))
                            .toList());
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String name = unknown.getPropertyName();
            return Problems.badBody(
                    Problem.Error.pointer(
                            pointer,
                            "UNKNOWN_FIELD",
                            "没有名为 " + name + " 的字段（区分大小写）。",
                            "There is no field " + name + " (names are case-sensitive)."));
        }
        String wanted = wanted(fault);
        return Problems.badBody(
                Problem.Error.pointer(
                        pointer,
                        "BAD_VALUE",
                        "字段 " + pointer + " 的值不对" + (wanted.isEmpty() ? "" : "，可取：" + wanted) + "。",
                        "The value of "
                                + pointer
                                + " does not fit"
                                + (wanted.isEmpty() ? "" : "; it is one of: " + wanted)
                                + "."));
    }

    private static String pointer(JsonProcessingException fault) {
        StringBuilder pointer = new StringBuilder();
        if (fault instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                String name =
                        step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getFieldName();
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static Throwable violation(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Violation) {
                return cause;
            }
        }
        return null;
    }

    private static String wanted(JsonProcessingException fault) {
        if (fault instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return String.join(
                    ", ",
                    List.of(format.getTargetType().getEnumConstants()).stream()
                            .map(Object::toString)
                            .toList());
        }
        return "";
    }

    private static String duplicate(JsonProcessingException fault) {
        String message = fault.getOriginalMessage();
        String start = "Duplicate field '";
        String alternative = "Duplicate Object property \"";
        for (String prefix : List.of(start, alternative)) {
            if (message != null && message.startsWith(prefix)) {
                String rest = message.substring(prefix.length());
                return rest.substring(0, rest.length() - 1);
            }
        }
        return null;
    }
}
