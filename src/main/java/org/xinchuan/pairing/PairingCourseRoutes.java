package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How a pairing goes on by the rules in force. */
final class PairingCourseRoutes implements Routes {

    private final Graph graph;
    private final Shown shown;

    PairingCourseRoutes(Graph graph, Shown shown) {
        this.graph = graph;
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                PairingRoutes.one(
                                Route.get(PairingRoutes.ONE + "/course", "pairingCourse")
                                        .needs(Operation.READ_PAIRINGS)
                                        .says(
                                                "结对的考核、到期、津贴与奖励，按现行规则",
                                                "What is due, paid and possible in a pairing by"
                                                        + " the rules in force"))
                        .query(Query.date("asOf", "截至日期，缺省为今天", "as of this day; today without"))
                        .answers(200, PairingCourse.class)
                        .by(this::course));
    }

    private Reply course(Call call) {
        String id = call.path("id");
        LocalDate asOf = call.date("asOf").orElse(call.today());
        return graph.read(
                work ->
                        work.run("read/pairing/rows", Map.of("keys", List.of(id))).stream()
                                .findFirst()
                                .map(row -> Rows.to(Pairing.class, row))
                                .map(
                                        pairing ->
                                                PairingCourse.of(
                                                        work,
                                                        pairing,
                                                        asOf,
                                                        one -> shown.to(call.view(), one)))
                                .map(Reply::ok)
                                .orElseGet(
                                        () ->
                                                Reply.problem(
                                                        Problems.notFound(
                                                                PairingRoutes.KIND, id))));
    }
}
