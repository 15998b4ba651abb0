package org.xinchuan.graph.put;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the functions and signs of statements make of values. */
final class Values {

    private Values() {}

    static Object call(String function, List<Object> values) {
        Object first = values.isEmpty() ? null : values.getFirst();
        return switch (function) {
            case "coalesce" -> values.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case "size" -> first == null ? null : (Object) (long) ((List<?>) first).size();
            case "split" -> split((String) first, (String) values.get(1));
            case "toString" -> first == null ? null : first.toString();
            case "toFloat" -> first == null ? null : (Object) Double.valueOf(first.toString());
            case "range" -> range(first, values.get(1));
            default -> throw new IllegalArgumentException("no function " + function);
        };
    }

    static Object plus(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        return left instanceof Number one && right instanceof Number other
                ? (Object) (one.longValue() + other.longValue())
                : left.toString() + right;
    }

    static Object minus(Object left, Object right) {
        return left == null || right == null
                ? null
                : (Object) (((Number) left).longValue() - ((Number) right).longValue());
    }

    static Object property(Object of, String name) {
        return of == null ? null : ((Map<?, ?>) of).get(name);
    }

    static Object item(Object of, Object at) {
        if (of == null || at == null) {
            return null;
        }
        List<?> list = (List<?>) of;
        int place = ((Number) at).intValue();
        return place < list.size() ? list.get(place) : null;
    }

    static Object equal(Object left, Object right) {
        return left == null || right == null ? null : (Object) left.equals(right);
    }

    static Object greater(Object left, Object right) {
        return left == null || right == null
                ? null
                : (Object) (((Number) left).longValue() > ((Number) right).longValue());
    }

    static Object among(Object value, Object list) {
        return value == null || list == null ? null : (Object) ((List<?>) list).contains(value);
    }

    private static Object split(String text, String by) {
        return text == null ? null : Arrays.asList(text.split(Pattern.quote(by), -1));
    }

    private static Object range(Object from, Object to) {
        if (from == null || to == null) {
            return null;
        }
        List<Object> numbers = new ArrayList<>();
        for (long i = ((Number) from).longValue(); i <= ((Number) to).longValue(); i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
