package org.xinchuan.heritage;

import org.xinchuan.person.PersonRef;
import org.xinchuan.table.Column;

import java.util.ArrayList;
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
        List<Column<LineRow>> columns = new ArrayList<>();
        columns.add(Column.of("第几代", "generation", LineRow::generation));
        columns.addAll(PersonRef.columns(LineRow::person));
        columns.add(
                Column.of(
                        zh + "编号",
                        "ids of " + en,
                        one -> one.next().stream().map(PersonRef::id).toList()));
        columns.add(Column.of(zh, en, one -> one.next().stream().map(PersonRef::name).toList()));
        return columns;
    }
}
