package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Locale;

/**
 * A column of a report as it is answered.
 *
 * @param type text, number, date, flag or level; or person, studio, pairing, organisation,
 *     occupation, region, innovation, asset, event, project or base for the key of such a record
 */
public record ColumnItem(String name, Bilingual title, String type) {

    /** The columns that are shown: the flag that tells what is counted is not. */
    static List<ColumnItem> of(CypherHeader header) {
        return shown(header).stream().map(ColumnItem::of).toList();
    }

    static ColumnItem of(Column column) {
        return new ColumnItem(
                column.name(), column.title(), column.type().name().toLowerCase(Locale.ROOT));
    }

    static List<Column> shown(CypherHeader header) {
        return header.columns().stream()
                .filter(column -> !column.name().equals(CypherHeader.COUNTED))
                .toList();
    }
}
