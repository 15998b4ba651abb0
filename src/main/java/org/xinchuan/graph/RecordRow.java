package org.xinchuan.graph;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Remembered;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The values of {@link Rows#of} one by one, for who wants few of many rows. Safe for any number of
 * threads.
 */
public final class RecordRow {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What each constant of an enum is written as. */
    private static final Map<Enum<?>, Object> WORDS = new ConcurrentHashMap<>();

    /** What is made of one component, which stands at a place among all. */
    private record OfComponent(
            int place, Function<Record, Object> reader, UnaryOperator<Object> made) {}

    private final Map<String, OfComponent> components = new HashMap<>();

    /** What is made of the record as a whole. */
    private final Map<String, Function<Record, Object>> others = new HashMap<>();

    /** The rows of records of a class. */
    public RecordRow(Class<? extends Record> type) {
        RecordComponent[] all = type.getRecordComponents();
        for (int i = 0; i < all.length; i++) {
            String name = all[i].getName();
            Function<Record, Object> reader = reader(all[i]);
            components.put(name, new OfComponent(i, reader, RecordRow::plain));
            if (all[i].getType() == PartialDate.class) {
                components.put(name + "First", new OfComponent(i, reader, RecordRow::first));
                components.put(name + "Next", new OfComponent(i, reader, RecordRow::next));
            }
        }
        if (Searchable.class.isAssignableFrom(type)) {
            others.put("searchText", record -> ((Searchable) record).searchText());
        }
        if (Alphabetical.class.isAssignableFrom(type)) {
            Remembered<String> pinyin = new Remembered<>(NameOrder.PINYIN::ofPerson);
            Remembered<String> strokes = new Remembered<>(NameOrder.STROKES::ofPerson);
            others.put("pinyinOrder", record -> pinyin.of(name(record)));
            others.put("strokeOrder", record -> strokes.of(name(record)));
        }
    }

    /** All values of a record's row, in a map that may be changed. */
    Map<String, Object> of(Record record) {
        Map<String, Object> row = HashMap.newHashMap(components.size() + others.size());
        components.forEach(
                (name, part) -> row.put(name, part.made.apply(part.reader.apply(record))));
        others.forEach((name, value) -> row.put(name, value.apply(record)));
        return row;
    }

    /** The place of the component that a value is made of; negative when it is of none alone. */
    public int place(String name) {
        OfComponent part = components.get(name);
        return part == null ? -1 : part.place;
    }

    /** The value that is made of a component. */
    public Object ofComponent(String name, Object component) {
        return components.get(name).made.apply(component);
    }

    /** A value that is made of the record as a whole; null when there is none of that name. */
    public Object ofRecord(String name, Record record) {
        Function<Record, Object> value = others.get(name);
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

    private static Object first(Object date) {
        return date == null ? null : ((PartialDate) date).first();
    }

    private static Object next(Object date) {
        return date == null ? null : ((PartialDate) date).next();
    }

    private static String name(Record record) {
        return ((Alphabetical) record).name();
    }
}
