package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.kinship.Kinship;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How two people are related through their masters. */
public final class RelationRoutes implements Routes {

    private final Graph graph;
    private final LineageIndex index;
    private final Workload workload;

    public RelationRoutes(Graph graph, LineageIndex index, Workload workload) {
        this.graph = graph;
        this.index = index;
        this.workload = workload;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/people/{a}/relation/{b}", "personRelation")
                        .needs(Operation.WALK_LINEAGE)
                        .says("两人的师承关系与称谓", "How two people are related, and the term for it")
                        .path("a", "人员编号", "id of the one person")
                        .path("b", "另一人员编号", "id of the other person")
                        .query(Query.asOf())
                        .answers(200, PeopleRelation.class)
                        .by(this::relation));
    }

    private Reply relation(Call call) {
        Allowance time = workload.begin();
        for (String end : List.of("a", "b")) {
            if (!index.to(call.view(), call.path(end))) {
                return Reply.problem(Problems.notFound("人员", "person", call.path(end)));
            }
        }
        String from = call.path("a");
        String to = call.path("b");
        PeopleOnDay day = new PeopleOnDay(index.now().people(), call.asOf());
        int one = day.people().number(from);
        int other = day.people().number(to);
        Kinship found =
                time.ask(
                        deadline -> new KinshipSearch(day.up(), day, deadline).between(one, other));
        Set<String> ids = new LinkedHashSet<>();
        found.paths().forEach(path -> path.people().forEach(person -> ids.add(day.id(person))));
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(List.of(from, to));
        found.masters().forEach(master -> all.add(day.id(master.master())));
        Shows shows = Shows.of(graph, new Sight(call.view(), index), all, time.left());
        return Reply.ok(
                new PeopleRelation(
                        shows.person(from),
                        shows.person(to),
                        call.asOf(),
                        found.related(),
                        found.term(shows.gender(to)),
                        found.masters().stream()
                                .map(meeting -> master(meeting, day, shows))
                                .toList(),
                        found.paths().stream().map(path -> way(path, day, shows)).toList(),
                        found.more(),
                        ids.stream().map(shows::person).toList()));
    }

    private static PeopleRelation.Master master(
            Kinship.Meeting meeting, PeopleOnDay day, Shows shows) {
        return new PeopleRelation.Master(
                shows.person(day.id(meeting.master())),
                meeting.position().up(),
                meeting.position().down());
    }

    private static PeopleRelation.Way way(Kinship.Path path, PeopleOnDay day, Shows shows) {
        List<Integer> people = path.people();
        List<String> pairings = new ArrayList<>();
        for (int i = 1; i < people.size(); i++) {
            int master = people.get(i <= path.up() ? i : i - 1);
            int apprentice = people.get(i <= path.up() ? i - 1 : i);
            boolean hidden = shows.hides(day.id(master)) || shows.hides(day.id(apprentice));
            pairings.add(hidden ? null : day.pairing(master, apprentice).orElse(null));
        }
        return new PeopleRelation.Way(
                people.stream().map(person -> shows.id(day.id(person))).toList(), pairings);
    }
}
