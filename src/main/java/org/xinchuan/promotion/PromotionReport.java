package org.xinchuan.promotion;

import static org.xinchuan.promotion.ReportHeads.column;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.report.Report;
import org.xinchuan.report.ReportSource;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Of all studios the next level and how much is missing for it. The rules are judged in Java for
 * one studio and for all, so that the list and the page of a studio cannot disagree.
 */
public final class PromotionReport implements ReportSource {

    private static final CypherHeader HEADER =
            ReportHeads.table(
                    "申报更高级别还缺几项",
                    "What studios lack for the next level",
                    List.of(),
                    List.of(
                            column("code", ColumnType.STUDIO, "代码", "code"),
                            column("name", ColumnType.TEXT, "名称", "name"),
                            column("level", ColumnType.LEVEL, "现有最高级别", "highest level held"),
                            column("next", ColumnType.LEVEL, "可申报的级别", "next level"),
                            column("missing", ColumnType.NUMBER, "还缺", "missing"),
                            column("unknown", ColumnType.NUMBER, "无法判断", "cannot be told"),
                            column("conditions", ColumnType.NUMBER, "条件数", "conditions"),
                            column("lacks", ColumnType.TEXT, "所缺条件", "missing conditions"),
                            column(
                                    "organisation",
                                    ColumnType.ORGANISATION,
                                    "所在单位代码",
                                    "code of the host"),
                            column("organisationName", ColumnType.TEXT, "所在单位", "host")));

    private final Graph graph;
    private final StudioCards cards;

    private PromotionReport(Graph graph, StudioCards cards) {
        this.graph = graph;
        this.cards = cards;
    }

    /** The report, named {@code studios-promotion}. */
    public static Report of(Graph graph, StudioCards cards) {
        return new Report(
                "studios-promotion",
                "PromotionReport.java",
                HEADER,
                new PromotionReport(graph, cards));
    }

    @Override
    public Found find(Map<String, Object> arguments) {
        LocalDate day = (LocalDate) arguments.get("asOf");
        List<?> scope = (List<?>) arguments.get("scope");
        List<StudioCard> within = ReportHeads.within(cards, scope);
        return Found.of(graph.read(work -> rows(work, within, day)));
    }

    private static List<Row> rows(Work work, List<StudioCard> cards, LocalDate day) {
        NamingRuleBook rules = NamingRuleBook.read(work);
        List<Row> rows = new ArrayList<>();
        for (StudioFacts facts : new FactReader(work).of(cards, day)) {
            Gap gap = new Judge(rules, facts, day).gap(null);
            if (gap.open()) {
                rows.add(row(facts.card(), gap));
            }
        }
        rows.sort(
                Comparator.comparing((Row row) -> row.get("next") == null)
                        .thenComparing(row -> row.number("missing"))
                        .thenComparing(row -> row.number("unknown"))
                        .thenComparing(row -> row.text("code")));
        return rows;
    }

    private static Row row(StudioCard card, Gap gap) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("code", card.code());
        cells.put("name", card.name());
        cells.put("level", gap.held() == null ? null : gap.held().name());
        cells.put("next", gap.next() == null ? null : gap.next().name());
        cells.put("missing", gap.missing());
        cells.put("unknown", gap.unknown());
        cells.put("conditions", (long) gap.conditions().size());
        cells.put(
                "lacks",
                gap.conditions().stream()
                        .filter(Gap.Condition::isMissing)
                        .map(one -> one.rule().rule().condition())
                        .collect(Collectors.joining("、")));
        cells.put("organisation", card.organisation());
        cells.put("organisationName", card.organisationName());
        return new Row(cells);
    }
}
