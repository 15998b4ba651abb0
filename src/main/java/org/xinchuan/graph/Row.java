package org.xinchuan.graph;

import java.util.List;
import java.util.Map;

/** One row of an answer of the store, by column name, in plain Java values. */
public record Row(Map<String, Object> values) {

    /** The value of a column, or null; a column the statement does not return is an error. */
    public Object get(String column) {
        Object value = values.get(column);
        if (value == null && !values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
        }
        return value;
    }

    public String text(String column) {
        Object value = get(column);
        return value == null ? null : value.toString();
    }

    public long number(String column) {
        return ((Number) get(column)).longValue();
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String column) {
        return (Map<String, Object>) get(column);
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> list(String column) {
        Object value = get(column);
        return value == null ? List.of() : (List<T>) value;
    }
}
