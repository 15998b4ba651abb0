package org.xinchuan.promotion;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Warning;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Timely;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Yearly assessments of studios over HTTP. */
public final class StudioAssessmentRoutes implements Routes {

    private static final String ONE = "/api/v1/studios/{code}";

    private final Graph graph;
    private final Writing writing;

    public StudioAssessmentRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of(Route.get(ONE + "/assessments", "studioAssessments"))
                        .needs(Operation.READ_REPORTS)
                        .says("工作室年度考核，新的在前", "Yearly assessments of a studio, newest first")
                        .query(Query.asOf())
                        .paging()
                        .answersPageOf(StudioAssessment.class, StudioAssessment.columns())
                        .by(this::assessments),
                of(Route.post(ONE + "/assessments", "assessStudio"))
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记工作室年度考核", "Record a yearly assessment of a studio")
                        .takes(YearBody.class)
                        .answers(201, StudioAssessment.class)
                        .by(this::assess));
    }

    /** What a request says of an assessment; the studio is in the path. */
    record YearBody(
            PartialDate heldOn,
            Double score,
            String grade,
            List<String> checklist,
            List<String> points) {

        YearBody {
            checklist = checklist == null ? List.of() : checklist;
            points = points == null ? List.of() : points;
            new Faults().required("heldOn", heldOn).orThrow();
        }

        Assessment of(String studio, String grade) {
            return new Assessment(
                    "studio:" + studio,
                    Assessment.Kind.STUDIO_ANNUAL,
                    heldOn,
                    null,
                    score,
                    grade,
                    null,
                    checklist,
                    points);
        }
    }

    private static RouteBuilder of(RouteBuilder route) {
        return route.path("code", "工作室代码", "code of the studio").about("studio", "工作室", "studio");
    }

    private Reply assessments(Call call) {
        String code = call.path("code");
        return graph.read(
                work -> {
                    if (!known(work, code)) {
                        return Reply.problem(absent(code));
                    }
                    List<StudioAssessment> held =
                            years(work, code)
                                    .filter(one -> !one.heldOn().first().isAfter(call.asOf()))
                                    .map(one -> StudioAssessment.of(one, null))
                                    .toList();
                    return Reply.ok(Page.of(held, call));
                });
    }

    private Reply assess(Call call) {
        String code = call.path("code");
        YearBody body = call.body(YearBody.class);
        // Refused here for what the body alone has wrong, before anything is asked of the store.
        Assessment said = body.of(code, body.grade());
        return writing.write(call, entry -> assess(call, entry, code, body, said));
    }

    private static Answer assess(
            Call call, Entry entry, String code, YearBody body, Assessment said) {
        if (!known(entry, code)) {
            return call.refuse(absent(code));
        }
        List<String> hosts =
                new FactReader(entry).hosts(List.of(code)).getOrDefault(code, List.of());
        AssessmentRules rules =
                new AssessmentRules(NamingRuleBook.read(entry), hosts, body.heldOn().last());
        List<Fault> faults = new ArrayList<>(rules.faults(said));
        faults.addAll(Timely.ahead("heldOn", body.heldOn(), call.today()));
        if (!faults.isEmpty()) {
            return call.refuse(Problems.invalid(faults));
        }
        if (years(entry, code).anyMatch(other -> other.heldOn().equals(body.heldOn()))) {
            return call.refuse(Problems.conflict(heldAlready()));
        }
        Assessment assessment =
                said.grade() == null ? body.of(code, rules.grade(said.score())) : said;
        entry.run("write/assessment/put", Map.of("rows", List.of(Rows.of(assessment))));
        return call.accept(
                List.of(new Change("studio.assess", "studio:" + code, Fields.set(assessment))),
                201,
                StudioAssessment.of(assessment, Warning.of(rules.doubts(assessment), call)),
                null,
                "/api/v1/studios/" + code);
    }

    private static Stream<Assessment> years(Work work, String code) {
        return work.run("read/assessment/rows", Map.of("keys", List.of("studio:" + code))).stream()
                .map(row -> Rows.to(Assessment.class, row))
                .filter(one -> one.kind() == Assessment.Kind.STUDIO_ANNUAL)
                .sorted(Comparator.comparing(Assessment::heldOn).reversed());
    }

    static boolean known(Work work, String code) {
        return !work.run("read/studio/rows", Map.of("keys", List.of(code))).isEmpty();
    }

    static Problem absent(String code) {
        return Problems.notFound("工作室", "studio", code);
    }

    static Fault heldAlready() {
        return Fault.of(
                "heldOn",
                "DUPLICATE_KEY",
                "当日的同类考核已登记",
                "such an assessment of that day exists already");
    }
}
