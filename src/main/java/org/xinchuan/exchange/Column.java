package org.xinchuan.exchange;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One column of a file: a component of a record. An empty cell is an unknown value, the items of a
 * list are separated by {@code ;}.
 *
 * @param constants of an enumeration, those read so far by how they were written
 */
record Column(String name, Class<?> type, boolean required, Map<String, Object> constants) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SEPARATOR = ";";

    static Column of(RecordComponent component, boolean required) {
        return new Column(
                component.getName(), component.getType(), required, new ConcurrentHashMap<>());
    }

    /**
     * The value that a cell stands for; null for an empty one.
     *
     * @throws Violation when it is none
     */
    Object value(String cell) {
        if (type == List.class) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(SEPARATOR, -1));
        }
        if (cell.isEmpty() || type == String.class) {
            return cell.isEmpty() ? null : cell;
        }
        if (type == PartialDate.class) {
            return PartialDate.tryParse(cell.strip())
                    .orElseThrow(
                            () ->
                                    wrong(
                                            "DATE_INVALID",
                                            "“" + cell + "”不是日期，请写成 2023-09-01、2023-09 或 2023",
                                            quoted(cell)
                                                    + " is not a date: write 2023-09-01, 2023-09"
                                                    + " or 2023"));
        }
        if (type == Boolean.class) {
            return flag(cell);
        }
        return type.isEnum() ? constant(cell) : number(cell);
    }

    /** The cell that stands for a value of a record or of the store. */
    String cell(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list when list.size() == 1 -> cell(list.getFirst());
            case Collection<?> list ->
                    list.stream().map(this::cell).collect(Collectors.joining(SEPARATOR));
            case Double number ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private Boolean flag(String cell) {
        return switch (cell.strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw wrong(
                            "VALUE_UNKNOWN",
                            "“" + cell + "”应为 true 或 false",
                            quoted(cell) + " is neither true nor false");
        };
    }

    private Object constant(String cell) {
        try {
            return constants.computeIfAbsent(cell.strip(), this::converted);
        } catch (IllegalArgumentException e) {
            String all =
                    Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            throw wrong(
                    "VALUE_UNKNOWN",
                    "“" + cell + "”不在可选值中：" + all,
                    quoted(cell) + " is none of " + all);
        }
    }

    private Object converted(String constant) {
        return MAPPER.convertValue(constant, type);
    }

    private Object number(String cell) {
        try {
            return parser().apply(cell.strip());
        } catch (NumberFormatException e) {
            throw wrong(
                    "NUMBER_INVALID",
                    "“" + cell + "”不是" + (type == Double.class ? "数字" : "整数"),
                    quoted(cell)
                            + (type == Double.class
                                    ? " is not a number"
                                    : " is not a whole number"));
        }
    }

    private Function<String, Object> parser() {
        if (type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == Long.class) {
            return Long::valueOf;
        }
        if (type == Double.class) {
            return text -> new BigDecimal(text).doubleValue();
        }
        throw new IllegalStateException("no cell is a " + type);
    }

    private Violation wrong(String code, String zh, String en) {
        return new Violation(List.of(Fault.of(name, code, zh, en)));
    }

    private static String quoted(String cell) {
        return "\"" + cell + "\"";
    }
}
