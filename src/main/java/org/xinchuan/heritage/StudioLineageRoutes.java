package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.KeptAnswers;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.EvidenceKind;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.person.PersonRef;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The main question and its way up. */
public final class StudioLineageRoutes implements Routes {

    private static final Query MAX_DEPTH =
            Query.number("maxDepth", 1, 100_000, "最多几代，缺省不限", "how deep; no limit without");

    private static final List<Query> LINKS =
            List.of(
                    Query.asOf(),
                    Query.choice(
                                    "minGrade",
                                    Grade.class,
                                    "依据不低于：A 有文件 B 师承明确 C 履历推定 D 间接 E 隔代",
                                    "the least grade of a link, A to E")
                            .otherwise("C"),
                    Query.list(
                            "kinds",
                            EvidenceKind.class,
                            "只看这些渊源，逗号分隔",
                            "only links with evidence of these kinds"));

    private final Graph graph;
    private final LineageIndex index;
    private final StudioLineage lineage;
    private final KeptAnswers kept;
    private final Workload workload;

    public StudioLineageRoutes(
            Graph graph,
            LineageIndex index,
            StudioCards cards,
            KeptAnswers kept,
            Workload workload) {
        this.graph = graph;
        this.kept = kept;
        this.workload = workload;
        this.index = index;
        this.lineage = new StudioLineage(index, cards);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/studios/{code}/descendants", "studioDescendants")
                        .needs(Operation.WALK_LINEAGE)
                        .says("出自该工作室的工作室", "Studios that grew out of this one")
                        .path("code", "工作室代码", "code of the studio")
                        .query(LINKS)
                        .query(MAX_DEPTH)
                        .answers(200, Descent.class, Descent.Descendant.class)
                        .fileOf(
                                call -> DescentFile.of(found(call, below(call)).studios()),
                                DescentFile.below())
                        .by(kept.keeping(this::descendants)),
                Route.get("/api/v1/studios/{code}/ancestors", "studioAncestors")
                        .needs(Operation.WALK_LINEAGE)
                        .says("该工作室的渊源", "Studios that this one grew out of")
                        .path("code", "工作室代码", "code of the studio")
                        .query(LINKS)
                        .query(MAX_DEPTH)
                        .answers(200, Descent.class, Descent.Ancestor.class)
                        .fileOf(
                                call -> DescentFile.of(found(call, above(call)).studios()),
                                DescentFile.above())
                        .by(kept.keeping(this::ancestors)),
                Route.get("/api/v1/studios/{a}/relation/{b}", "studioRelation")
                        .needs(Operation.WALK_LINEAGE)
                        .says("两间工作室的渊源", "How two studios are related")
                        .path("a", "工作室代码", "code of the one studio")
                        .path("b", "另一工作室代码", "code of the other studio")
                        .query(LINKS)
                        .answers(200, Relation.class)
                        .by(kept.keeping(this::relation)),
                Route.get("/api/v1/people/{id}/studio-descendants", "personStudioDescendants")
                        .needs(Operation.WALK_LINEAGE)
                        .says("出自此人的工作室", "Studios that grew out of this person's work")
                        .path("id", "人员编号", "id of the person")
                        .query(LINKS)
                        .answers(200, PersonStudios.class)
                        .fileOf(
                                call -> DescentFile.of(ofPerson(call).studios()),
                                DescentFile.ofPerson())
                        .by(kept.keeping(call -> Reply.ok(ofPerson(call)))));
    }

    private Reply relation(Call call) {
        for (String end : List.of("a", "b")) {
            if (!lineage.knows(call.path(end))) {
                return Reply.problem(Problems.notFound("工作室", "studio", call.path(end)));
            }
        }
        return Reply.ok(
                lineage.relation(call.path("a"), call.path("b"), question(call), call.view())
                        .orElseThrow());
    }

    private PersonStudios ofPerson(Call call) {
        String id = call.path("id");
        Allowance time = workload.begin();
        List<Row> found =
                graph.read("read/person/rows", Map.of("keys", List.of(id)), time.left(), _ -> {});
        if (found.isEmpty() || !index.to(call.view(), id)) {
            throw new Refused(Problems.notFound("人员", "person", id));
        }
        PersonRef person = PersonRef.of(found.getFirst());
        return time.ask(
                deadline ->
                        lineage.personStudios(
                                new Sight(call.view(), index).of(person),
                                question(call),
                                deadline));
    }

    private Reply descendants(Call call) {
        return Reply.ok(found(call, below(call)));
    }

    private Reply ancestors(Call call) {
        return Reply.ok(found(call, above(call)));
    }

    private Optional<Descent<Descent.Descendant>> below(Call call) {
        return lineage.descendants(call.path("code"), deep(call), call.view());
    }

    private Optional<Descent<Descent.Ancestor>> above(Call call) {
        return lineage.ancestors(call.path("code"), deep(call), call.view());
    }

    private static DescentQuestion question(Call call) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        kinds.addAll(call.list("kinds", EvidenceKind.class));
        return new DescentQuestion(
                call.asOf(),
                call.choice("minGrade", Grade.class).orElse(Grade.C),
                kinds,
                DescentQuestion.NO_LIMIT);
    }

    private static DescentQuestion deep(Call call) {
        return question(call).withMaxDepth(call.number("maxDepth", DescentQuestion.NO_LIMIT));
    }

    /**
     * What is found.
     *
     * @throws Refused 404 when there is no such studio
     */
    private static <T> T found(Call call, Optional<T> answer) {
        return answer.orElseThrow(
                () -> new Refused(Problems.notFound("工作室", "studio", call.path("code"))));
    }
}
