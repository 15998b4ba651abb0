package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field wants, said to somebody who gave something else. */
final class Wanted {

    private Wanted() {}

    static Bilingual by(JsonMappingException fault) {
        Class<?> type =
                switch (fault) {
                    case ValueInstantiationException e -> e.getType().getRawClass();
                    case MismatchedInputException e -> e.getTargetType();
                    default -> null;
                };
        return type == null ? new Bilingual("有误", "is wrong") : of(type);
    }

    private static Bilingual of(Class<?> type) {
        if (type == String.class) {
            return new Bilingual("须为文本", "must be a text");
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return new Bilingual("须为整数", "must be a whole number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Bilingual("须为 true 或 false", "must be true or false");
        }
        if (type == LocalDate.class) {
            return new Bilingual("须为存在的日期，写作 YYYY-MM-DD", "must be a day, written YYYY-MM-DD");
        }
        if (type == PartialDate.class) {
            return new Bilingual(
                    "须为存在的日期，写作 YYYY-MM-DD（只知月、年时 YYYY-MM、YYYY）",
                    "must be a day, month or year that exists, YYYY-MM-DD, YYYY-MM or YYYY");
        }
        if (type.isEnum()) {
            String words =
                    Stream.of(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return new Bilingual("可取值：" + words, "must be one of: " + words);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return new Bilingual("须为数组", "must be an array");
        }
        return type.isRecord()
                ? new Bilingual("须为对象", "must be an object")
                : new Bilingual("的值不对", "does not fit");
    }
}
