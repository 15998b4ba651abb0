package org.xinchuan.document;

import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/** A document as lists show it. */
public record DocumentItem(
        String id, String title, String docNo, String issuer, PartialDate issuedOn, String kind) {
    /** What a file of documents has in it. */
    static List<Column<DocumentItem>> columns() {
        return List.of(
                Column.of("编号", "id", DocumentItem::id),
                Column.of("标题", "title", DocumentItem::title),
                Column.of("文号", "number", DocumentItem::docNo),
                Column.of("发文单位", "issuer", DocumentItem::issuer),
                Column.of("发文日期", "issued on", DocumentItem::issuedOn),
                Column.of("种类", "kind", DocumentItem::kind));
    }
}
