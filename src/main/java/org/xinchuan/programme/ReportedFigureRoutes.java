package org.xinchuan.programme;

import org.xinchuan.access.Operation;
import org.xinchuan.document.Documents;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published figures over HTTP, each beside what is counted here. */
public final class ReportedFigureRoutes implements Routes {

    private static final String PATH = "/api/v1/reported-figures";
    private static final String ONE = PATH + "/{key}";

    private final Graph graph;
    private final Writing writing;
    private final Computing computing;

    public ReportedFigureRoutes(Graph graph, Writing writing, Computing computing) {
        this.graph = graph;
        this.writing = writing;
        this.computing = computing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "reportedFigures")
                        .needs(Operation.READ_PUBLIC)
                        .says(
                                "公布数字，有同一指标的并列计算数字",
                                "Published figures, beside what is counted here of the same")
                        .query(
                                Query.text("q", "名称", "title"),
                                Query.text(
                                        "scope",
                                        "范围：地区或组织代码，或名称",
                                        "code of a region or an organisation, or a name"),
                                Query.text("indicator", "指标编号或名称", "id of an indicator, or a name"))
                        .paging()
                        .answersPageOf(ReportedFigureItem.class, ReportedFigureItem.columns())
                        .by(this::find),
                Route.get(ONE, "reportedFigure")
                        .needs(Operation.READ_PUBLIC)
                        .says("一个公布数字", "One published figure")
                        .path("key", "范围|指标|时间", "scope|indicator|period")
                        .answers(200, ReportedFigureItem.class)
                        .by(this::one),
                Route.post(PATH, "recordReportedFigure")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记公布数字", "Record a published figure")
                        .takes(ReportedFigure.class)
                        .answers(201, ReportedFigureItem.class)
                        .by(this::record),
                Route.patch(ONE, "changeReportedFigure")
                        .needs(Operation.RECORD_STUDIO)
                        .says("修改公布数字", "Change a published figure")
                        .path("key", "范围|指标|时间", "scope|indicator|period")
                        .about("reported-figure", "公布数字", "published figure")
                        .takes(ReportedFigure.class)
                        .answers(200, ReportedFigureItem.class)
                        .by(this::change));
    }

    private Reply find(Call call) {
        Map<String, Object> sought = new HashMap<>();
        sought.put("key", null);
        for (String filter : List.of("q", "scope", "indicator")) {
            sought.put(filter, call.text(filter).filter(text -> !text.isBlank()).orElse(null));
        }
        List<Row> found = graph.read("read/reported-figure/found", sought);
        Page<Row> page = Page.of(found, call);
        return Reply.ok(
                new Page<>(
                        page.items().stream().map(row -> item(row, call)).toList(),
                        page.total(),
                        page.next()));
    }

    private Reply one(Call call) {
        String key = call.path("key");
        return read(graph::read, key)
                .map(row -> Reply.ok(item(row, call)).etag(ETags.of(row.number("revision"))))
                .orElseGet(() -> Reply.problem(absent(key)));
    }

    private ReportedFigureItem item(Row row, Call call) {
        ReportedFigureItem item =
                ReportedFigureItem.of(row, computing.title(row.text("indicator")));
        if (item.scopeKind() == ReportedFigureItem.ScopeKind.NAME) {
            // Nothing tells which organisations a mere name stands for.
            return item;
        }
        FigurePeriod period = ReportedFigureItem.period(row);
        LocalDate day = period.last().isAfter(call.today()) ? call.today() : period.last();
        return computing
                .ask(
                        item.indicator(),
                        item.scopeKind() == ReportedFigureItem.ScopeKind.ORGANISATION
                                ? item.scope()
                                : null,
                        // The region that all others are part of is everything on record here.
                        item.scopeKind() == ReportedFigureItem.ScopeKind.REGION
                                        && !row.flag("whole")
                                ? item.scope()
                                : null,
                        period.first(),
                        day,
                        call)
                .map(item::beside)
                .orElse(item);
    }

    private Reply record(Call call) {
        ReportedFigure figure = call.body(ReportedFigure.class);
        return writing.write(
                call,
                entry ->
                        read(entry, figure.key()).isPresent()
                                ? call.refuse(Problems.taken("period", figure.key()))
                                : put(
                                        call,
                                        entry,
                                        figure,
                                        Fields.set(figure),
                                        "reported-figure.record",
                                        201));
    }

    private Reply change(Call call) {
        String key = call.path("key");
        return writing.write(
                call,
                entry ->
                        read(entry, key)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(key))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        ReportedFigure before = Rows.to(ReportedFigure.class, row);
        ReportedFigure after = call.patch(before, ReportedFigure.class);
        if (!before.key().equals(after.key())) {
            String field =
                    before.scope().equals(after.scope())
                            ? before.indicator().equals(after.indicator()) ? "period" : "indicator"
                            : "scope";
            return call.refuse(Problems.fixed(field));
        }
        return put(
                call, entry, after, Fields.changed(before, after), "reported-figure.change", 200);
    }

    private Answer put(
            Call call,
            Entry entry,
            ReportedFigure figure,
            List<String> fields,
            String operation,
            int status) {
        if (!fields.isEmpty()) {
            Map<String, Object> source = new HashMap<>();
            source.put("source", Documents.cite(entry, figure.source()));
            ReportedFigure cited = Rows.with(figure, source);
            entry.run("write/reported-figure/put", Map.of("rows", List.of(Rows.of(cited))));
        }
        Row row = read(entry, figure.key()).orElseThrow();
        return call.accept(
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change(operation, "reported-figure:" + figure.key(), fields)),
                status,
                ReportedFigureItem.of(row, computing.title(figure.indicator())),
                ETags.of(row.number("revision")),
                PATH + "/" + URLEncoder.encode(figure.key(), StandardCharsets.UTF_8));
    }

    private static Optional<Row> read(Work work, String key) {
        Map<String, Object> sought = new HashMap<>();
        sought.put("key", key);
        for (String filter : List.of("q", "scope", "indicator")) {
            sought.put(filter, null);
        }
        return work.run("read/reported-figure/found", sought).stream().findFirst();
    }

    private static Problem absent(String key) {
        return Problems.notFound("公布数字", "published figure", key);
    }
}
