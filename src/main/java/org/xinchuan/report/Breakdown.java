package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An indicator as one table, made of the records themselves, so that its rows add up to the figure.
 *
 * @param rows in the order of their codes; last what falls into none of them, where there is any
 * @param total the figure itself
 */
record Breakdown(List<Column> columns, List<Row> rows, Row total) {

    private static final Bilingual TOTAL = new Bilingual("合计", "total");

    /**
     * @param language of the names of the rows that are no region and no organisation
     */
    static Breakdown of(
            CypherHeader header,
            ReportSource.Found found,
            By by,
            Division division,
            String language) {
        Map<String, List<Row>> parts = parts(found.rows(), division);
        List<Row> rows = new ArrayList<>();
        for (String code : division.rows()) {
            rows.add(row(header, by, code, division.tree().name(code), parts.remove(code)));
        }
        SortedSet<String> tops = new TreeSet<>(division.tops());
        for (String code : tops) {
            if (parts.containsKey(code)) {
                String name = division.tree().name(code) + by.itself().in(language);
                rows.add(row(header, by, code, name, parts.remove(code)));
            }
        }
        if (parts.containsKey(null)) {
            rows.add(row(header, by, null, by.none().in(language), parts.remove(null)));
        }
        Row total = row(header, by, null, TOTAL.in(language), found.rows());
        return new Breakdown(columns(header, by), rows, total);
    }

    /** The records of each row of the table; under null those of none. */
    private static Map<String, List<Row>> parts(List<Row> records, Division division) {
        Map<String, List<Row>> parts = new HashMap<>();
        Map<String, List<Row>> byOrganisation = new HashMap<>();
        for (Row row : records) {
            byOrganisation.computeIfAbsent(row.text(By.COLUMN), _ -> new ArrayList<>()).add(row);
        }
        byOrganisation.forEach(
                (code, some) ->
                        parts.computeIfAbsent(division.rowOf(code), _ -> new ArrayList<>())
                                .addAll(some));
        return parts;
    }

    /** With the total last, as a file has it. */
    List<Row> whole() {
        List<Row> whole = new ArrayList<>(rows);
        whole.add(total);
        return whole;
    }

    private static Row row(
            CypherHeader header, By by, String code, String name, List<Row> records) {
        Counted counted =
                Counted.of(header, ReportSource.Found.of(records == null ? List.of() : records));
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put(by.word(), code);
        cells.put("name", name);
        cells.put("value", counted.value());
        cells.put("numerator", (long) counted.items().size());
        cells.put("denominator", counted.denominator());
        return new Row(cells);
    }

    private static List<Column> columns(CypherHeader header, By by) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(by.word(), by.type(), by.code()));
        columns.add(new Column("name", ColumnType.TEXT, by.title()));
        if (header.share()) {
            columns.add(number("value", "占比（%）", "percent"));
            columns.add(number("numerator", "其中", "of them"));
            columns.add(number("denominator", "总数", "all"));
        } else if (header.sum().isPresent()) {
            columns.add(new Column("value", ColumnType.NUMBER, header.unit().orElseThrow()));
            columns.add(number("numerator", "记录数", "records"));
        } else {
            columns.add(new Column("value", ColumnType.NUMBER, header.unit().orElseThrow()));
        }
        return columns;
    }

    private static Column number(String name, String zh, String en) {
        return new Column(name, ColumnType.NUMBER, new Bilingual(zh, en));
    }
}
