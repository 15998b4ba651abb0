package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.heritage.InfluenceRanking.Subject;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

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
    private final RankedAnswers kept;
    private final Workload workload;

    /**
     * @param peopleRanked whether people are ranked at all; asked at every request
     * @param sequence the last change that what is asked has seen
     */
    public InfluenceRoutes(
            Graph graph,
            StudioInfluences studios,
            PeopleInfluences people,
            BooleanSupplier peopleRanked,
            LongSupplier sequence,
            Workload workload) {
        this.graph = graph;
        this.studios = studios;
        this.people = people;
        this.kept = new RankedAnswers(peopleRanked, sequence);
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
                                Query.text(
                                        "scope",
                                        "单位及其下级，人员按当日所在单位",
                                        "an organisation and all below it, people by where they"
                                                + " worked on the day"),
                                Query.text("region", "地区及其下级", "a region and all below it"),
                                Query.text(
                                        "occupation",
                                        "工种代码，不用于工作室",
                                        "code of a trade; not of studios"))
                        .answers(200, InfluenceRanking.class)
                        .fileOf(this::whole, InfluenceRanking.Item.columns())
                        .by(kept.keeping(this::ranking)));
    }

    private Reply ofPerson(Call call, boolean ranked) {
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
                                .ranked(ranked))
                : Reply.problem(Problems.notFound("人员", "person", id));
    }

    private Reply ofStudio(Call call, boolean ranked) {
        Optional<StudioInfluence> found =
                studios.of(
                        call.path("code"),
                        RankingAsked.descent(call),
                        InfluenceQuestion.passedOn(call),
                        workload.begin());
        return found.map(Reply::ok)
                .orElseGet(
                        () -> Reply.problem(Problems.notFound("工作室", "studio", call.path("code"))));
    }

    private Reply ranking(Call call, boolean ranked) {
        Allowance time = workload.begin();
        RankingAsked asked = RankingAsked.of(call, graph, ranked, time);
        InfluenceQuestion question = asked.question();
        // Whether there are five is seen only by looking for five.
        int limit = Math.max(call.limit(), Measure.LEAST_OF_A_RATIO);
        List<InfluenceRanking.Item> items =
                switch (asked.of()) {
                    case PEOPLE -> people.first(question, asked.within(), limit, call.view(), time);
                    case STUDIOS ->
                            studios.first(
                                    question, asked.descent(), asked.organisations(), limit, time);
                    case ORGANISATIONS -> byOrganisation(asked, time);
                };
        boolean tooFew = question.by().ratio() && items.size() < Measure.LEAST_OF_A_RATIO;
        return Reply.ok(
                new InfluenceRanking(
                        question.by().word(),
                        asked.of(),
                        question.asOf(),
                        question.mirror(),
                        tooFew ? true : null,
                        shared(asked, time),
                        tooFew
                                ? List.of()
                                : items.subList(0, Math.min(call.limit(), items.size()))));
    }

    /** What credit shares among all; null where some are left out, or nothing is shared. */
    private InfluenceRanking.Shared shared(RankingAsked asked, Allowance time) {
        if (!asked.everybody() || asked.question().by().measure().isPresent()) {
            return null;
        }
        return asked.of() == Subject.STUDIOS
                ? studios.shared(asked.question(), time)
                : people.shared(asked.question(), time);
    }

    /** Everybody who has anything of the measure, for a file. */
    private Whole<InfluenceRanking.Item> whole(Call call) {
        Allowance time = workload.begin();
        RankingAsked asked = RankingAsked.of(call, graph, kept.ranked(), time);
        InfluenceQuestion question = asked.question();
        Whole<InfluenceRanking.Item> all =
                switch (asked.of()) {
                    case PEOPLE ->
                            people.all(question, asked.within(), asked.among(), call.view(), time);
                    case STUDIOS ->
                            studios.all(question, asked.descent(), asked.organisations(), time);
                    case ORGANISATIONS -> {
                        List<InfluenceRanking.Item> items = byOrganisation(asked, time);
                        yield new Whole<>(items.size(), items.iterator(), false, null);
                    }
                };
        return all.saying(
                new Bilingual(
                        "值为 0 者并列最后，不逐一列出", "Those with 0 share the last rank and are not listed"));
    }

    private List<InfluenceRanking.Item> byOrganisation(RankingAsked asked, Allowance time) {
        Map<String, OrganisationRanks.Unit> units = new HashMap<>();
        graph.read("read/report/organisations", Map.of(), time.left(), _ -> {})
                .forEach(row -> units.put(row.text("code"), OrganisationRanks.Unit.of(row)));
        return OrganisationRanks.of(
                people.byOrganisation(asked.question(), asked.within(), time), units);
    }
}
