package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.kinship.DeadEnds;
import org.xinchuan.lineage.kinship.DeadEnds.DeadEnd;
import org.xinchuan.lineage.kinship.Kinship;
import org.xinchuan.lineage.kinship.KinshipClass;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.person.PersonRef;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How people are related through their masters, who all is, and where lines of masters end. */
public final class KinshipRoutes implements Routes {

    private final Graph graph;
    private final LineageIndex index;
    private final Computations computations;

    public KinshipRoutes(Graph graph, LineageIndex index, Computations computations) {
        this.graph = graph;
        this.index = index;
        this.computations = computations;
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
                        .by(this::relation),
                Route.get("/api/v1/people/{id}/kinship", "personKinship")
                        .needs(Operation.WALK_LINEAGE)
                        .says("此人的师兄弟、师叔伯、师侄等", "Everybody of a class of kinship to a person")
                        .path("id", "人员编号", "id of the person")
                        .query(
                                Query.asOf(),
                                Query.choice(
                                                "class",
                                                KinshipClass.class,
                                                "哪一类：师父、师兄弟、师叔伯、师侄……",
                                                "which class")
                                        .otherwise(KinshipClass.FELLOWS.name()))
                        .paging()
                        .answers(200, KinPage.class)
                        .by(this::kinship),
                Route.get("/api/v1/people/{id}/dead-ends", "personDeadEnds")
                        .needs(Operation.WALK_LINEAGE)
                        .says("此人师承上溯到头、未记师父的人", "Those above a person who have no recorded master")
                        .path("id", "人员编号", "id of the person")
                        .query(Query.asOf())
                        .paging()
                        .answers(200, KinPage.class)
                        .by(this::deadEndsAbove),
                Route.get("/api/v1/dead-ends", "deadEnds")
                        .needs(Operation.SEARCH_PEOPLE)
                        .says("带过徒弟而未记师父的人", "Those who taught and have no recorded master")
                        .query(Query.asOf())
                        .paging()
                        .answers(200, KinPage.class)
                        .by(this::deadEnds));
    }

    private Reply relation(Call call) {
        for (String end : List.of("a", "b")) {
            if (!index.to(call.view(), call.path(end))) {
                return Reply.problem(Problems.notFound("人员", "person", call.path(end)));
            }
        }
        String from = call.path("a");
        String to = call.path("b");
        PeopleOnDay day = day(call);
        int one = day.people().number(from);
        int other = day.people().number(to);
        Kinship found =
                Computations.atOnce(
                        deadline -> new KinshipSearch(day.up(), day, deadline).between(one, other));
        Set<String> ids = new LinkedHashSet<>();
        found.paths().forEach(path -> path.people().forEach(person -> ids.add(day.id(person))));
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(List.of(from, to));
        found.masters().forEach(master -> all.add(day.id(master.master())));
        Shows shows = Shows.of(graph, new Sight(call.view(), index), all);
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

    private Reply kinship(Call call) {
        String id = call.path("id");
        if (!index.to(call.view(), id)) {
            return Reply.problem(Problems.notFound("人员", "person", id));
        }
        PeopleOnDay day = day(call);
        int person = day.people().number(id);
        KinshipClass kin = call.choice("class", KinshipClass.class).orElseThrow();
        List<Kin> all =
                Computations.atOnce(
                        deadline -> named(kin.of(person, day.down(), day.up(), deadline), day));
        List<Kin> page = part(all, call);
        List<String> ids = new ArrayList<>(page.stream().map(Kin::id).toList());
        ids.add(id);
        Shows shows = Shows.of(graph, new Sight(call.view(), index), ids);
        List<KinPage.Kin> items =
                Computations.atOnce(
                        deadline -> {
                            KinshipSearch search = new KinshipSearch(day.up(), day, deadline);
                            return page.stream()
                                    .map(
                                            one ->
                                                    new KinPage.Kin(
                                                            shows.person(one.id()),
                                                            search.between(person, one.number())
                                                                    .term(shows.gender(one.id())),
                                                            null))
                                    .toList();
                        });
        return answer(call, shows.person(id), items, all.size());
    }

    private Reply deadEndsAbove(Call call) {
        String id = call.path("id");
        if (!index.to(call.view(), id)) {
            return Reply.problem(Problems.notFound("人员", "person", id));
        }
        PeopleOnDay day = day(call);
        List<DeadEnd> all =
                Computations.atOnce(
                        deadline ->
                                DeadEnds.above(day.people().number(id), day.up(), deadline).stream()
                                        .sorted(
                                                Comparator.comparingInt(DeadEnd::distance)
                                                        .thenComparing(one -> day.id(one.person())))
                                        .toList());
        List<DeadEnd> page = part(all, call);
        List<String> ids = new ArrayList<>(page.stream().map(e -> day.id(e.person())).toList());
        ids.add(id);
        Shows shows = Shows.of(graph, new Sight(call.view(), index), ids);
        List<KinPage.Kin> items =
                page.stream()
                        .map(
                                end ->
                                        new KinPage.Kin(
                                                shows.person(day.id(end.person())),
                                                null,
                                                end.distance()))
                        .toList();
        return answer(call, shows.person(id), items, all.size());
    }

    private Reply deadEnds(Call call) {
        PeopleOnDay day = day(call);
        PeopleLines people = day.people();
        DayLines lines = day.packed(computations);
        BitSet all = new Within(call.reach(), null, null).of(people);
        BitSet ends = new BitSet(people.numbers());
        IntStream.of(DeadEnds.ofAll(lines.apprentices(), lines.mentors())).forEach(ends::set);
        all.and(ends);
        List<String> page =
                IntStream.of(people.page(all, call.offset(), call.limit()))
                        .mapToObj(people::id)
                        .toList();
        Shows shows = Shows.of(graph, new Sight(call.view(), index), page);
        List<KinPage.Kin> items =
                page.stream().map(id -> new KinPage.Kin(shows.person(id), null, null)).toList();
        return answer(call, null, items, all.cardinality());
    }

    private record Kin(int number, String id) {}

    /** With their ids, in order of these; without those who are gone. */
    private static List<Kin> named(int[] numbers, PeopleOnDay day) {
        PeopleLines people = day.people();
        return IntStream.of(numbers)
                .mapToObj(number -> new Kin(number, people.id(number)))
                .filter(one -> people.person(one.id()).isPresent())
                .sorted(Comparator.comparing(Kin::id))
                .toList();
    }

    private PeopleOnDay day(Call call) {
        return new PeopleOnDay(index.now().people(), call.asOf());
    }

    private static <T> List<T> part(List<T> all, Call call) {
        int from = Math.min(call.offset(), all.size());
        return all.subList(from, Math.min(from + call.limit(), all.size()));
    }

    private static Reply answer(Call call, PersonRef person, List<KinPage.Kin> items, int total) {
        return Reply.ok(
                new KinPage(
                        person, call.asOf(), items, total, Page.part(items, total, call).next()));
    }
}
