package org.xinchuan.heritage;

import org.xinchuan.access.Identity;
import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.Generations;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.ArrayList;
import java.util.Arrays;
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
                        .fileOf(call -> whole(call, true), LineRow.columns("师傅", "masters"))
                        .by(call -> answer(call, true)),
                line(Route.get(ONE + "/ancestors", "personAncestors").needs(Operation.WALK_LINEAGE))
                        .says("师父、师祖及以上各代", "Masters, their masters and so on")
                        .fileOf(call -> whole(call, false), LineRow.columns("徒弟", "apprentices"))
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

    /** What is found, in one state of the index, and how the caller is shown it. */
    private record Found(Lineage lineage, Sight sight, Generations line) {}

    private Reply answer(Call call, boolean down) {
        Found found = find(call, down);
        Sight sight = found.sight();
        Generations line = found.line();
        PeopleLines people = found.lineage().people();
        List<PeopleLine.Relative> items = new ArrayList<>();
        for (Generations.Place one : line.places(call.offset(), call.limit())) {
            List<String> next = new ArrayList<>(one.next().length);
            for (int number : one.next()) {
                next.add(sight.id(found.lineage(), number));
            }
            items.add(
                    new PeopleLine.Relative(
                            sight.of(cards.of(people, one.number())),
                            one.generation(),
                            down ? next : null,
                            down ? null : next));
        }
        return Reply.ok(
                new PeopleLine(
                        sight.of(cards.of(people, people.number(call.path("id")))),
                        call.asOf(),
                        line.count(),
                        line.counts(),
                        items,
                        Page.part(items, line.count(), call).next()));
    }

    /** All of a line, walked once. */
    private Whole<LineRow> whole(Call call, boolean down) {
        Found found = find(call, down);
        return Whole.inParts(
                found.line().count(),
                !call.identity().equals(Identity.PUBLIC),
                (offset, limit) ->
                        found.line().places(offset, limit).stream()
                                .map(one -> row(one, found))
                                .toList());
    }

    private LineRow row(Generations.Place one, Found found) {
        PeopleLines people = found.lineage().people();
        Sight sight = found.sight();
        return new LineRow(
                sight.of(cards.of(people, one.number())),
                one.generation(),
                Arrays.stream(one.next())
                        .mapToObj(number -> sight.of(cards.of(people, number)))
                        .toList());
    }

    /**
     * The line that is asked for.
     *
     * @throws Refused 404 for a person who is not shown to the caller
     */
    private Found find(Call call, boolean down) {
        String id = call.path("id");
        Lineage lineage = index.now();
        if (!index.to(call.view(), id)) {
            throw new Refused(Problems.notFound("人员", "person", id));
        }
        int most = call.number("maxGenerations", PeopleLines.NO_LIMIT);
        PeopleLines lines = lineage.people();
        Sight sight = new Sight(call.view(), index);
        Generations all =
                down
                        ? lines.descendants(id, call.asOf(), most)
                        : lines.ancestors(id, call.asOf(), most);
        return new Found(
                lineage, sight, LineFilter.of(call, graph).of(all, lines, call.asOf(), sight));
    }
}
