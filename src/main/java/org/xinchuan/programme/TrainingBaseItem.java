package org.xinchuan.programme;

import org.xinchuan.standard.ActionTag;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * A training base as it is answered.
 *
 * @param organisationName what the one that runs it is called
 * @param documentTitle of its source; null when that is an agreement of people
 */
public record TrainingBaseItem(
        String code,
        String name,
        String organisation,
        String organisationName,
        String region,
        String regionName,
        Integer capacity,
        PartialDate openedOn,
        PartialDate closedOn,
        List<ActionTag> actions,
        String document,
        String documentTitle) {
    /** What a file of training bases has in it. */
    static List<Column<TrainingBaseItem>> columns() {
        return List.of(
                Column.of("代码", "code", TrainingBaseItem::code),
                Column.of("名称", "name", TrainingBaseItem::name),
                Column.of("主办单位代码", "organisation", TrainingBaseItem::organisation),
                Column.of("主办单位", "organisation name", TrainingBaseItem::organisationName),
                Column.of("地区代码", "region", TrainingBaseItem::region),
                Column.of("地区", "region name", TrainingBaseItem::regionName),
                Column.of("容量", "capacity", TrainingBaseItem::capacity),
                Column.of("启用日期", "opened on", TrainingBaseItem::openedOn),
                Column.of("关闭日期", "closed on", TrainingBaseItem::closedOn),
                Column.of("五大行动", "actions", TrainingBaseItem::actions),
                Column.of("依据编号", "document", TrainingBaseItem::document),
                Column.of("依据", "title of the document", TrainingBaseItem::documentTitle));
    }
}
