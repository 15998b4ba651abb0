package org.xinchuan.heritage;

import org.xinchuan.access.Identity;
import org.xinchuan.access.Operation;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.heritage.InfluenceRanking.Subject;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.report.Locations;
import org.xinchuan.workload.Allowance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A ranking that a call asks for: of what, by what, and among whom.
 *
 * @param organisations codes of the scope and the region asked about, null for all
 * @param within the people who are ranked, or summed up
 * @param among says the same in words, and as seen by whom
 * @param descent the links between studios
 * @param everybody whether nobody and nothing is left out
 */
record RankingAsked(
        InfluenceQuestion question,
        Subject of,
        Set<String> organisations,
        Within within,
        String among,
        DescentQuestion descent,
        boolean everybody) {

    /**
     * Reads a call.
     *
     * @param peopleRanked whether people are ranked at all
     * @throws Refused 401 or 403 for a ranking of people that is not for the caller, 400 for what
     *     does not fit together or is not on record
     */
    static RankingAsked of(Call call, Graph graph, boolean peopleRanked, Allowance time) {
        InfluenceQuestion question = InfluenceQuestion.of(call);
        Subject of = subject(call, peopleRanked);
        Optional<String> occupation = call.text("occupation");
        if (of == Subject.STUDIOS && occupation.isPresent()) {
            throw refused("occupation", "工作室没有工种。", "Studios have no trade.");
        }
        if (of == Subject.ORGANISATIONS && question.by().measure().isPresent()) {
            throw refused("measure", "单位只能按贡献排名。", "Organisations are ranked by credit only.");
        }
        if (question.mirror() && question.by().measure().isEmpty()) {
            throw refused("mirror", "贡献没有反向。", "Credit has no mirror.");
        }
        unused(call, of, question.by());
        Set<String> organisations = organisations(call, graph, time);
        Reach reach = call.view().reach(Operation.SEARCH_PEOPLE);
        return new RankingAsked(
                question,
                of,
                organisations,
                new Within(reach, organisations, occupation.orElse(null), call.asOf()),
                call.view().key()
                        + "\n"
                        + call.text("scope")
                        + call.text("region")
                        + call.text("occupation"),
                descent(call),
                organisations == null
                        && occupation.isEmpty()
                        && (of == Subject.STUDIOS || reach.everything()));
    }

    /** Refuses what says nothing about such a ranking. */
    private static void unused(Call call, Subject of, RankedBy by) {
        if (of != Subject.STUDIOS) {
            call.unused("minGrade", "只有工作室的渊源有依据等级。", "Only links between studios have a grade.");
        }
        if (by != RankedBy.GENEALOGICAL_INDEX) {
            call.unused("rank", "只有谱系指数有阶。", "Only the genealogical index has a rank.");
        }
        if (by.measure().isPresent()) {
            call.unused("passedOn", "只有贡献会上传给师父。", "Only credit is passed on.");
        }
    }

    /**
     * @throws Refused 401 or 403 for a ranking of people that is not for the caller
     */
    private static Subject subject(Call call, boolean peopleRanked) {
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

    /** Codes of the scope and the region asked about; null for all. */
    private static Set<String> organisations(Call call, Graph graph, Allowance time) {
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

    /** The links between studios that a call asks about. */
    static DescentQuestion descent(Call call) {
        return DescentQuestion.asOf(call.asOf())
                .withMinGrade(call.choice("minGrade", Grade.class).orElse(Grade.C));
    }

    private static Refused refused(String parameter, String zh, String en) {
        return new Refused(
                Problems.badParameter(Problem.Error.parameter(parameter, "BAD_PARAMETER", zh, en)));
    }
}
