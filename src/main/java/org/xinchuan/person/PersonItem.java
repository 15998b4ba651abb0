package org.xinchuan.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;

import java.util.List;
import java.util.Map;

/**
 * A person in a list.
 *
 * @param led the studios that the person leads or led
 */
public record PersonItem(@JsonUnwrapped PersonRef person, Integer birthYear, List<Led> led) {

    /** A studio that somebody leads or led. */
    public record Led(String code, String name) {}

    /** From a row of {@code read/person/items}. */
    static PersonItem of(Row row) {
        Object year = row.get("birthYear");
        return new PersonItem(
                PersonRef.of(row),
                year == null ? null : ((Number) year).intValue(),
                row.<Map<String, Object>>list("led").stream()
                        .map(led -> Rows.to(Led.class, new Row(led)))
                        .toList());
    }
}
