package org.xinchuan.workbook;

import org.xinchuan.graph.Rows;
import org.xinchuan.standard.PartialDate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a workbook says of something that is recorded: a blank leaves what is there, and a month
 * does not make a recorded day less exact.
 */
final class Amendment {

    private final Map<String, Object> changes = new HashMap<>();

    /** Says a field, unless there is nothing to say. */
    Amendment say(String field, Object value) {
        if (value != null
                && !value.equals("")
                && !(value instanceof Collection<?> c && c.isEmpty())) {
            changes.put(field, value);
        }
        return this;
    }

    /** Says a date of which another is recorded. */
    Amendment say(String field, PartialDate before, PartialDate now) {
        return say(field, exacter(before, now));
    }

    /** Says a field, also that it is empty. */
    Amendment set(String field, Object value) {
        changes.put(field, value);
        return this;
    }

    /**
     * The record with it.
     *
     * @throws org.xinchuan.standard.Violation when the record refuses it
     */
    <R extends Record> R of(R before) {
        return Rows.with(before, changes);
    }

    /** Of two dates that agree the more exact one, else the later said. */
    static PartialDate exacter(PartialDate before, PartialDate now) {
        return before != null && now != null && before.text().startsWith(now.text()) ? before : now;
    }

    /** Whether two dates can be the same: one may be known more exactly than the other. */
    static boolean agree(PartialDate one, PartialDate other) {
        return one == null
                ? other == null
                : other != null
                        && (one.text().startsWith(other.text())
                                || other.text().startsWith(one.text()));
    }
}
