package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Query;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.kinship.DeadEnds;
import org.xinchuan.lineage.kinship.DeadEnds.DeadEnd;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.OfState;
import org.xinchuan.workload.Workload;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Where lines of masters end: those who have no recorded master. */
public final class DeadEndRoutes implements Routes {

    private final Graph graph;
    private final LineageIndex index;
    private final Workload workload;

    public DeadEndRoutes(Graph graph, LineageIndex index, Workload workload) {
        this.graph = graph;
        this.index = index;
        this.workload = workload;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                KinList.route(
                        Route.get("/api/v1/people/{id}/dead-ends", "personDeadEnds")
                                .needs(Operation.WALK_LINEAGE)
                                .says(
                                        "此人师承上溯到头、未记师父的人",
                                        "Those above a person who have no recorded master")
                                .path("id", "人员编号", "id of the person")
                                .query(Query.asOf()),
                        workload,
                        this::above,
                        KinPage.Kin.ofEndsAbove()),
                KinList.route(
                        Route.get("/api/v1/dead-ends", "deadEnds")
                                .needs(Operation.SEARCH_PEOPLE)
                                .says("带过徒弟而未记师父的人", "Those who taught and have no recorded master")
                                .query(
                                        Query.asOf(),
                                        Query.text(
                                                "organisation",
                                                "只列当日在该组织及下级的人",
                                                "only people of this organisation and below on the"
                                                        + " day"),
                                        Query.text(
                                                "occupation",
                                                "只列当日为该工种的人",
                                                "only people of this trade on the day")),
                        workload,
                        this::everywhere,
                        KinPage.Kin.ofEnds()));
    }

    private KinList above(Call call, Allowance time) {
        PeopleOnDay day = day(call);
        int person = KinList.asked(call, index, day);
        List<DeadEnd> all =
                time.ask(
                        deadline ->
                                DeadEnds.above(person, day.up(), deadline).stream()
                                        .sorted(
                                                Comparator.comparingInt(DeadEnd::distance)
                                                        .thenComparing(one -> day.id(one.person())))
                                        .toList());
        return new KinList(
                shows(call, List.of(day.id(person)), time).person(day.id(person)),
                all.size(),
                (offset, limit, left) -> {
                    List<DeadEnd> part = KinList.part(all, offset, limit);
                    Shows shows =
                            shows(
                                    call,
                                    part.stream().map(end -> day.id(end.person())).toList(),
                                    left);
                    return part.stream()
                            .map(
                                    end ->
                                            new KinPage.Kin(
                                                    shows.person(day.id(end.person())),
                                                    null,
                                                    end.distance()))
                            .toList();
                });
    }

    /** All that the dead ends of everybody depend on. */
    private record Ends(PeopleLines state, LocalDate asOf) implements OfState {}

    private KinList everywhere(Call call, Allowance time) {
        PeopleOnDay day = day(call);
        PeopleLines people = day.people();
        DayLines lines = day.packed(time);
        BitSet ends =
                time.kept(
                        new Ends(people, call.asOf()),
                        BitSet.class,
                        deadline -> {
                            BitSet found = new BitSet(people.numbers());
                            IntStream.of(
                                            DeadEnds.ofAll(
                                                    lines.apprentices(), lines.mentors(), deadline))
                                    .forEach(found::set);
                            return found;
                        });
        Within within = within(call, time);
        BitSet all =
                time.askApart(
                        deadline -> {
                            BitSet some = within.of(people, deadline);
                            some.and(ends);
                            return some;
                        });
        return new KinList(
                null,
                all.cardinality(),
                (offset, limit, left) -> {
                    List<String> part =
                            IntStream.of(people.page(all, offset, limit))
                                    .mapToObj(people::id)
                                    .toList();
                    Shows shows = shows(call, part, left);
                    return part.stream()
                            .map(id -> new KinPage.Kin(shows.person(id), null, null))
                            .toList();
                });
    }

    /** Whom the caller reaches and asks for. */
    private Within within(Call call, Allowance time) {
        Set<String> organisations =
                call.text("organisation")
                        .<Set<String>>map(
                                code -> new HashSet<>(Subtree.of(graph, code, time.left())))
                        .orElse(null);
        return new Within(
                call.reach(), organisations, call.text("occupation").orElse(null), call.asOf());
    }

    private Shows shows(Call call, List<String> ids, Allowance time) {
        return Shows.of(graph, new Sight(call.view(), index), ids, time.left());
    }

    private PeopleOnDay day(Call call) {
        return new PeopleOnDay(index.now().people(), call.asOf());
    }
}
