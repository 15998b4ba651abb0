package org.xinchuan.studio;

import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.List;

/**
 * A studio in an answer, as of a day.
 *
 * @param level the highest level on that day, or null
 * @param levels of all namings that hold on that day, highest first
 */
public record StudioItem(
        String code,
        String name,
        Studio.Type type,
        PartialDate foundedOn,
        PartialDate closedOn,
        Studio.Status status,
        String field,
        String organisation,
        String organisationName,
        String region,
        String regionName,
        NamingLevel level,
        List<NamingLevel> levels,
        List<StudioCard.Leader> leaders,
        List<StudioCard.Named> namings) {
    /** What a file of studios has in it. */
    public static List<Column<StudioItem>> columns() {
        return List.of(
                Column.of("代码", "code", StudioItem::code),
                Column.of("名称", "name", StudioItem::name),
                Column.of("类型", "type", StudioItem::type),
                Column.of("成立日期", "founded on", StudioItem::foundedOn),
                Column.of("停止日期", "closed on", StudioItem::closedOn),
                Column.of("状态", "status", StudioItem::status),
                Column.of("领域", "field", StudioItem::field),
                Column.of("单位代码", "organisation", StudioItem::organisation),
                Column.of("单位", "organisation name", StudioItem::organisationName),
                Column.of("地区代码", "region", StudioItem::region),
                Column.of("地区", "region name", StudioItem::regionName),
                Column.of("最高级别", "highest level", StudioItem::level),
                Column.of("各级别", "levels", StudioItem::levels),
                Column.of(
                        "领衔人",
                        "leaders",
                        one ->
                                one.leaders().stream()
                                        .map(StudioCard.Leader::name)
                                        .distinct()
                                        .toList()),
                Column.of("命名次数", "namings", one -> one.namings().size()));
    }

    /** The card as of a day. */
    public static StudioItem of(StudioCard card, LocalDate asOf) {
        return new StudioItem(
                card.code(),
                card.name(),
                card.type(),
                card.foundedOn(),
                card.closedOn(),
                card.status(),
                card.field(),
                card.organisation(),
                card.organisationName(),
                card.region(),
                card.regionName(),
                card.level(asOf),
                card.levels(asOf),
                card.leaders(),
                card.namings());
    }
}
