package org.xinchuan.promotion;

import static org.xinchuan.promotion.ReportHeads.column;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.promotion.NamingReviews.Standing;
import org.xinchuan.report.Report;
import org.xinchuan.report.ReportSource;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Namings whose review, or the approval of whose new leader, is due or overdue, by the rules in
 * force where each studio is.
 */
public final class NamingsDueReport implements ReportSource {

    private static final CypherHeader HEADER =
            ReportHeads.table(
                    "待复核的命名",
                    "Namings to be reviewed",
                    List.of(
                            ReportHeads.parameter(
                                    "days",
                                    ParameterType.NUMBER,
                                    "90",
                                    "未来天数；已逾期的都列出",
                                    "within so many days; all that are overdue")),
                    List.of(
                            column("studio", ColumnType.STUDIO, "工作室代码", "code of the studio"),
                            column("name", ColumnType.TEXT, "工作室", "studio"),
                            column("level", ColumnType.LEVEL, "命名级别", "level"),
                            column("namedOn", ColumnType.DATE, "命名日期", "named on"),
                            column("lastReview", ColumnType.DATE, "上次复核", "last review"),
                            column(
                                    "leaderSince",
                                    ColumnType.DATE,
                                    "领衔人变更待认可，自",
                                    "new leader not yet approved, since"),
                            column("failures", ColumnType.NUMBER, "连续未通过", "failures in a row"),
                            column("dueOn", ColumnType.DATE, "最迟复核日", "to be reviewed by"),
                            column("overdue", ColumnType.FLAG, "已逾期", "overdue"),
                            column("days", ColumnType.NUMBER, "距今或逾期天数", "days left or late"),
                            column(
                                    "organisation",
                                    ColumnType.ORGANISATION,
                                    "所在单位代码",
                                    "code of the host"),
                            column("organisationName", ColumnType.TEXT, "所在单位", "host")));

    private final Graph graph;
    private final StudioCards cards;

    private NamingsDueReport(Graph graph, StudioCards cards) {
        this.graph = graph;
        this.cards = cards;
    }

    /** The report, named {@code namings-due}. */
    public static Report of(Graph graph, StudioCards cards) {
        return new Report(
                "namings-due", "NamingsDueReport.java", HEADER, new NamingsDueReport(graph, cards));
    }

    @Override
    public Found find(Map<String, Object> arguments) {
        LocalDate day = (LocalDate) arguments.get("asOf");
        LocalDate until = day.plusDays(((Number) arguments.get("days")).longValue());
        List<?> scope = (List<?>) arguments.get("scope");
        List<StudioCard> within = ReportHeads.within(cards, scope);
        return Found.of(
                graph.read(work -> new NamingReviews(work).of(within, day)).stream()
                        .filter(one -> one.cycle().dueOn() != null)
                        .filter(one -> !one.cycle().dueOn().isAfter(until))
                        .map(one -> row(one, day))
                        .sorted(
                                Comparator.comparing((Row row) -> row.text("dueOn"))
                                        .thenComparing(row -> row.text("studio"))
                                        .thenComparing(row -> row.text("level")))
                        .toList());
    }

    private static Row row(Standing standing, LocalDate day) {
        StudioCard card = standing.card();
        ReviewCycle cycle = standing.cycle();
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("studio", card.code());
        cells.put("name", card.name());
        cells.put("level", standing.naming().level().name());
        cells.put("namedOn", standing.naming().namedOn().toString());
        cells.put(
                "lastReview",
                cycle.reviews().isEmpty() ? null : cycle.reviews().getLast().heldOn().toString());
        cells.put(
                "leaderSince",
                cycle.leaderChange() == null ? null : cycle.leaderChange().from().toString());
        cells.put("failures", (long) cycle.failures());
        cells.put("dueOn", cycle.dueOn().toString());
        cells.put("overdue", cycle.dueOn().isBefore(day));
        cells.put("days", Math.abs(ChronoUnit.DAYS.between(day, cycle.dueOn())));
        cells.put("organisation", card.organisation());
        cells.put("organisationName", card.organisationName());
        return new Row(cells);
    }
}
