package org.xinchuan.heritage;

import org.xinchuan.person.PersonRef;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * Somebody of a line as a row of a file.
 *
 * @param next those of the line who join this one to the person whose line it is
 */
record LineRow(PersonRef person, int generation, List<PersonRef> next) {

    /**
     * What a file of a line has in it; of those out of sight, no more than trade and organisation.
     *
     * @param zh what the next ones are called
     */
    static List<Column<LineRow>> columns(String zh, String en) {
        return List.of(
                Column.of("第几代", "generation", LineRow::generation),
                Column.of("编号", "id", one -> one.person().id()),
                Column.of("姓名", "name", one -> one.person().name()),
                Column.of("单位代码", "organisation", one -> one.person().organisation()),
                Column.of("单位", "organisation name", one -> one.person().organisationName()),
                Column.of("工种代码", "occupation", one -> one.person().occupation()),
                Column.of("工种", "occupation name", one -> one.person().occupationName()),
                Column.of("工号末四位", "end of employee number", one -> one.person().employeeNoTail()),
                Column.of("状态", "status", one -> one.person().status()),
                Column.of(
                        zh + "编号",
                        "ids of " + en,
                        one -> one.next().stream().map(PersonRef::id).toList()),
                Column.of(zh, en, one -> one.next().stream().map(PersonRef::name).toList()));
    }
}
