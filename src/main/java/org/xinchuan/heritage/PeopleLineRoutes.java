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
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Lines of people: everybody a person taught, at any depth, and everybody who taught the person.
 */
public final class PeopleLineRoutes implements Routes {

    private static final String ONE = "/api/v1/people/{id}";

    private final Graph graph;
    private final LineageIndex index;
    private final PersonCards cards;
    private final Workload workload;

    public PeopleLineRoutes(Graph graph, LineageIndex index, PersonCards cards, Workload workload) {
        this.graph = graph;
        this.index = index;
        this.cards = cards;
        this.workload = workload;
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

    /** A line to be found, in one state of the index, and how the caller is shown it. */
    private record Finding(
            Lineage lineage,
            Sight sight,
            Allowance time,
            Function<Deadline, Generations> whole,
            LineFilter filter,
            LocalDate asOf) {

        Generations line(Deadline deadline) {
            return filter.of(whole.apply(deadline), lineage.people(), asOf, sight, deadline);
        }
    }

    /** One page of a line. */
    private record Paged(Generations line, List<Generations.Place> places) {}

    private Reply answer(Call call, boolean down) {
        Finding finding = finding(call, down, workload.begin());
        Lineage lineage = finding.lineage();
        Paged page =
                finding.time()
                        .ask(
                                deadline -> {
                                    Generations found = finding.line(deadline);
                                    return new Paged(
                                            found, found.places(call.offset(), call.limit()));
                                });
        Generations line = page.line();
        List<Generations.Place> places = page.places();
        return Reply.ok(
                new WrittenLine(
                        lineage,
                        cards,
                        finding.sight(),
                        lineage.people().number(call.path("id")),
                        down,
                        call.asOf(),
                        line,
                        places,
                        Page.part(places, line.count(), call).next()));
    }

    /** All of a line, walked and put in order once. */
    private Whole<LineRow> whole(Call call, boolean down) {
        Finding finding = finding(call, down, workload.begin());
        Generations line = finding.time().ask(deadline -> finding.line(deadline).inOrder(deadline));
        return Whole.inParts(
                line.count(),
                !call.identity().equals(Identity.PUBLIC),
                (offset, limit) ->
                        line.places(offset, limit).stream()
                                .map(one -> row(one, finding.lineage().people(), finding.sight()))
                                .toList());
    }

    private LineRow row(Generations.Place one, PeopleLines people, Sight sight) {
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
    private Finding finding(Call call, boolean down, Allowance time) {
        String id = call.path("id");
        Lineage lineage = index.now();
        if (!index.to(call.view(), id)) {
            throw new Refused(Problems.notFound("人员", "person", id));
        }
        int most = call.number("maxGenerations", PeopleLines.NO_LIMIT);
        PeopleLines lines = lineage.people();
        int person = lines.number(id);
        LocalDate asOf = call.asOf();
        return new Finding(
                lineage,
                new Sight(call.view(), index),
                time,
                deadline ->
                        down
                                ? lines.descendants(person, asOf, most, deadline)
                                : lines.ancestors(person, asOf, most, deadline),
                LineFilter.of(call, graph, time),
                asOf);
    }
}
