package org.xinchuan.heritage;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.graph.Row;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.report.Report;
import org.xinchuan.report.ReportSource;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Indicator I20 of DOMAIN.md §6, which studios grew out of others and how deep: the one report that
 * asks the index in place of a statement, because descent is derived and never stored.
 */
public final class LineageReport implements ReportSource {

    private static final CypherHeader HEADER =
            new CypherHeader(
                    new Bilingual("工作室的传承", "Descent of the studios"),
                    Optional.of("I20"),
                    List.of(
                            parameter(
                                    "asOf", ParameterType.DATE, "today", "截至日期", "as of this day"),
                            parameter(
                                    "scope",
                                    ParameterType.SCOPE,
                                    null,
                                    "组织范围，含下级；缺省为全部",
                                    "an organisation and all below it; everything without"),
                            parameter(
                                    "minGrade",
                                    ParameterType.CHOICE,
                                    "C",
                                    "依据不低于",
                                    "the least grade of a link, A to E")),
                    List.of(
                            column("code", ColumnType.STUDIO, "代码", "code"),
                            column("name", ColumnType.TEXT, "名称", "name"),
                            column(
                                    "organisation",
                                    ColumnType.ORGANISATION,
                                    "所在单位代码",
                                    "code of the host"),
                            column("organisationName", ColumnType.TEXT, "所在单位", "host"),
                            column("generation", ColumnType.NUMBER, "第几代", "generation"),
                            column("depth", ColumnType.NUMBER, "距源头几代", "distance from a root"),
                            column("parents", ColumnType.NUMBER, "直接来源数", "parents")),
                    CypherHeader.Access.PUBLIC,
                    Optional.of(new Bilingual("家", "studios")),
                    Optional.of(
                            new Bilingual(
                                    "截至日期至少出自一家工作室（依据不低于所选等级）、所在单位在范围内的工作室；"
                                            + "第几代按最长的路径数，源头为第 1 代；距源头几代按最近的源头；"
                                            + "分组为各源头名下的家数，出自几个源头的在各处都计",
                                    "Studios hosted in scope that grew out of at least one studio"
                                        + " by links of the grade or better; the generation is that"
                                        + " of the longest path, a root being 1; the distance is"
                                        + " from the nearest root; the groups are the studios below"
                                        + " each root, under each where there are several")),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    private final LineageIndex index;
    private final StudioCards cards;

    private LineageReport(LineageIndex index, StudioCards cards) {
        this.index = index;
        this.cards = cards;
    }

    /** The report, named {@code studio-descent}. */
    public static Report of(LineageIndex index, StudioCards cards) {
        return new Report(
                "studio-descent", "LineageReport.java", HEADER, new LineageReport(index, cards));
    }

    @Override
    public Found find(Map<String, Object> arguments) {
        DescentQuestion question =
                DescentQuestion.asOf((LocalDate) arguments.get("asOf"))
                        .withMinGrade(Grade.valueOf((String) arguments.get("minGrade")));
        Lineage lineage = index.now();
        Forest forest = Forest.of(lineage, question);
        List<?> scope = (List<?>) arguments.get("scope");
        List<Forest.Grown> grown =
                forest.grown().stream()
                        .filter(studio -> scope == null || hosted(studio, scope))
                        .toList();
        List<Group> groups = groups(forest, grown);
        return new Found(
                grown.stream().map(this::row).toList(), FiguresOfDescent.of(grown, groups), groups);
    }

    /** Whether its host is one of the organisations; a studio may have none on record. */
    private boolean hosted(Forest.Grown studio, List<?> scope) {
        String host = host(studio);
        return host != null && scope.contains(host);
    }

    private String host(Forest.Grown studio) {
        StudioCard card = cards.of(studio.code());
        return card == null ? null : card.organisation();
    }

    private static List<Group> groups(Forest forest, List<Forest.Grown> grown) {
        Set<String> codes = new HashSet<>(grown.stream().map(Forest.Grown::code).toList());
        List<Group> groups = new ArrayList<>();
        forest.below()
                .forEach(
                        (root, below) -> {
                            long count = below.stream().filter(codes::contains).count();
                            if (count > 0) {
                                groups.add(new Group(root, count));
                            }
                        });
        groups.sort(Comparator.comparing(Group::key));
        return groups;
    }

    private Row row(Forest.Grown studio) {
        Optional<StudioCard> card = Optional.ofNullable(cards.of(studio.code()));
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("code", studio.code());
        cells.put("name", card.map(StudioCard::name).orElse(null));
        cells.put("organisation", card.map(StudioCard::organisation).orElse(null));
        cells.put("organisationName", card.map(StudioCard::organisationName).orElse(null));
        cells.put("generation", studio.generation());
        cells.put("depth", studio.depth());
        cells.put("parents", studio.parents());
        return new Row(cells);
    }

    private static Parameter parameter(
            String name, ParameterType type, String otherwise, String zh, String en) {
        List<String> words =
                type == ParameterType.CHOICE
                        ? Stream.of(Grade.values()).map(Grade::name).toList()
                        : List.of();
        return new Parameter(name, type, words, otherwise, new Bilingual(zh, en));
    }

    private static Column column(String name, ColumnType type, String zh, String en) {
        return new Column(name, type, new Bilingual(zh, en));
    }
}
