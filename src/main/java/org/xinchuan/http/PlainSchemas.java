package org.xinchuan.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xinchuan.standard.PartialDate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** JSON schemas of values that are one word or number. */
final class PlainSchemas {

    private PlainSchemas() {}

    /** The schema, or null for anything with parts. */
    static ObjectNode of(Class<?> type) {
        if (type == String.class) {
            return string();
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == Integer.class) {
            return typed("integer").put("format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return typed("integer").put("format", "int64");
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return typed("number");
        }
        if (type == LocalDate.class) {
            return string().put("format", "date");
        }
        if (type == Instant.class) {
            return string().put("format", "date-time");
        }
        if (type == PartialDate.class) {
            return string().put("pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$")
                    .put("description", "YYYY-MM-DD · YYYY-MM · YYYY");
        }
        return null;
    }

    static ObjectNode string() {
        return typed("string");
    }

    static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
