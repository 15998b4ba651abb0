package org.xinchuan.promotion;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headers of the reports that are judged by rules and not by a statement: tables of studios for
 * whoever may see reports.
 */
final class ReportHeads {

    private ReportHeads() {}

    /** A table as of a day, within an organisation. */
    static CypherHeader table(String zh, String en, List<Parameter> further, List<Column> columns) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter("asOf", ParameterType.DATE, "today", "截至日期", "as of this day"));
        parameters.add(
                parameter(
                        "scope",
                        ParameterType.SCOPE,
                        null,
                        "组织范围，含下级；缺省为全部",
                        "an organisation and all below it; everything without"));
        parameters.addAll(further);
        return new CypherHeader(
                new Bilingual(zh, en),
                Optional.empty(),
                parameters,
                columns,
                CypherHeader.Access.VIEWER,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /**
     * The studios hosted in scope; one without a host is in the scope of everything alone.
     *
     * @param scope codes of organisations; null for everything
     */
    static List<StudioCard> within(StudioCards cards, List<?> scope) {
        return cards.all().stream()
                .filter(
                        card ->
                                scope == null
                                        || card.organisation() != null
                                                && scope.contains(card.organisation()))
                .toList();
    }

    static Parameter parameter(
            String name, ParameterType type, String otherwise, String zh, String en) {
        return new Parameter(name, type, List.of(), otherwise, new Bilingual(zh, en));
    }

    static Column column(String name, ColumnType type, String zh, String en) {
        return new Column(name, type, new Bilingual(zh, en));
    }
}
