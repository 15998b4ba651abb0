package org.xinchuan.person;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.util.List;
import java.util.Map;

/** 成长历程: the working life of a person as one line of time. */
public final class TimelineRoutes implements Routes {

    private final Graph graph;
    private final Shown shown;

    public TimelineRoutes(Graph graph, Shown shown) {
        this.graph = graph;
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/people/{id}/timeline", "timeline")
                        .needs(Operation.READ_PERSON)
                        .says(
                                "一个人的成长历程：入职、拜师、等级、成果、荣誉、带徒、工作室，按时间先后",
                                "One person's working life in order of time: entry, masters,"
                                        + " grades, results, honours, apprentices, studios")
                        .path("id", "人员编号", "id of the person")
                        .query(Query.asOf())
                        .about("person", "人员", "person")
                        .discloses()
                        .answers(200, PersonTimeline.class)
                        .by(this::one));
    }

    private Reply one(Call call) {
        String id = call.path("id");
        return People.one(graph, id)
                .map(
                        found -> {
                            List<Row> milestones =
                                    graph.read(
                                            "read/person/milestones", Map.of("keys", List.of(id)));
                            PersonDetail seen =
                                    found.detail().to(one -> shown.to(call.view(), one));
                            return Reply.ok(PersonTimeline.of(seen, milestones, call.asOf()));
                        })
                .orElseGet(() -> Reply.problem(Problems.notFound("人员", "person", id)));
    }
}
