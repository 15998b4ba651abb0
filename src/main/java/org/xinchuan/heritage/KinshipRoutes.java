package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.kinship.KinshipClass;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody who stands to a person in one way. */
public final class KinshipRoutes implements Routes {

    private static final String OF_ONE = "/api/v1/people/{id}/kinship";

    private final Graph graph;
    private final LineageIndex index;
    private final Workload workload;

    public KinshipRoutes(Graph graph, LineageIndex index, Workload workload) {
        this.graph = graph;
        this.index = index;
        this.workload = workload;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                KinList.route(
                        one(Route.get(OF_ONE, "personKinship"))
                                .says(
                                        "此人的师兄弟、师叔伯、师侄等",
                                        "Everybody of a class of kinship to a person")
                                .query(
                                        Query.choice(
                                                        "class",
                                                        KinshipClass.class,
                                                        "哪一类：师父、师兄弟、师叔伯、师侄……",
                                                        "which class")
                                                .otherwise(KinshipClass.FELLOWS.name())),
                        workload,
                        this::kinship,
                        KinPage.Kin.ofKin()),
                one(Route.get(OF_ONE + "/counts", "personKinshipCounts"))
                        .says(
                                "此人的师兄弟、师叔伯、师侄等各有几人",
                                "How many of each class of kinship a person has")
                        .answers(200, KinCounts.class)
                        .by(this::counts));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.WALK_LINEAGE)
                .path("id", "人员编号", "id of the person")
                .query(Query.asOf());
    }

    private KinList kinship(Call call, Allowance time) {
        PeopleOnDay day = day(call);
        int person = KinList.asked(call, index, day);
        KinshipClass kin = call.choice("class", KinshipClass.class).orElseThrow();
        List<Kin> all =
                time.ask(
                        deadline ->
                                known(kin, person, day, deadline)
                                        .sorted(Comparator.comparing(Kin::id))
                                        .toList());
        return new KinList(
                shows(call, List.of(day.id(person)), time).person(day.id(person)),
                all.size(),
                (offset, limit, left) -> {
                    List<Kin> part = KinList.part(all, offset, limit);
                    Shows shows = shows(call, part.stream().map(Kin::id).toList(), left);
                    return left.ask(
                            deadline -> {
                                KinshipSearch search = new KinshipSearch(day.up(), day, deadline);
                                return part.stream()
                                        .map(
                                                one ->
                                                        new KinPage.Kin(
                                                                shows.person(one.id()),
                                                                search.between(person, one.number())
                                                                        .term(
                                                                                shows.gender(
                                                                                        one.id())),
                                                                null))
                                        .toList();
                            });
                });
    }

    private Reply counts(Call call) {
        Allowance time = workload.begin();
        PeopleOnDay day = day(call);
        int person = KinList.asked(call, index, day);
        List<KinCounts.Counted> counted =
                time.ask(
                        deadline ->
                                Stream.of(KinshipClass.values())
                                        .map(kin -> counted(kin, person, day, deadline))
                                        .toList());
        String id = day.id(person);
        return Reply.ok(
                new KinCounts(shows(call, List.of(id), time).person(id), call.asOf(), counted));
    }

    private static KinCounts.Counted counted(
            KinshipClass kin, int person, PeopleOnDay day, Deadline deadline) {
        return new KinCounts.Counted(kin, (int) known(kin, person, day, deadline).count());
    }

    private Shows shows(Call call, List<String> ids, Allowance time) {
        return Shows.of(graph, new Sight(call.view(), index), ids, time.left());
    }

    private record Kin(int number, String id) {}

    /** Those of a class with their ids, without those who are gone. */
    private static Stream<Kin> known(
            KinshipClass kin, int person, PeopleOnDay day, Deadline deadline) {
        PeopleLines people = day.people();
        return IntStream.of(kin.of(person, day.down(), day.up(), deadline))
                .mapToObj(number -> new Kin(number, people.id(number)))
                .filter(one -> people.person(one.id()).isPresent());
    }

    private PeopleOnDay day(Call call) {
        return new PeopleOnDay(index.now().people(), call.asOf());
    }
}
