package org.xinchuan.person;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.table.Column;

import java.util.List;
import java.util.Map;

/**
 * A person in a list.
 *
 * @param led the studios that the person leads or led
 */
public record PersonItem(@JsonUnwrapped PersonRef person, Integer birthYear, List<Led> led) {
    /** What a file of people has in it. */
    static List<Column<PersonItem>> columns() {
        return List.of(
                Column.of("编号", "id", one -> one.person().id()),
                Column.of("姓名", "name", one -> one.person().name()),
                Column.of("出生年", "year of birth", PersonItem::birthYear),
                Column.of("单位代码", "organisation", one -> one.person().organisation()),
                Column.of("单位", "organisation name", one -> one.person().organisationName()),
                Column.of("工种代码", "occupation", one -> one.person().occupation()),
                Column.of("工种", "occupation name", one -> one.person().occupationName()),
                Column.of("工号末四位", "end of employee number", one -> one.person().employeeNoTail()),
                Column.of("状态", "status", one -> one.person().status()),
                Column.of(
                        "领衔工作室代码",
                        "studios led",
                        one -> one.led().stream().map(Led::code).toList()),
                Column.of(
                        "领衔工作室",
                        "names of studios led",
                        one -> one.led().stream().map(Led::name).toList()));
    }

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
