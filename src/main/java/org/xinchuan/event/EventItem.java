package org.xinchuan.event;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * An event as lists show it.
 *
 * @param people how many took part, each counted once
 * @param prizes how many were given
 */
public record EventItem(
        String code,
        Event.Kind kind,
        String name,
        String series,
        PartialDate heldOn,
        Event.Level level,
        String studio,
        String studioName,
        String organisation,
        String organisationName,
        String occupation,
        String occupationName,
        int people,
        int prizes) {
    /** What a file of events has in it. */
    static List<Column<EventItem>> columns() {
        return List.of(
                Column.of("代码", "code", EventItem::code),
                Column.of("类型", "kind", EventItem::kind),
                Column.of("名称", "name", EventItem::name),
                Column.of("系列", "series", EventItem::series),
                Column.of("举办日期", "held on", EventItem::heldOn),
                Column.of("级别", "level", EventItem::level),
                Column.of("单位代码", "organisation", EventItem::organisation),
                Column.of("单位", "organisation name", EventItem::organisationName),
                Column.of("工作室代码", "studio", EventItem::studio),
                Column.of("工作室", "studio name", EventItem::studioName),
                Column.of("工种代码", "occupation", EventItem::occupation),
                Column.of("工种", "occupation name", EventItem::occupationName),
                Column.of("人数", "people", EventItem::people),
                Column.of("获奖数", "prizes", EventItem::prizes));
    }
}
