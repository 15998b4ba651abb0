package org.xinchuan.innovation;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * A result as lists show it.
 *
 * @param studio code of the primary studio, or null
 * @param level the highest of its awards, or null
 * @param ipAssets how many granted patents and registered copyrights protect it
 */
public record InnovationItem(
        String code,
        String title,
        InnovationType type,
        PartialDate completedOn,
        String studio,
        String studioName,
        Award.Level level,
        int ipAssets) {
    /** What a file of results has in it. */
    static List<Column<InnovationItem>> columns() {
        return List.of(
                Column.of("代码", "code", InnovationItem::code),
                Column.of("名称", "title", InnovationItem::title),
                Column.of("类型", "type", InnovationItem::type),
                Column.of("完成日期", "completed on", InnovationItem::completedOn),
                Column.of("工作室代码", "studio", InnovationItem::studio),
                Column.of("工作室", "studio name", InnovationItem::studioName),
                Column.of("最高奖项级别", "highest level of award", InnovationItem::level),
                Column.of("有效知识产权件数", "granted patents and copyrights", InnovationItem::ipAssets));
    }
}
