package org.xinchuan.report;

import org.xinchuan.access.Reach;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one call asks of a report.
 *
 * @param values of the parameters as they were given, null where there is none
 * @param arguments the same for the statement: a scope is the list of its organisations
 * @param scope code of the organisation asked about, null for all
 * @param scopeName its name
 */
record Asked(
        Map<String, Object> values, Map<String, Object> arguments, String scope, String scopeName) {

    private static final String AS_OF = "asOf";

    /**
     * @throws Refused 400 for a scope that is no organisation: a figure of 0 would look true
     */
    static Asked of(CypherHeader header, Call call, Graph graph) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : header.parameters()) {
            values.put(parameter.name(), value(parameter, call));
        }
        String name = header.parameter(ParameterType.SCOPE).map(Parameter::name).orElse(null);
        String scope = name == null ? null : (String) values.get(name);
        Reach reach = call.reach();
        if (name == null && !reach.everything()) {
            // Nothing tells which of its rows are within reach.
            throw new Refused(Problems.forbidden());
        }
        Map<String, Object> arguments = new HashMap<>(values);
        if (scope == null) {
            if (name != null) {
                arguments.put(name, reach.codes());
            }
            return new Asked(values, arguments, null, null);
        }
        List<Row> found = graph.read("read/report/scope", Map.of("code", scope));
        if (found.isEmpty()) {
            throw new Refused(noSuchOrganisation(name, scope));
        }
        arguments.put(name, reach.within(found.getFirst().list("codes")));
        return new Asked(values, arguments, scope, found.getFirst().text("name"));
    }

    /** The day of the answer; null for a report that has none. */
    LocalDate asOf() {
        return values.get(AS_OF) instanceof LocalDate day ? day : null;
    }

    private static Object value(Parameter parameter, Call call) {
        String name = parameter.name();
        return switch (parameter.type()) {
            case DATE -> call.date(name).orElse(null);
            case TEXT, SCOPE -> call.text(name).orElse(null);
            case NUMBER -> call.number(name).orElse(null);
            case FLAG -> call.flag(name);
            case LEVEL, CHOICE -> call.choice(name).orElse(null);
        };
    }

    private static Problem noSuchOrganisation(String name, String scope) {
        return Problems.badParameter(
                Problem.Error.parameter(
                        name,
                        "ORGANISATION_NOT_FOUND",
                        "查询参数 " + name + "：没有代码为 " + scope + " 的组织。",
                        "The query parameter "
                                + name
                                + ": there is no organisation "
                                + scope
                                + "."));
    }
}
