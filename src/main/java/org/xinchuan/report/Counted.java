package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of an indicator, all taken from its rows, so that every figure can show the records
 * it was counted from.
 *
 * @param items the counted rows
 * @param all how many rows there are, counted or not
 */
record Counted(CypherHeader header, List<Row> items, long all, ReportSource.Found found) {

    private static final String NONE = "NONE";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Counted of(CypherHeader header, ReportSource.Found found) {
        boolean flagged = header.column(CypherHeader.COUNTED).isPresent();
        List<Row> items =
                flagged
                        ? found.rows().stream()
                                .filter(row -> row.flag(CypherHeader.COUNTED))
                                .toList()
                        : found.rows();
        return new Counted(header, items, found.rows().size(), found);
    }

    /**
     * The number of items, or the sum of a column of theirs; of a share percent with one decimal,
     * null when there is nothing.
     */
    Number value() {
        if (header.share()) {
            return percent(items.size(), all);
        }
        return header.sum().isPresent() ? sum(header.sum().get()) : Long.valueOf(items.size());
    }

    Long denominator() {
        return header.share() ? all : null;
    }

    /** Rounded half up to one decimal, from whole numbers; null for a share of nothing. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    List<ReportSource.Figure> figures() {
        List<ReportSource.Figure> figures = new ArrayList<>();
        for (CypherHeader.Figure figure : header.figures()) {
            figures.add(new ReportSource.Figure(figure.name(), figure.title(), value(figure)));
        }
        figures.addAll(found.figures());
        return figures;
    }

    /** In the order in which their values first appear among the items. */
    List<ReportSource.Group> groups() {
        Map<String, Long> counts = new LinkedHashMap<>();
        header.by()
                .ifPresent(
                        column ->
                                items.forEach(
                                        row -> counts.merge(key(row, column), 1L, Long::sum)));
        List<ReportSource.Group> groups = new ArrayList<>();
        counts.forEach((key, count) -> groups.add(new ReportSource.Group(key, count)));
        groups.addAll(found.groups());
        return groups;
    }

    private static String key(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), NONE);
    }

    /** Of the items that say a number; nothing is 0. */
    private Number sum(String column) {
        return Sums.of(items.stream().map(row -> (Number) row.get(column)));
    }

    private Number value(CypherHeader.Figure figure) {
        if (figure.total()) {
            return sum(figure.column());
        }
        Column column = header.column(figure.column()).orElseThrow();
        if (column.type() == ColumnType.FLAG) {
            return found.rows().stream().filter(row -> row.flag(column.name())).count();
        }
        return items.stream()
                .map(row -> row.get(column.name()))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
