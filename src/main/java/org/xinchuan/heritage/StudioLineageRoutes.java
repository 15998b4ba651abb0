package org.xinchuan.heritage;

import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.EvidenceKind;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.studio.StudioCards;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The main question and its way up. */
public final class StudioLineageRoutes implements Routes {

    private static final List<Query> QUESTION =
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
                            "only links with evidence of these kinds"),
                    Query.number(
                            "maxDepth", 1, 100_000, "最多几代，缺省不限", "how deep; no limit without"));

    private final StudioLineage lineage;

    public StudioLineageRoutes(LineageIndex index, StudioCards cards) {
        this.lineage = new StudioLineage(index, cards);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/studios/{code}/descendants", "studioDescendants")
                        .says("出自该工作室的工作室", "Studios that grew out of this one")
                        .path("code", "工作室代码", "code of the studio")
                        .query(QUESTION)
                        .answers(200, Descent.class)
                        .by(this::descendants),
                Route.get("/api/v1/studios/{code}/ancestors", "studioAncestors")
                        .says("该工作室的渊源", "Studios that this one grew out of")
                        .path("code", "工作室代码", "code of the studio")
                        .query(QUESTION)
                        .answers(200, Descent.class)
                        .by(this::ancestors));
    }

    private Reply descendants(Call call) {
        return reply(call, lineage.descendants(call.path("code"), question(call)));
    }

    private Reply ancestors(Call call) {
        return reply(call, lineage.ancestors(call.path("code"), question(call)));
    }

    static DescentQuestion question(Call call) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        kinds.addAll(call.list("kinds", EvidenceKind.class));
        return new DescentQuestion(
                call.asOf(),
                call.choice("minGrade", Grade.class).orElse(Grade.C),
                kinds,
                call.number("maxDepth", DescentQuestion.NO_LIMIT));
    }

    private static Reply reply(Call call, Optional<?> answer) {
        return answer.<Reply>map(Reply::ok)
                .orElseGet(
                        () -> Reply.problem(Problems.notFound("工作室", "studio", call.path("code"))));
    }
}
