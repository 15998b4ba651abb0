package org.xinchuan.programme;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published figure and, where an indicator counts the same, what is counted here.
 *
 * @param key its address
 * @param scope code of a region or an organisation, or a name
 * @param title what its source calls it, or null
 * @param indicatorTitle of the indicator that counts the same; null when there is none
 * @param asOf the last day that it can be about
 * @param display as it is to be printed: a floor is never an exact number
 * @param source id of the document that has it, or null
 * @param sourceTitle of the source; null when that is an agreement of people
 * @param computed null where nothing counts the same, or the caller may not ask it
 */
public record ReportedFigureItem(
        String key,
        String scope,
        ScopeKind scopeKind,
        String scopeName,
        String indicator,
        Bilingual indicatorTitle,
        String title,
        String period,
        LocalDate asOf,
        BigDecimal value,
        String unit,
        boolean floor,
        Bilingual display,
        String source,
        String sourceTitle,
        ComputedFigure computed) {
    /** What a file of published figures has in it. */
    static List<Column<ReportedFigureItem>> columns() {
        return List.of(
                Column.of("名称", "title", ReportedFigureItem::title),
                Column.of("范围代码", "scope", ReportedFigureItem::scope),
                Column.of("范围", "scope name", ReportedFigureItem::scopeName),
                Column.of("时间", "period", ReportedFigureItem::period),
                Column.of("截至", "as of", ReportedFigureItem::asOf),
                Column.of("公布数字", "published", ReportedFigureItem::display),
                Column.of("数值", "value", ReportedFigureItem::value),
                Column.of("单位", "unit", ReportedFigureItem::unit),
                Column.of("是否“余”", "a floor", ReportedFigureItem::floor),
                Column.of("来源编号", "source", ReportedFigureItem::source),
                Column.of("来源", "title of the source", ReportedFigureItem::sourceTitle),
                Column.of("指标", "indicator", ReportedFigureItem::indicator),
                Column.of("指标名称", "name of the indicator", ReportedFigureItem::indicatorTitle),
                Column.of(
                        "计算数字",
                        "counted here",
                        one -> one.computed() == null ? null : one.computed().value()));
    }

    /** What the scope of a figure names. */
    public enum ScopeKind {
        REGION,
        ORGANISATION,
        NAME
    }

    /** From a row of {@code read/reported-figure/found}. */
    static ReportedFigureItem of(Row row, Optional<Bilingual> indicatorTitle) {
        FigurePeriod period = period(row);
        BigDecimal value = plain((Double) row.get("value"));
        boolean floor = row.flag("floor");
        String unit = row.text("unit");
        return new ReportedFigureItem(
                row.text("key"),
                row.text("scope"),
                ScopeKind.valueOf(row.text("scopeKind")),
                row.text("scopeName"),
                row.text("indicator"),
                indicatorTitle.orElse(null),
                row.text("title"),
                row.text("period"),
                period.last(),
                value,
                unit,
                floor,
                display(value.toPlainString(), unit == null ? "" : unit, floor),
                row.text("source"),
                row.text("sourceTitle"),
                null);
    }

    static FigurePeriod period(Row row) {
        return FigurePeriod.of(row.text("period")).orElseThrow();
    }

    ReportedFigureItem beside(ComputedFigure figure) {
        return new ReportedFigureItem(
                key,
                scope,
                scopeKind,
                scopeName,
                indicator,
                indicatorTitle,
                title,
                period,
                asOf,
                value,
                unit,
                floor,
                display,
                source,
                sourceTitle,
                figure);
    }

    private static Bilingual display(String value, String unit, boolean floor) {
        String gap = unit.isEmpty() || unit.equals("%") ? unit : " " + unit;
        return new Bilingual(
                value + (floor ? "余" : "") + unit, (floor ? "over " : "") + value + gap);
    }

    private static BigDecimal plain(Double value) {
        BigDecimal stripped = new BigDecimal(value.toString()).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
