package org.xinchuan.graph;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;

import java.util.Map;

/**
 * Between the records of the features and the rows of the store. A record becomes a map of its
 * components under their own names; each {@link PartialDate} {@code x}, kept as it was written,
 * gets two days beside it for statements to compare: {@code xFirst}, the first day it can mean, and
 * {@code xNext}, the day after the last. A {@link Searchable} record adds its {@code searchText},
 * an {@link Alphabetical} one the keys of its name.
 */
public final class Rows {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final ClassValue<RecordRow> RECORDS =
            new ClassValue<>() {
                @Override
                protected RecordRow computeValue(Class<?> type) {
                    return new RecordRow(type.asSubclass(Record.class));
                }
            };

    private Rows() {}

    /** The parameters of a statement that writes the record. */
    public static Map<String, Object> of(Record record) {
        return RECORDS.get(record.getClass()).of(record);
    }

    /** The keys by which lists order a person's name, as statements take them. */
    public static Map<String, Object> order(String name) {
        return Map.of(
                "pinyinOrder", NameOrder.PINYIN.ofPerson(name),
                "strokeOrder", NameOrder.STROKES.ofPerson(name));
    }

    /**
     * The same record with other values of some components; its constructor judges it anew.
     *
     * @throws Violation when it refuses them
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, Map<String, Object> changes) {
        Map<String, Object> row = MAPPER.convertValue(record, new TypeReference<>() {});
        row.putAll(changes);
        try {
            return (R) MAPPER.convertValue(row, record.getClass());
        } catch (IllegalArgumentException e) {
            throw violation(e);
        }
    }

    /** What the record's own constructor threw, out of Jackson's wrapping. */
    private static RuntimeException violation(IllegalArgumentException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Violation violation) {
                return violation;
            }
        }
        return wrapped;
    }

    /** The record whose components are the columns of a row; other columns are left aside. */
    public static <R extends Record> R to(Class<R> type, Row row) {
        return MAPPER.convertValue(row.values(), type);
    }
}
