package org.xinchuan.pairing;

import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is due about a pairing.
 *
 * @param on the last day for it
 * @param overdue whether that is over
 */
public record DueItem(Due.Kind kind, LocalDate on, boolean overdue, PairingItem pairing) {

    static List<Column<DueItem>> columns() {
        return List.of(
                Column.of("事项", "what", DueItem::kind),
                Column.of("期限", "by", DueItem::on),
                Column.of("已过期", "overdue", DueItem::overdue),
                Column.of("结对编号", "pairing", one -> one.pairing().pairing().id()),
                Column.of("师傅", "mentors", one -> names(one, true)),
                Column.of("徒弟", "apprentices", one -> names(one, false)),
                Column.of("单位", "organisation", one -> one.pairing().organisationName()),
                Column.of("开始日期", "starts on", one -> one.pairing().pairing().startsOn()),
                Column.of("结束日期", "ends on", one -> one.pairing().pairing().endsOn()));
    }

    /** The names of the mentors, or of the apprentices. */
    static List<String> names(DueItem item, boolean mentors) {
        return item.pairing().names(mentors);
    }
}
