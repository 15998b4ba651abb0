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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one call asks of a report.
 *
 * @param values of the parameters as they were given, null where there is none
 * @param arguments the same for the statement: a scope is the list of its organisations
 * @param codes of the organisations that the answer is about, null for all
 * @param scope the organisation asked about, null for all
 * @param region the region asked about, null for all
 * @param by what to make one table by, where that is wanted
 * @param locations of the organisations; null where nothing asks for them
 */
record Asked(
        Map<String, Object> values,
        Map<String, Object> arguments,
        List<String> codes,
        Named scope,
        Named region,
        Optional<By> by,
        Locations locations) {

    /** The query parameter that narrows a scope to a region. */
    static final String REGION = "region";

    /** The query parameter that makes an indicator one table. */
    static final String BY = "by";

    /** The day of an answer, and the first and last day of its period, where it has them. */
    static final String AS_OF = "asOf";

    static final String FROM = "from";
    static final String TO = "to";

    /** A record by its code. */
    record Named(String code, String name) {}

    /**
     * @throws Refused 400 for a period that ends before it begins, a scope that is no organisation,
     *     a region that is none, since a figure of 0 would look true, and for a table of an
     *     indicator whose records say no organisation; 403 for what has no scope, unless everything
     *     is within reach
     */
    static Asked of(CypherHeader header, Call call, Graph graph) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : header.parameters()) {
            values.put(parameter.name(), value(parameter, call));
        }
        inOrder(values);
        Optional<Parameter> scoping = header.parameter(ParameterType.SCOPE);
        if (scoping.isEmpty() && !call.reach().everything()) {
            // Nothing tells which of its rows are within reach.
            throw new Refused(Problems.forbidden());
        }
        Optional<By> by = header.id().flatMap(_ -> By.of(call.choice(BY)));
        if (by.isPresent() && header.column(By.COLUMN).isEmpty()) {
            throw new Refused(notDivided());
        }
        Optional<String> within = scoping.flatMap(_ -> call.text(REGION));
        Locations locations = by.isPresent() || within.isPresent() ? Locations.on(graph) : null;
        Named region = within.map(code -> region(locations, code)).orElse(null);
        Map<String, Object> arguments = new HashMap<>(values);
        Named scope = null;
        List<String> codes = null;
        if (scoping.isPresent()) {
            String name = scoping.get().name();
            String code = (String) values.get(name);
            List<Row> found =
                    code == null
                            ? List.of()
                            : graph.read("read/report/scope", Map.of("code", code));
            if (code != null && found.isEmpty()) {
                throw new Refused(
                        unknown(name, code, "ORGANISATION_NOT_FOUND", "组织", "organisation"));
            }
            if (code != null) {
                scope = new Named(code, found.getFirst().text("name"));
            }
            codes = codes(call.reach(), found, region, locations);
            arguments.put(name, codes);
            if (header.reach()) {
                // Where somebody was on the day may be anywhere; who may be seen is of today.
                arguments.put(name, codes(Reach.EVERYTHING, found, region, locations));
                arguments.put(CypherHeader.REACH, call.reach().codes());
            }
        }
        return new Asked(values, arguments, codes, scope, region, by, locations);
    }

    /** A period that ends before it begins has nothing in it, and a figure of 0 would look true. */
    private static void inOrder(Map<String, Object> values) {
        boolean given = values.get(TO) != null;
        Object last = given ? values.get(TO) : values.get(AS_OF);
        if (values.get(FROM) instanceof LocalDate from
                && last instanceof LocalDate to
                && from.isAfter(to)) {
            throw new Refused(
                    Problems.badParameter(
                            Problem.Error.parameter(
                                    given ? TO : FROM,
                                    "DATE_ORDER",
                                    "查询参数：期间末日 " + to + " 早于首日 " + from + "。",
                                    "The query parameters: the period ends on "
                                            + to
                                            + ", before it begins on "
                                            + from
                                            + ".")));
        }
    }

    /** The day of the answer; null for a report that has none. */
    LocalDate asOf() {
        return values.get(AS_OF) instanceof LocalDate day ? day : null;
    }

    /** How the records are divided among the rows of the table that is wanted. */
    Division division() {
        return switch (by.orElseThrow()) {
            case REGION -> Division.byRegion(locations, code(region));
            case ORGANISATION -> Division.byOrganisation(locations, code(scope), codes);
        };
    }

    static String code(Named named) {
        return named == null ? null : named.code();
    }

    static String name(Named named) {
        return named == null ? null : named.name();
    }

    private static List<String> codes(
            Reach reach, List<Row> found, Named region, Locations locations) {
        List<String> codes =
                found.isEmpty() ? reach.codes() : reach.within(found.getFirst().list("codes"));
        return region == null ? codes : within(locations, region.code(), codes);
    }

    /** Those of some organisations, null for all, that are in a region. */
    static List<String> within(Locations locations, String region, List<String> codes) {
        Set<String> all = codes == null ? Set.of() : new HashSet<>(codes);
        Predicate<String> among = codes == null ? _ -> true : all::contains;
        return locations.in(region, among);
    }

    private static Named region(Locations locations, String code) {
        if (!locations.regions().has(code)) {
            throw new Refused(unknown(REGION, code, "REGION_NOT_FOUND", "地区", "region"));
        }
        return new Named(code, locations.regions().name(code));
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

    private static Problem unknown(
            String parameter, String code, String error, String zh, String en) {
        return Problems.badParameter(
                Problem.Error.parameter(
                        parameter,
                        error,
                        "查询参数 " + parameter + "：没有代码为 " + code + " 的" + zh + "。",
                        "The query parameter "
                                + parameter
                                + ": there is no "
                                + en
                                + " "
                                + code
                                + "."));
    }

    private static Problem notDivided() {
        return Problems.badParameter(
                Problem.Error.parameter(
                        BY,
                        "NOT_DIVIDED",
                        "查询参数 by：这个指标的记录不属于哪个单位，不能按地区或单位列表。",
                        "The query parameter by: the records of this indicator belong to no"
                                + " organisation, so there is no table by region or"
                                + " organisation."));
    }
}
