package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.table.Table;

import java.util.List;
import java.util.Map;

/** What a report answers, in the forms in which it can be had. */
sealed interface Answer {

    /**
     * @param language of what is said in words beside the records
     */
    static Answer of(Report report, ReportSource.Found found, Asked asked, String language) {
        CypherHeader header = report.header();
        if (header.id().isEmpty()) {
            return new OfReport(report, found.rows(), asked);
        }
        if (asked.by().isPresent()) {
            return new AsTable(
                    report,
                    Counted.of(header, found),
                    asked,
                    Breakdown.of(header, found, asked.by().get(), asked.division(), language));
        }
        return new OfIndicator(report, Counted.of(header, found), asked);
    }

    Report report();

    Asked asked();

    /** Those of {@link #rows()}. */
    List<Column> columns();

    /** All rows, for a file. */
    List<Row> rows();

    /** The figure, of an indicator; else null. */
    Counted figure();

    /** A page of the answer as it is written as JSON. */
    Object page(Call call);

    /** All rows, as a file has them. */
    default Table table(String language) {
        return Table.of(
                columns().stream().map(Cells::column).toList(), rows().iterator(), language);
    }

    /** The name of a file with it, without an ending. */
    default String file() {
        return report().name();
    }

    /** A report that is not an indicator. */
    record OfReport(Report report, List<Row> rows, Asked asked) implements Answer {

        @Override
        public List<Column> columns() {
            return ColumnItem.shown(report.header());
        }

        @Override
        public Counted figure() {
            return null;
        }

        @Override
        public ReportTable page(Call call) {
            CypherHeader header = report.header();
            Page<Map<String, Object>> page = cut(this, call);
            return new ReportTable(
                    report.name(),
                    header.title(),
                    header.parameters().stream()
                            .map(p -> ParameterItem.of(p, asked.values().get(p.name())))
                            .toList(),
                    ColumnItem.of(header),
                    page.items(),
                    page.total(),
                    page.next());
        }
    }

    /** A figure with its records. */
    record OfIndicator(Report report, Counted figure, Asked asked) implements Answer {

        @Override
        public List<Column> columns() {
            return ColumnItem.shown(report.header());
        }

        @Override
        public List<Row> rows() {
            return figure.items();
        }

        @Override
        public Indicator page(Call call) {
            CypherHeader header = report.header();
            return new Indicator(
                    report.name(),
                    header.id().orElseThrow(),
                    header.title(),
                    Asked.code(asked.scope()),
                    Asked.name(asked.scope()),
                    Asked.code(asked.region()),
                    Asked.name(asked.region()),
                    asked.asOf(),
                    figure.value(),
                    (long) figure.items().size(),
                    figure.denominator(),
                    header.unit().orElseThrow(),
                    header.definition().orElseThrow(),
                    figure.figures(),
                    figure.groups(),
                    ColumnItem.of(header),
                    cut(this, call));
        }
    }

    /** A figure as a table by region or by organisation. */
    record AsTable(Report report, Counted figure, Asked asked, Breakdown breakdown)
            implements Answer {

        @Override
        public List<Column> columns() {
            return breakdown.columns();
        }

        @Override
        public List<Row> rows() {
            return breakdown.whole();
        }

        @Override
        public String file() {
            return report.name() + "-by-" + asked.by().orElseThrow().word();
        }

        @Override
        public IndicatorTable page(Call call) {
            CypherHeader header = report.header();
            return new IndicatorTable(
                    report.name(),
                    header.id().orElseThrow(),
                    header.title(),
                    asked.by().orElseThrow().word(),
                    Asked.code(asked.scope()),
                    Asked.name(asked.scope()),
                    Asked.code(asked.region()),
                    Asked.name(asked.region()),
                    asked.asOf(),
                    header.unit().orElseThrow(),
                    header.definition().orElseThrow(),
                    columns().stream().map(ColumnItem::of).toList(),
                    breakdown.rows().stream().map(row -> Cells.of(row, columns())).toList(),
                    Cells.of(breakdown.total(), columns()));
        }
    }

    private static Page<Map<String, Object>> cut(Answer answer, Call call) {
        Page<Row> page = Page.of(answer.rows(), call);
        return new Page<>(
                page.items().stream().map(row -> Cells.of(row, answer.columns())).toList(),
                page.total(),
                page.next());
    }
}
