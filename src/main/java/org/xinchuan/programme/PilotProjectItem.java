package org.xinchuan.programme;

import org.xinchuan.standard.ActionTag;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * A pilot project as lists show it on a day.
 *
 * @param status on that day; null on a day before its first
 * @param statusFrom since when it is in it, null without a history
 * @param owner code or name of the body that answers for it
 * @param ownerName what that body is called
 * @param overdue whether its review was due before that day
 * @param fundingYuan what it was given by that day
 */
public record PilotProjectItem(
        String code,
        String name,
        PilotProject.Level level,
        PilotProject.Kind kind,
        ProjectStatus status,
        PartialDate statusFrom,
        String organisation,
        String organisationName,
        String owner,
        String ownerName,
        List<ActionTag> actions,
        PartialDate since,
        PartialDate reviewDue,
        boolean overdue,
        Long fundingYuan) {
    /** What a file of pilot projects has in it. */
    static List<Column<PilotProjectItem>> columns() {
        return List.of(
                Column.of("代码", "code", PilotProjectItem::code),
                Column.of("名称", "name", PilotProjectItem::name),
                Column.of("级别", "level", PilotProjectItem::level),
                Column.of("类别", "kind", PilotProjectItem::kind),
                Column.of("状态", "status", PilotProjectItem::status),
                Column.of("状态起", "status since", PilotProjectItem::statusFrom),
                Column.of("承担单位代码", "organisation", PilotProjectItem::organisation),
                Column.of("承担单位", "organisation name", PilotProjectItem::organisationName),
                Column.of("责任单位代码", "owner", PilotProjectItem::owner),
                Column.of("责任单位", "owner name", PilotProjectItem::ownerName),
                Column.of("五大行动", "actions", PilotProjectItem::actions),
                Column.of("立项日期", "since", PilotProjectItem::since),
                Column.of("复评截止", "review due", PilotProjectItem::reviewDue),
                Column.of("复评逾期", "review overdue", PilotProjectItem::overdue),
                Column.of("资金（元）", "funding in yuan", PilotProjectItem::fundingYuan));
    }
}
