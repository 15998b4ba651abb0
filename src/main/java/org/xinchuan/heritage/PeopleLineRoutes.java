package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.Generations;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.List;

/**
 * Lines of people: everybody a person taught, at any depth, and everybody who taught the person.
 */
public final class PeopleLineRoutes implements Routes {

    private static final String ONE = "/api/v1/people/{id}";

    private final Graph graph;
    private final LineageIndex index;
    private final PersonCards cards;

    public PeopleLineRoutes(Graph graph, LineageIndex index, PersonCards cards) {
        this.graph = graph;
        this.index = index;
        this.cards = cards;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                line(Route.get(ONE + "/descendants", "personDescendants")
                                .needs(Operation.WALK_LINEAGE))
                        .says("徒弟、徒孙及以下各代", "Apprentices, their apprentices and so on")
                        .by(call -> answer(call, true)),
                line(Route.get(ONE + "/ancestors", "personAncestors").needs(Operation.WALK_LINEAGE))
                        .says("师父、师祖及以上各代", "Masters, their masters and so on")
                        .by(call -> answer(call, false)));
    }

    private static RouteBuilder line(RouteBuilder route) {
        return route.path("id", "人员编号", "id of the person")
                .query(
                        Query.asOf(),
                        Query.number(
                                "maxGenerations",
                                1,
                                100_000,
                                "最多几代，缺省不限",
                                "how many generations; no limit without"))
                .query(LineFilter.queries())
                .paging()
                .answers(200, PeopleLine.class);
    }

    private Reply answer(Call call, boolean down) {
        String id = call.path("id");
        Lineage lineage = index.now();
        if (!index.to(call.view(), id)) {
            return Reply.problem(Problems.notFound("人员", "person", id));
        }
        int most = call.number("maxGenerations", PeopleLines.NO_LIMIT);
        PeopleLines lines = lineage.people();
        Sight sight = new Sight(call.view(), index);
        Generations found =
                LineFilter.of(call, graph)
                        .of(
                                down
                                        ? lines.descendants(id, call.asOf(), most)
                                        : lines.ancestors(id, call.asOf(), most),
                                lines,
                                call.asOf(),
                                sight);
        List<Generations.Relative> page = found.page(call.offset(), call.limit());
        List<PeopleLine.Relative> items =
                page.stream()
                        .map(
                                one ->
                                        new PeopleLine.Relative(
                                                sight.of(cards.of(lineage, one.id())),
                                                one.generation(),
                                                down ? ids(one, sight) : null,
                                                down ? null : ids(one, sight)))
                        .toList();
        return Reply.ok(
                new PeopleLine(
                        sight.of(cards.of(lineage, id)),
                        call.asOf(),
                        found.count(),
                        found.counts(),
                        items,
                        Page.part(items, found.count(), call).next()));
    }

    private static List<String> ids(Generations.Relative one, Sight sight) {
        return one.next().stream().map(sight::id).toList();
    }
}
