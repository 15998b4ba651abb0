package org.xinchuan.ledger;

import org.xinchuan.graph.Rows;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which fields of a record a write sets or changes; the change record names them. */
public final class Fields {

    private Fields() {}

    /** The fields that say something. */
    public static List<String> set(Record record) {
        Map<String, Object> row = Rows.of(record);
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = row.get(component.getName());
            boolean empty = value == null || value instanceof Collection<?> c && c.isEmpty();
            if (!empty) {
                fields.add(component.getName());
            }
        }
        return fields;
    }

    /** The fields in which two records of one type differ. */
    public static <R extends Record> List<String> changed(R before, R after) {
        Map<String, Object> old = Rows.of(before);
        Map<String, Object> now = Rows.of(after);
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            String name = component.getName();
            if (!Objects.equals(old.get(name), now.get(name))) {
                fields.add(name);
            }
        }
        return fields;
    }
}
