package org.xinchuan.skill;

import org.xinchuan.table.Column;

import java.util.List;

/**
 * Which professional title a qualification or grade stands for, as it is answered.
 *
 * @param years of work in the qualification that the title takes besides it; null for none
 * @param document id of what says so, or null
 * @param documentTitle what that is called
 */
public record TitleBridgeItem(
        String qualification, String title, Integer years, String document, String documentTitle) {
    /** What a file of title bridges has in it. */
    static List<Column<TitleBridgeItem>> columns() {
        return List.of(
                Column.of("职业资格", "qualification", TitleBridgeItem::qualification),
                Column.of("职称", "title", TitleBridgeItem::title),
                Column.of("工作年限", "years of work", TitleBridgeItem::years),
                Column.of("依据编号", "document", TitleBridgeItem::document),
                Column.of("依据", "title of the document", TitleBridgeItem::documentTitle));
    }
}
