package org.xinchuan.heritage;

import org.xinchuan.access.Identity;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.heritage.InfluenceRanking.Subject;
import org.xinchuan.http.Call;
import org.xinchuan.http.KeptAnswers;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.report.Locations;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What came of somebody's teaching, and rankings by it: of people for those who are signed in,
 * within what they reach, unless that is switched off; of studios for everybody.
 */
public final class InfluenceRoutes implements Routes {

    private static final Query MIN_GRADE =
            Query.choice("minGrade", Grade.class, "工作室渊源依据不低于", "the least grade of a link")
                    .otherwise(Grade.C.name());

    private final Graph graph;
    private final StudioInfluences studios;
    private final PeopleInfluences people;
    private final boolean peopleRanked;
    private final KeptAnswers kept;
    private final Workload workload;

    /**
     * @param peopleRanked whether people are ranked at all
     */
    public InfluenceRoutes(
            Graph graph,
            StudioInfluences studios,
            PeopleInfluences people,
            boolean peopleRanked,
            KeptAnswers kept,
            Workload workload) {
        this.graph = graph;
        this.studios = studios;
        this.people = people;
        this.peopleRanked = peopleRanked;
        this.kept = kept;
        this.workload = workload;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/people/{id}/influence", "personInfluence")
                        .needs(Operation.WALK_LINEAGE)
                        .says("此人的传承影响力", "What came of a person's teaching")
                        .path("id", "人员编号", "id of the person")
                        .query(Query.asOf(), InfluenceQuestion.PASSED_ON)
                        .answers(200, PersonInfluence.class)
                        .by(kept.keeping(this::ofPerson)),
                Route.get("/api/v1/studios/{code}/influence", "studioInfluence")
                        .needs(Operation.WALK_LINEAGE)
                        .says("该工作室的传承影响力", "What grew out of a studio, measured")
                        .path("code", "工作室代码", "code of the studio")
                        .query(Query.asOf(), MIN_GRADE, InfluenceQuestion.PASSED_ON)
                        .answers(200, StudioInfluence.class)
                        .by(kept.keeping(this::ofStudio)),
                Route.get("/api/v1/influence", "influence")
                        .needs(Operation.WALK_LINEAGE)
                        .says("传承影响力排名", "Ranking by influence")
                        .query(InfluenceQuestion.QUERIES)
                        .query(
                                Query.choice(
                                        "of",
                                        Subject.class,
                                        "排什么：人（登录后，缺省）、工作室（未登录时缺省）、单位（仅贡献）",
                                        "what is ranked: people (signed in, then the default),"
                                                + " studios, or organisations by credit"),
                                MIN_GRADE,
                                Query.text("scope", "单位及其下级", "an organisation and all below it"),
                                Query.text("region", "地区及其下级", "a region and all below it"),
                                Query.text("occupation", "工种代码，限排人", "code of a trade, of people"))
                        .answers(200, InfluenceRanking.class)
                        .fileOf(this::whole, InfluenceRanking.Item.columns())
                        .by(kept.keeping(this::ranking)));
    }

    private Reply ofPerson(Call call) {
        Allowance time = workload.begin();
        String id = call.path("id");
        return people.shows(call.view(), id)
                ? Reply.ok(
                        people.of(
                                        id,
                                        call.asOf(),
                                        InfluenceQuestion.passedOn(call),
                                        call.view(),
                                        time)
                                .ranked(peopleRanked))
                : Reply.problem(Problems.notFound("人员", "person", id));
    }

    private Reply ofStudio(Call call) {
        Optional<StudioInfluence> found =
                studios.of(
                        call.path("code"),
                        descent(call),
                        InfluenceQuestion.passedOn(call),
                        workload.begin());
        return found.map(Reply::ok)
                .orElseGet(
                        () -> Reply.problem(Problems.notFound("工作室", "studio", call.path("code"))));
    }

    private Reply ranking(Call call) {
        Allowance time = workload.begin();
        InfluenceQuestion question = InfluenceQuestion.of(call);
        Subject of = subject(call);
        Set<String> organisations = organisations(call, time);
        // Whether there are five is seen only by looking for five.
        int limit = Math.max(call.limit(), Measure.LEAST_OF_A_RATIO);
        List<InfluenceRanking.Item> items =
                switch (of) {
                    case PEOPLE ->
                            people.first(
                                    question,
                                    within(call, organisations),
                                    limit,
                                    call.view(),
                                    time);
                    case STUDIOS ->
                            studios.first(question, descent(call), organisations, limit, time);
                    case ORGANISATIONS ->
                            byOrganisation(question, within(call, organisations), time);
                };
        boolean tooFew = question.by().ratio() && items.size() < Measure.LEAST_OF_A_RATIO;
        return Reply.ok(
                new InfluenceRanking(
                        question.by().word(),
                        of,
                        question.asOf(),
                        question.mirror(),
                        tooFew ? true : null,
                        tooFew
                                ? List.of()
                                : items.subList(0, Math.min(call.limit(), items.size()))));
    }

    /** Everybody who has anything of the measure, for a file. */
    private Whole<InfluenceRanking.Item> whole(Call call) {
        Allowance time = workload.begin();
        InfluenceQuestion question = InfluenceQuestion.of(call);
        Subject of = subject(call);
        Set<String> organisations = organisations(call, time);
        Whole<InfluenceRanking.Item> all =
                switch (of) {
                    case PEOPLE ->
                            people.all(
                                    question,
                                    within(call, organisations),
                                    among(call),
                                    call.view(),
                                    time);
                    case STUDIOS -> studios.all(question, descent(call), organisations, time);
                    case ORGANISATIONS -> {
                        List<InfluenceRanking.Item> items =
                                byOrganisation(question, within(call, organisations), time);
                        yield new Whole<>(items.size(), items.iterator(), false, null);
                    }
                };
        return all.saying(
                new Bilingual(
                        "值为 0 者并列最后，不逐一列出", "Those with 0 share the last rank and are not listed"));
    }

    /** Within what people are ranked, and as seen by whom. */
    private static String among(Call call) {
        return call.view().key()
                + "\n"
                + call.text("scope")
                + call.text("region")
                + call.text("occupation");
    }

    private List<InfluenceRanking.Item> byOrganisation(
            InfluenceQuestion question, Within within, Allowance time) {
        if (question.by().measure().isPresent()) {
            throw refused("measure", "单位只能按贡献排名。", "Organisations are ranked by credit only.");
        }
        Map<String, String> names = new HashMap<>();
        graph.read("read/report/organisations", Map.of(), time.left(), _ -> {})
                .forEach(row -> names.put(row.text("code"), row.text("name")));
        return OrganisationRanks.of(people.byOrganisation(question, within, time), names);
    }

    /**
     * @throws Refused 401 or 403 for a ranking of people that is not for the caller
     */
    private Subject subject(Call call) {
        boolean may = call.view().may(Operation.SEARCH_PEOPLE);
        Subject of =
                call.choice("of", Subject.class)
                        .orElse(may && peopleRanked ? Subject.PEOPLE : Subject.STUDIOS);
        if (of != Subject.STUDIOS && !may) {
            throw new Refused(
                    call.identity().equals(Identity.PUBLIC)
                            ? Problems.unauthorized()
                            : Problems.forbidden());
        }
        if (of == Subject.PEOPLE && !peopleRanked) {
            throw new Refused(
                    Problem.of(
                            403,
                            "PEOPLE_RANKING_OFF",
                            "人员排名已由管理员关闭",
                            "The administrator has switched rankings of people off"));
        }
        return of;
    }

    private Within within(Call call, Set<String> organisations) {
        Reach reach = call.view().reach(Operation.SEARCH_PEOPLE);
        return new Within(reach, organisations, call.text("occupation").orElse(null));
    }

    /** Codes of the scope and the region asked about; null for all. */
    private Set<String> organisations(Call call, Allowance time) {
        Set<String> codes = null;
        Optional<String> scope = call.text("scope");
        if (scope.isPresent()) {
            List<Row> found =
                    graph.read(
                            "read/report/scope", Map.of("code", scope.get()), time.left(), _ -> {});
            if (found.isEmpty()) {
                throw refused(
                        "scope",
                        "没有代码为 " + scope.get() + " 的组织。",
                        "There is no organisation " + scope.get() + ".");
            }
            codes = new HashSet<>(found.getFirst().<String>list("codes"));
        }
        Optional<String> region = call.text("region");
        if (region.isPresent()) {
            Locations locations = Locations.on(graph, time.left());
            if (!locations.hasRegion(region.get())) {
                throw refused(
                        "region",
                        "没有代码为 " + region.get() + " 的地区。",
                        "There is no region " + region.get() + ".");
            }
            Set<String> among = codes;
            codes =
                    new HashSet<>(
                            locations.in(
                                    region.get(), code -> among == null || among.contains(code)));
        }
        return codes;
    }

    private static DescentQuestion descent(Call call) {
        return DescentQuestion.asOf(call.asOf())
                .withMinGrade(call.choice("minGrade", Grade.class).orElse(Grade.C));
    }

    private static Refused refused(String parameter, String zh, String en) {
        return new Refused(
                Problems.badParameter(Problem.Error.parameter(parameter, "BAD_PARAMETER", zh, en)));
    }
}
