package org.xinchuan.programme;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Warning;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.ActionTag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Pilot projects over HTTP: lists as of a day, one, recording, correcting, states and funds. */
public final class PilotProjectRoutes implements Routes {

    private static final String PATH = "/api/v1/pilot-projects";
    private static final String ONE = PATH + "/{code}";

    private final Graph graph;
    private final Writing writing;
    private final PilotProjectRecords records = new PilotProjectRecords();

    public PilotProjectRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "pilotProjects")
                        .needs(Operation.READ_PUBLIC)
                        .says("试点项目库，各按所问日期的状态", "Pilot projects, each in its state of the day")
                        .query(filters())
                        .paging()
                        .answersPageOf(PilotProjectItem.class, PilotProjectItem.columns())
                        .by(this::find),
                named(Route.get(ONE, "pilotProject"))
                        .needs(Operation.READ_PUBLIC)
                        .says("一个试点项目及其状态历史、资金", "One pilot project with its history and funds")
                        .query(Query.asOf())
                        .answers(200, PilotProjectDetail.class)
                        .by(this::one),
                Route.post(PATH, "recordPilotProject")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记试点项目", "Record a pilot project")
                        .takes(PilotProject.class)
                        .answers(201, PilotProjectDetail.class)
                        .by(this::record),
                about(Route.patch(ONE, "changePilotProject"))
                        .says("修改试点项目", "Change a pilot project")
                        .takes(PilotProject.class)
                        .answers(200, PilotProjectDetail.class)
                        .by(this::change),
                about(Route.post(ONE + "/states", "recordProjectState"))
                        .says("登记试点项目的新状态", "Record that a pilot project entered a state")
                        .takes(ProjectState.class)
                        .answers(201, PilotProjectDetail.class)
                        .by(this::state),
                about(Route.post(ONE + "/funds", "recordProjectFund"))
                        .says("登记试点项目的一笔资金", "Record what a pilot project was given")
                        .takes(ProjectFund.class)
                        .answers(201, PilotProjectDetail.class)
                        .by(this::fund));
    }

    private static RouteBuilder named(RouteBuilder route) {
        return route.path("code", "项目代码", "code of the project");
    }

    private static RouteBuilder about(RouteBuilder route) {
        return named(route)
                .needs(Operation.RECORD_STUDIO)
                .about("pilot-project", "试点项目", "pilot project");
    }

    private static List<Query> filters() {
        return List.of(
                Query.text("q", "名称、拼音、首字母或代码", "name, pinyin, initials or code"),
                Query.choice("level", PilotProject.Level.class, "级别", "level"),
                Query.choice("kind", PilotProject.Kind.class, "类别", "kind"),
                Query.choice("status", ProjectStatus.class, "当日状态", "status on the day"),
                Query.choice("action", ActionTag.class, "五大行动", "one of the five"),
                Query.text("organisation", "承担单位或其上级的代码", "code of where it is or of one above it"),
                Query.date("dueBefore", "复评截止于此日以前", "whose review is due before this day"),
                Query.asOf());
    }

    private Reply find(Call call) {
        Map<String, Object> sought = Sought.by(call, graph);
        sought.put("level", call.choice("level").orElse(null));
        sought.put("kind", call.choice("kind").orElse(null));
        sought.put("status", call.choice("status").orElse(null));
        sought.put("dueBefore", call.date("dueBefore").orElse(null));
        Row found = graph.read("read/pilot-project/found", sought).getFirst();
        List<PilotProjectItem> items =
                PilotProjects.items(
                        graph::read, found.list("page"), (LocalDate) sought.get("asOf"));
        return Reply.ok(Page.part(items, found.number("total"), call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return PilotProjects.read(graph::read, code, call.date("asOf").orElse(call.today()))
                .map(found -> Reply.ok(found.detail()).etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(code)));
    }

    private Reply record(Call call) {
        PilotProject project = call.body(PilotProject.class);
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.record(entry, project, call.reach(), call.today()),
                                "pilot-project.record",
                                201));
    }

    private Reply change(Call call) {
        return onOne(
                call,
                (entry, row) -> {
                    call.mustMatch(ETags.of(row.number("revision")));
                    PilotProject before = Rows.to(PilotProject.class, row);
                    PilotProject after = call.patch(before, PilotProject.class);
                    return answer(
                            call,
                            entry,
                            records.change(entry, before, after, call.reach(), call.today()),
                            "pilot-project.change",
                            200);
                });
    }

    private Reply state(Call call) {
        ProjectState state = call.body(ProjectState.class, Map.of("project", call.path("code")));
        return onOne(
                call,
                (entry, row) ->
                        answer(
                                call,
                                entry,
                                records.state(
                                        entry,
                                        Rows.to(PilotProject.class, row),
                                        state,
                                        call.today()),
                                "pilot-project.state",
                                201));
    }

    private Reply fund(Call call) {
        ProjectFund fund = call.body(ProjectFund.class, Map.of("project", call.path("code")));
        return onOne(
                call,
                (entry, row) ->
                        answer(
                                call,
                                entry,
                                records.fund(
                                        entry,
                                        Rows.to(PilotProject.class, row),
                                        fund,
                                        call.today()),
                                "pilot-project.fund",
                                201));
    }

    private Reply onOne(Call call, BiFunction<Entry, Row, Answer> write) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        PilotProjectRecords.find(entry, code)
                                .map(row -> write.apply(entry, row))
                                .orElseGet(() -> call.refuse(absent(code))));
    }

    private Answer answer(
            Call call, Entry entry, ProgrammeOutcome outcome, String operation, int status) {
        if (!(outcome instanceof ProgrammeOutcome.Recorded(var code, var fields, var doubts))) {
            return call.refuse(ProgrammeOutcome.refusal(outcome));
        }
        PilotProjects.Found found = PilotProjects.read(entry, code, call.today()).orElseThrow();
        return call.accept(
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change(operation, "pilot-project:" + code, fields)),
                status,
                found.detail().warning(Warning.of(doubts, call)),
                ETags.of(found.revision()),
                PATH + "/" + code);
    }

    private static Problem absent(String code) {
        return Problems.notFound("试点项目", "pilot project", code);
    }
}
