package org.xinchuan.heritage;

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
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.kinship.DeadEnds;
import org.xinchuan.lineage.kinship.DeadEnds.DeadEnd;
import org.xinchuan.lineage.kinship.KinshipClass;
import org.xinchuan.lineage.kinship.KinshipSearch;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.person.PersonRef;
import org.xinchuan.table.Column;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.OfState;
import org.xinchuan.workload.Workload;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Everybody who stands to a person in one way, and where lines of masters end. */
public final class KinshipRoutes implements Routes {

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
                list(
                        this::kinship,
                        KinPage.Kin.ofKin(),
                        Route.get("/api/v1/people/{id}/kinship", "personKinship")
                                .needs(Operation.WALK_LINEAGE)
                                .says(
                                        "此人的师兄弟、师叔伯、师侄等",
                                        "Everybody of a class of kinship to a person")
                                .path("id", "人员编号", "id of the person")
                                .query(
                                        Query.asOf(),
                                        Query.choice(
                                                        "class",
                                                        KinshipClass.class,
                                                        "哪一类：师父、师兄弟、师叔伯、师侄……",
                                                        "which class")
                                                .otherwise(KinshipClass.FELLOWS.name()))),
                list(
                        this::deadEndsAbove,
                        KinPage.Kin.ofEndsAbove(),
                        Route.get("/api/v1/people/{id}/dead-ends", "personDeadEnds")
                                .needs(Operation.WALK_LINEAGE)
                                .says(
                                        "此人师承上溯到头、未记师父的人",
                                        "Those above a person who have no recorded master")
                                .path("id", "人员编号", "id of the person")
                                .query(Query.asOf())),
                list(
                        this::deadEnds,
                        KinPage.Kin.ofEnds(),
                        Route.get("/api/v1/dead-ends", "deadEnds")
                                .needs(Operation.SEARCH_PEOPLE)
                                .says("带过徒弟而未记师父的人", "Those who taught and have no recorded master")
                                .query(Query.asOf())));
    }

    /**
     * A list as pages and, whole, as a file: it is found in the time of the request, and each part
     * of it is put into words in a time of its own, while it is sent.
     */
    private Route list(
            BiFunction<Call, Allowance, Found> finding,
            List<Column<KinPage.Kin>> columns,
            RouteBuilder route) {
        return route.paging()
                .answers(200, KinPage.class)
                .fileOf(
                        call -> {
                            Allowance time = workload.begin();
                            Found found = finding.apply(call, time);
                            return Whole.inParts(
                                    found.total(),
                                    true,
                                    (offset, limit) ->
                                            found.part().of(offset, limit, time.fresh()));
                        },
                        columns)
                .by(
                        call -> {
                            Allowance time = workload.begin();
                            Found found = finding.apply(call, time);
                            List<KinPage.Kin> items =
                                    found.part().of(call.offset(), call.limit(), time);
                            return Reply.ok(
                                    new KinPage(
                                            found.person(),
                                            call.asOf(),
                                            items,
                                            found.total(),
                                            Page.part(items, found.total(), call).next()));
                        });
    }

    /**
     * Some of a list that is known whole.
     *
     * @param person whose they are, as the caller is shown them; null when everybody is asked about
     */
    private record Found(PersonRef person, int total, Part part) {}

    /** Some of the list, in words. */
    private interface Part {

        List<KinPage.Kin> of(int offset, int limit, Allowance time);
    }

    private Found kinship(Call call, Allowance time) {
        PeopleOnDay day = day(call);
        int person = asked(call, day);
        KinshipClass kin = call.choice("class", KinshipClass.class).orElseThrow();
        List<Kin> all =
                time.ask(deadline -> named(kin.of(person, day.down(), day.up(), deadline), day));
        return new Found(
                shows(call, List.of(day.id(person)), time).person(day.id(person)),
                all.size(),
                (offset, limit, left) -> {
                    List<Kin> part = part(all, offset, limit);
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

    private Found deadEndsAbove(Call call, Allowance time) {
        PeopleOnDay day = day(call);
        int person = asked(call, day);
        List<DeadEnd> all =
                time.ask(
                        deadline ->
                                DeadEnds.above(person, day.up(), deadline).stream()
                                        .sorted(
                                                Comparator.comparingInt(DeadEnd::distance)
                                                        .thenComparing(one -> day.id(one.person())))
                                        .toList());
        return new Found(
                shows(call, List.of(day.id(person)), time).person(day.id(person)),
                all.size(),
                (offset, limit, left) -> {
                    List<DeadEnd> part = part(all, offset, limit);
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

    private Found deadEnds(Call call, Allowance time) {
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
        BitSet all =
                time.askApart(
                        deadline -> {
                            BitSet some =
                                    new Within(call.reach(), null, null, call.asOf())
                                            .of(people, deadline);
                            some.and(ends);
                            return some;
                        });
        return new Found(
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

    /**
     * The number of the person of the path.
     *
     * @throws Refused 404 for one who is not shown to the caller
     */
    private int asked(Call call, PeopleOnDay day) {
        String id = call.path("id");
        if (!index.to(call.view(), id)) {
            throw new Refused(Problems.notFound("人员", "person", id));
        }
        return day.people().number(id);
    }

    private Shows shows(Call call, List<String> ids, Allowance time) {
        return Shows.of(graph, new Sight(call.view(), index), ids, time.left());
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

    private static <T> List<T> part(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }
}
