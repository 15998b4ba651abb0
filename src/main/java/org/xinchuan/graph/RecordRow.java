package org.xinchuan.graph;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.PartialDate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The values of {@link Rows#of} one by one, for who wants few of many rows. Safe for any number of
 * threads.
 */
public final class RecordRow {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What each constant of an enum is written as. */
    private static final Map<Enum<?>, Object> WORDS = new ConcurrentHashMap<>();

    private final Map<String, Function<Record, Object>> values = new HashMap<>();

    /** The rows of records of a class. */
    public RecordRow(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Function<Record, Object> value = reader(component);
            values.put(name, record -> plain(value.apply(record)));
            if (component.getType() == PartialDate.class) {
                values.put(name + "First", record -> first((PartialDate) value.apply(record)));
                values.put(name + "Next", record -> next((PartialDate) value.apply(record)));
            }
        }
        if (Searchable.class.isAssignableFrom(type)) {
            values.put("searchText", record -> ((Searchable) record).searchText());
        }
        if (Alphabetical.class.isAssignableFrom(type)) {
            values.put("pinyinOrder", record -> NameOrder.PINYIN.ofPerson(name(record)));
            values.put("strokeOrder", record -> NameOrder.STROKES.ofPerson(name(record)));
        }
    }

    /** All values of a record's row, in a map that may be changed. */
    Map<String, Object> of(Record record) {
        Map<String, Object> row = HashMap.newHashMap(values.size());
        values.forEach((name, value) -> row.put(name, value.apply(record)));
        return row;
    }

    /** One value of a record's row; null when there is none of that name. */
    public Object value(Record record, String name) {
        Function<Record, Object> value = values.get(name);
        return value == null ? null : value.apply(record);
    }

    private static Function<Record, Object> reader(RecordComponent component) {
        try {
            MethodHandle handle =
                    MethodHandles.privateLookupIn(
                                    component.getDeclaringRecord(), MethodHandles.lookup())
                            .unreflect(component.getAccessor())
                            .asType(MethodType.methodType(Object.class, Record.class));
            return record -> read(handle, record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static Object read(MethodHandle handle, Record record) {
        try {
            return handle.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case PartialDate date -> date.text();
            case List<?> list when list.stream().allMatch(String.class::isInstance) -> list;
            case Enum<?> word -> WORDS.computeIfAbsent(word, RecordRow::written);
            default -> written(value);
        };
    }

    private static Object written(Object value) {
        return MAPPER.convertValue(value, Object.class);
    }

    private static Object first(PartialDate date) {
        return date == null ? null : date.first();
    }

    private static Object next(PartialDate date) {
        return date == null ? null : date.next();
    }

    private static String name(Record record) {
        return ((Alphabetical) record).name();
    }
}
