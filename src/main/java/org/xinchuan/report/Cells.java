package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.PartialDate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the store as rows of an answer. */
final class Cells {

    private Cells() {}

    /** The columns in their order; what JSON has no form for is written out. */
    static Map<String, Object> of(Row row, List<Column> columns) {
        Map<String, Object> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column.name(), plain(row.get(column.name()))));
        return cells;
    }

    /** The column as a file has it: what is a day on record is a day there. */
    static org.xinchuan.table.Column<Row> column(Column column) {
        boolean dates = column.type() == ColumnType.DATE;
        return new org.xinchuan.table.Column<>(
                column.title(), row -> cell(row.get(column.name()), dates));
    }

    private static Object cell(Object value, boolean dates) {
        return dates && value instanceof String text
                ? PartialDate.tryParse(text).map(Object.class::cast).orElse(text)
                : value;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> list -> list.stream().map(Cells::plain).toList();
            default -> value.toString();
        };
    }
}
