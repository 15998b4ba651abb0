package org.xinchuan.report;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.ComingRoutes;
import org.xinchuan.http.Events;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Note;
import org.xinchuan.table.Xlsx;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The list of reports, and an address of its own for each, by name and by id. */
public final class ReportRoutes implements Routes {

    /** Below which every report has its address. */
    static final String PATH = "/api/v1/reports";

    private static final String RUNS = PATH + "/runs/";
    private static final Comparator<Report> ORDER =
            Comparator.comparing((Report r) -> r.header().id().orElse("~"))
                    .thenComparing(Report::name);

    private final Graph graph;
    private final List<Report> reports;
    private final OwnReports own;
    private final boolean demo;
    private final LongSupplier sequence;
    private final KeptRows rows = new KeptRows();
    private final Runs runs;
    private final Duration patience;
    private final AtomicReference<Come> come = new AtomicReference<>(new Come(null, List.of()));

    /**
     * @param reports with different names and ids
     * @param own those of a folder that may change
     * @param told what else is told about the store
     */
    public ReportRoutes(Graph graph, List<Report> reports, OwnReports own, Told told) {
        this.own = own;
        this.graph = graph;
        this.demo = told.demo();
        this.sequence = told.sequence();
        this.runs = new Runs(rows, told.clock());
        this.patience = told.patience();
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
        routes.add(
                Route.get(RUNS + "{id}", "reportRun")
                        .needs(Operation.READ_STATISTICS)
                        .says(
                                "一次较久的计算的进展；也可作为服务器推送事件",
                                "How far a long report is; also as server-sent events")
                        .path("id", "计算编号", "id of the run")
                        .answers(200, ReportRun.class)
                        .alsoAs(Events.TYPE)
                        .by(this::run));
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

    /**
     * What reports are told about the store and those who ask.
     *
     * @param demo whether it holds the demo group, of which a file says so
     * @param sequence of the last change that was seen; it must never run ahead
     * @param patience how long somebody waits for a long report before being told of a run, unless
     *     they prefer another time ({@code Prefer: wait=SECONDS}, up to 99)
     */
    public record Told(boolean demo, LongSupplier sequence, Clock clock, Duration patience) {

        /** After so long an answer is felt to be slow. */
        public static final Duration PATIENCE = Duration.ofSeconds(2);
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
                        .needs(ReportQueries.needs(header.access()))
                        .says(header.title().zh(), header.title().en())
                        .query(ReportQueries.of(header))
                        .paging()
                        .alsoAsFiles();
        if (header.lengthy().isPresent()) {
            route.answers(202, ReportRun.class);
        }
        return header.id().isPresent()
                ? route.answers(200, IndicatorAnswer.class).by(call -> answer(report, call))
                : route.answers(200, ReportTable.class).by(call -> answer(report, call));
    }

    private Reply answer(Report report, Call call) {
        // Before anything is read: what has seen a later change is kept as if it had not.
        long sequence = this.sequence.getAsLong();
        Asked asked = Asked.of(report.header(), call, graph);
        Question question = new Question(sequence, report, asked.arguments());
        if (report.header().lengthy().isEmpty()) {
            return answer(report, asked, rows.find(question, _ -> {}), call);
        }
        Optional<ReportSource.Found> done = runs.done(question);
        if (done.isEmpty()) {
            Runs.Run run =
                    runs.ask(
                            call.actor(),
                            question,
                            call.address(),
                            call.patience().orElse(patience));
            done = run.found();
            if (done.isEmpty()) {
                return Reply.of(202, run.now()).location(RUNS + run.now().id());
            }
        }
        return answer(report, asked, done.get(), call);
    }

    private Reply answer(Report report, Asked asked, ReportSource.Found found, Call call) {
        Answer answer = Answer.of(report, found, asked, call.language());
        return switch (call.fileForm()) {
            case Csv.TYPE -> csv(answer, call);
            case Xlsx.TYPE -> workbook(answer, call);
            default -> Reply.ok(answer.page(call));
        };
    }

    private Reply run(Call call) {
        Optional<Runs.Run> found = runs.of(call.path("id"), call.actor());
        if (found.isEmpty()) {
            return Reply.problem(Problems.notFound("计算", "run", call.path("id")));
        }
        Runs.Run run = found.get();
        return call.form().equals(Events.TYPE)
                ? Reply.events(new RunEvents(run))
                : Reply.ok(run.now());
    }

    private Reply workbook(Answer answer, Call call) {
        String language = call.language();
        List<Note> notes = Notes.of(answer, demo, language);
        return Reply.stream(
                        Xlsx.TYPE, out -> Xlsx.write(answer.table(language), notes, language, out))
                .download(answer.file() + ".xlsx");
    }

    private static Reply csv(Answer answer, Call call) {
        return Reply.stream(Csv.SENT, out -> Csv.write(answer.table(call.language()), out))
                .download(answer.file() + ".csv");
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
