package org.xinchuan.report;

import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Access;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.standard.Bilingual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The yearly form as one report: each indicator of {@code forms/yearly-return.txt} with its value
 * for a year and a scope, asked of the indicator itself, so that the form and the indicator cannot
 * differ. Below the header, which is that of a report's file, stand their ids, one a line.
 */
public final class YearlyReturn implements ReportSource {

    private static final String NAME = "yearly-return";
    private static final String FORM = "/forms/" + NAME + ".txt";
    private static final String YEAR = "year";
    private static final String AS_OF = "asOf";
    private static final String SCOPE = "scope";

    private final List<Report> indicators;

    private YearlyReturn(List<Report> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /**
     * The report, named {@code yearly-return}.
     *
     * @param reports among which the indicators of the form are
     * @throws IllegalStateException when the form names an indicator that there is not, or one that
     *     not everybody who sees the form may ask
     */
    public static Report of(List<Report> reports) {
        String text = form();
        Map<String, Report> byId = new HashMap<>();
        reports.forEach(report -> report.header().id().ifPresent(id -> byId.put(id, report)));
        List<Report> indicators = new ArrayList<>();
        for (String id : ids(text)) {
            Report report = byId.get(id);
            if (report == null || report.header().access().compareTo(Access.VIEWER) > 0) {
                throw new IllegalStateException(FORM + " names " + id + ", which it cannot ask");
            }
            indicators.add(report);
        }
        CypherHeader header = CypherHeader.of(new CypherFile("forms/" + NAME, text));
        return new Report(NAME, "forms/" + NAME + ".txt", header, new YearlyReturn(indicators));
    }

    @Override
    public Found find(Map<String, Object> arguments) {
        LocalDate asOf = (LocalDate) arguments.get(AS_OF);
        Number year = (Number) arguments.get(YEAR);
        LocalDate day = year == null ? asOf : lastDay(year.intValue(), asOf);
        List<Row> rows = new ArrayList<>();
        for (Report indicator : indicators) {
            CypherHeader header = indicator.header();
            Found found = indicator.source().find(given(header, day, arguments));
            rows.addAll(lines(header, Counted.of(header, found)));
        }
        return Found.of(rows);
    }

    /** The last day of the year that the answer can be about. */
    private static LocalDate lastDay(int year, LocalDate asOf) {
        if (year > asOf.getYear()) {
            throw new Refused(
                    Problems.badParameter(
                            Problem.Error.parameter(
                                    YEAR,
                                    "YEAR_AHEAD",
                                    "查询参数 year：该年度晚于截至日期，还没有数据。",
                                    "The query parameter year: the year is after asOf.")));
        }
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return last.isAfter(asOf) ? asOf : last;
    }

    /** What the form gives of an indicator's parameters; the others have their defaults. */
    private static Map<String, Object> given(
            CypherHeader header, LocalDate day, Map<String, Object> arguments) {
        List<?> scope = (List<?>) arguments.get(SCOPE);
        List<?> reach = (List<?>) arguments.get(CypherHeader.REACH);
        Map<String, Object> given = new HashMap<>();
        if (header.reach()) {
            given.put(CypherHeader.REACH, reach);
        }
        for (Parameter parameter : header.parameters()) {
            Object value =
                    switch (parameter.name()) {
                        case AS_OF, "to" -> day;
                        case "from" -> day.withDayOfYear(1);
                        default ->
                                parameter.type() == ParameterType.SCOPE
                                        ? header.reach() ? scope : both(scope, reach)
                                        : otherwise(parameter, day);
                    };
            given.put(parameter.name(), value);
        }
        return given;
    }

    /** What is in both of two lists, of which null has everything. */
    private static List<?> both(List<?> one, List<?> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<?> others = new HashSet<>(other);
        return one.stream().filter(others::contains).toList();
    }

    private static Object otherwise(Parameter parameter, LocalDate day) {
        String text = parameter.otherwise();
        if (parameter.type() == ParameterType.FLAG) {
            return Boolean.valueOf(text);
        }
        if (text == null) {
            return null;
        }
        return switch (parameter.type()) {
            case DATE -> text.equals("today") ? day : LocalDate.parse(text);
            case NUMBER -> Long.valueOf(text);
            default -> text;
        };
    }

    private static List<Row> lines(CypherHeader header, Counted counted) {
        List<Row> lines = new ArrayList<>();
        Map<String, Object> main = line(header, null, counted.value());
        main.put("numerator", (long) counted.items().size());
        main.put("denominator", counted.denominator());
        main.put("unit", header.unit().orElseThrow().zh());
        main.put("unitEn", header.unit().orElseThrow().en());
        lines.add(new Row(main));
        for (Figure figure : counted.figures()) {
            lines.add(new Row(line(header, figure.title(), figure.value())));
        }
        return lines;
    }

    private static Map<String, Object> line(CypherHeader header, Bilingual figure, Number value) {
        Map<String, Object> cells = new HashMap<>();
        List.of("numerator", "denominator", "unit", "unitEn").forEach(c -> cells.put(c, null));
        cells.put("id", header.id().orElseThrow());
        cells.put("name", header.title().zh());
        cells.put("nameEn", header.title().en());
        cells.put("figure", figure == null ? null : figure.zh());
        cells.put("figureEn", figure == null ? null : figure.en());
        cells.put("value", value);
        return cells;
    }

    private static List<String> ids(String form) {
        return form.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .toList();
    }

    private static String form() {
        try (InputStream in = YearlyReturn.class.getResourceAsStream(FORM)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + FORM);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
