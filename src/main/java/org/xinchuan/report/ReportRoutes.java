package org.xinchuan.report;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.ComingRoutes;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The list of reports, and an address of its own for each, by name and by id. */
public final class ReportRoutes implements Routes {

    private static final String PATH = "/api/v1/reports";
    private static final String CSV = "text/csv";
    private static final Map<String, String> FORMATS =
            Map.of("json", "application/json", "csv", CSV, "xlsx", Xlsx.TYPE);
    private static final Comparator<Report> ORDER =
            Comparator.comparing((Report r) -> r.header().id().orElse("~"))
                    .thenComparing(Report::name);

    private final Graph graph;
    private final List<Report> reports;
    private final OwnReports own;
    private final boolean demo;
    private final AtomicReference<Come> come = new AtomicReference<>(new Come(null, List.of()));

    /**
     * @param reports with different names and ids
     * @param own those of a folder that may change
     * @param demo whether the store holds the demo group, of which a file says so
     */
    public ReportRoutes(Graph graph, List<Report> reports, OwnReports own, boolean demo) {
        this.own = own;
        this.graph = graph;
        this.demo = demo;
        this.reports = reports.stream().sorted(ORDER).toList();
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(
                Route.get(PATH, "reports")
                        .needs(Operation.READ_PUBLIC)
                        .says("报表与指标", "Reports and indicators")
                        .paging()
                        .answersPageOf(ReportItem.class)
                        .by(call -> Reply.ok(Page.of(items(), call))));
        routes.add(
                Route.get(PATH + "/refused", "reportsRefused")
                        .needs(Operation.EDIT_ORGANISATIONS)
                        .says("自有报表文件夹中不能使用的文件", "Files of the folder of reports that are refused")
                        .paging()
                        .answersPageOf(RefusedReport.class)
                        .by(call -> Reply.ok(Page.of(own.refused(), call))));
        reports.forEach(report -> routes.addAll(routes(report)));
        return List.copyOf(routes);
    }

    /** The addresses of the reports of one's own. */
    public ComingRoutes coming() {
        return new ComingRoutes() {
            @Override
            public String below() {
                return PATH + "/";
            }

            @Override
            public List<Route> now() {
                List<Report> now = own.now();
                if (come.get().reports() != now) {
                    come.set(
                            new Come(
                                    now,
                                    now.stream().flatMap(one -> routes(one).stream()).toList()));
                }
                return come.get().routes();
            }
        };
    }

    /** The routes of the reports of one's own, as they were last. */
    private record Come(List<Report> reports, List<Route> routes) {}

    private List<Route> routes(Report report) {
        List<Route> routes = new ArrayList<>();
        routes.add(route(report, report.name(), "report" + camelCase(report.name())));
        report.header().id().ifPresent(id -> routes.add(route(report, id, "indicator" + id)));
        return routes;
    }

    private List<ReportItem> items() {
        List<Report> mine = own.now();
        return Stream.concat(reports.stream(), mine.stream())
                .sorted(ORDER)
                .map(report -> ReportItem.of(report, mine.contains(report)))
                .toList();
    }

    private Route route(Report report, String key, String operation) {
        CypherHeader header = report.header();
        RouteBuilder route =
                Route.get(PATH + "/" + key, operation)
                        .needs(needs(header.access()))
                        .says(header.title().zh(), header.title().en())
                        .query(header.parameters().stream().map(ReportRoutes::query).toList())
                        .query(narrowing(header))
                        .paging()
                        .query(
                                Query.choice(
                                        "format",
                                        List.of("json", "csv", "xlsx"),
                                        "csv、xlsx 下载全部行，代替 Accept",
                                        "csv or xlsx for a file of all rows, in place of Accept"))
                        .alsoAs(CSV)
                        .alsoAs(Xlsx.TYPE);
        return header.id().isPresent()
                ? route.answers(200, IndicatorAnswer.class).by(call -> answer(report, call))
                : route.answers(200, ReportTable.class).by(call -> answer(report, call));
    }

    /** What every report has beside its own parameters. */
    private static List<Query> narrowing(CypherHeader header) {
        List<Query> queries = new ArrayList<>();
        if (header.parameter(ParameterType.SCOPE).isPresent()) {
            queries.add(
                    Query.text(
                            Asked.REGION,
                            "地区代码，含下级；只计所在地在其中的单位",
                            "a region and all below it: organisations that are there alone"));
        }
        if (header.id().isPresent()) {
            queries.add(
                    Query.choice(
                            Asked.BY,
                            By.words(),
                            "列成一张表：按地区，或按下一级单位",
                            "one table, by region or by the organisations of the next level"));
        }
        return queries;
    }

    static Operation needs(CypherHeader.Access access) {
        return switch (access) {
            case PUBLIC -> Operation.READ_STATISTICS;
            case VIEWER -> Operation.READ_REPORTS;
            case RECORDER -> Operation.RECORD_PERSON;
            case ADMINISTRATOR -> Operation.EDIT_ORGANISATIONS;
            case AUDITOR -> Operation.READ_CHANGES;
            case OPERATOR -> Operation.OPERATE;
        };
    }

    private static Query query(Parameter parameter) {
        String zh = parameter.title().zh();
        String en = parameter.title().en();
        String name = parameter.name();
        Query query =
                switch (parameter.type()) {
                    case DATE -> Query.date(name, zh, en);
                    case TEXT, SCOPE -> Query.text(name, zh, en);
                    case NUMBER -> Query.number(name, 0, 1_000_000_000, zh, en);
                    case FLAG -> Query.flag(name, zh, en);
                    case LEVEL, CHOICE -> Query.choice(name, parameter.words(), zh, en);
                };
        return parameter.otherwise() == null ? query : query.otherwise(parameter.otherwise());
    }

    private Reply answer(Report report, Call call) {
        Asked asked = Asked.of(report.header(), call, graph);
        ReportSource.Found found = report.source().find(asked.arguments());
        Answer answer = Answer.of(report, found, asked, call.language());
        return switch (call.choice("format").map(FORMATS::get).orElseGet(call::form)) {
            case CSV -> csv(answer, call);
            case Xlsx.TYPE -> workbook(answer, call);
            default -> Reply.ok(answer.page(call));
        };
    }

    private Reply workbook(Answer answer, Call call) {
        String language = call.language();
        return Reply.file(Xlsx.TYPE, Xlsx.of(answer, Notes.of(answer, demo, language), language))
                .download(answer.file() + ".xlsx");
    }

    private static Reply csv(Answer answer, Call call) {
        byte[] file = Csv.of(answer.columns(), answer.rows(), call.language());
        return Reply.bytes(200, "text/csv; charset=utf-8", file).download(answer.file() + ".csv");
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.split("-+")) {
            text.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
            text.append(word.substring(1));
        }
        return text.toString();
    }
}
