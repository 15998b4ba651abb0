package org.xinchuan.report;

import org.xinchuan.access.Reach;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.programme.ComputedFigure;
import org.xinchuan.programme.Computing;
import org.xinchuan.standard.Bilingual;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The indicators, asked for what stands beside a published figure: by their own statements. Those
 * that take long are not asked within one request; the answer says where to ask them.
 */
public final class FiguresBeside implements Computing {

    private final Graph graph;
    private final Map<String, Report> indicators;

    /**
     * @param reports with different ids
     */
    public FiguresBeside(Graph graph, List<Report> reports) {
        this.graph = graph;
        this.indicators =
                reports.stream()
                        .filter(report -> report.header().id().isPresent())
                        .collect(Collectors.toMap(r -> r.header().id().orElseThrow(), r -> r));
    }

    @Override
    public Optional<Bilingual> title(String indicator) {
        return Optional.ofNullable(indicators.get(indicator)).map(r -> r.header().title());
    }

    @Override
    public Optional<ComputedFigure> ask(
            String indicator,
            String scope,
            String region,
            LocalDate from,
            LocalDate day,
            Call call) {
        Report report = indicators.get(indicator);
        if (report == null) {
            return Optional.empty();
        }
        CypherHeader header = report.header();
        Reach reach = call.view().reach(ReportQueries.needs(header.access()));
        boolean scoped = header.parameter(ParameterType.SCOPE).isPresent();
        if (reach.nothing()
                || !scoped && (scope != null || region != null || !reach.everything())) {
            // Nothing tells which of its rows are within reach, or are the organisation's.
            return Optional.empty();
        }
        Map<String, Object> arguments = new HashMap<>();
        for (Parameter parameter : header.parameters()) {
            arguments.put(parameter.name(), value(parameter, from, day));
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        for (String name : List.of(Asked.AS_OF, Asked.FROM, Asked.TO)) {
            asked.put(name, arguments.get(name));
        }
        Optional<Parameter> scoping = header.parameter(ParameterType.SCOPE);
        scoping.ifPresent(parameter -> asked.put(parameter.name(), scope));
        asked.put(Asked.REGION, region);
        boolean counted = header.lengthy().isEmpty();
        if (counted) {
            Reach narrowing = header.reach() ? Reach.EVERYTHING : reach;
            scoping.ifPresent(
                    parameter -> arguments.put(parameter.name(), codes(scope, region, narrowing)));
            if (header.reach()) {
                arguments.put(CypherHeader.REACH, reach.codes());
            }
        }
        return Optional.of(
                new ComputedFigure(
                        indicator,
                        counted,
                        counted
                                ? Counted.of(header, report.source().find(arguments)).value()
                                : null,
                        address(indicator, asked),
                        header.unit().orElseThrow(),
                        scope,
                        region,
                        arguments.containsKey(Asked.FROM) ? from : null,
                        day));
    }

    private static String address(String indicator, Map<String, Object> asked) {
        return asked.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(
                        one ->
                                one.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", ReportRoutes.PATH + "/" + indicator + "?", ""));
    }

    private List<String> codes(String scope, String region, Reach reach) {
        List<String> codes = reach.codes();
        if (scope != null) {
            List<Row> found = graph.read("read/report/scope", Map.of("code", scope));
            codes = found.isEmpty() ? List.of() : reach.within(found.getFirst().list("codes"));
        }
        return region == null ? codes : Asked.within(Locations.on(graph), region, codes);
    }

    /** A day of the figure's own, else the default of the parameter. */
    private static Object value(Parameter parameter, LocalDate from, LocalDate day) {
        String otherwise = parameter.otherwise();
        return switch (parameter.type()) {
            case DATE ->
                    switch (parameter.name()) {
                        case Asked.AS_OF, Asked.TO -> day;
                        case Asked.FROM -> from;
                        default ->
                                otherwise == null || otherwise.equals("today")
                                        ? day
                                        : LocalDate.parse(otherwise);
                    };
            case NUMBER -> otherwise == null ? null : Long.valueOf(otherwise);
            case FLAG -> Boolean.parseBoolean(otherwise);
            case TEXT, LEVEL, CHOICE, SCOPE -> otherwise;
        };
    }
}
