package org.xinchuan.graph;

import org.neo4j.driver.Record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one row by column name, in the order of the columns. All rows of an answer share
 * the names, so that a row costs no more than its values. Immutable.
 */
final class RowValues extends AbstractMap<String, Object> {

    private final Map<String, Integer> places;
    private final Object[] values;

    /**
     * @param places of {@link #places(List)} for the columns of the record
     */
    RowValues(Map<String, Integer> places, Record record) {
        this(places, values(record));
    }

    /**
     * @param values in the order of the columns; not to be changed any more
     */
    RowValues(Map<String, Integer> places, Object[] values) {
        this.places = places;
        this.values = values;
    }

    /** The values of a record, in the order of its columns. */
    static Object[] values(Record record) {
        Object[] values = new Object[record.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = record.get(i).asObject();
        }
        return values;
    }

    /** Where each column stands in every row of an answer. */
    static Map<String, Integer> places(List<String> columns) {
        Map<String, Integer> places = LinkedHashMap.newLinkedHashMap(columns.size());
        columns.forEach(column -> places.put(column, places.size()));
        return places;
    }

    @Override
    public Object get(Object column) {
        Integer place = places.get(column);
        return place == null ? null : values[place];
    }

    @Override
    public boolean containsKey(Object column) {
        return places.containsKey(column);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return places.entrySet().stream().map(RowValues.this::entry).iterator();
            }
        };
    }

    private Map.Entry<String, Object> entry(Map.Entry<String, Integer> column) {
        // Not Map.entry: a value may be null.
        return new SimpleImmutableEntry<>(column.getKey(), values[column.getValue()]);
    }
}
