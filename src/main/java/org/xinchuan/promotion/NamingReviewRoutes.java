package org.xinchuan.promotion;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
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
import org.xinchuan.promotion.NamingReviews.Standing;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;

import java.util.ArrayList;
import java.util.List;

/** Reviews of namings over HTTP. */
public final class NamingReviewRoutes implements Routes {

    private static final String ONE = "/api/v1/studios/{code}";

    private final Graph graph;
    private final StudioCards cards;
    private final Writing writing;
    private final ReviewRecords records = new ReviewRecords();

    public NamingReviewRoutes(Graph graph, StudioCards cards, Writing writing) {
        this.graph = graph;
        this.cards = cards;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of(Route.get(ONE + "/namings", "studioNamings"))
                        .needs(Operation.READ_REPORTS)
                        .says("工作室的命名、复核与待办", "Namings of a studio, their reviews and what is due")
                        .query(Query.asOf())
                        .paging()
                        .answersPageOf(ReviewedNaming.class, ReviewedNaming.columns())
                        .by(this::namings),
                of(Route.post(ONE + "/namings/{key}/reviews", "reviewNaming"))
                        .path("key", "命名：级别-命名日", "the naming: its level, a hyphen and its day")
                        .needs(Operation.RECORD_STUDIO)
                        .says(
                                "登记命名复核；连续第二次未通过即撤销命名",
                                "Record the review of a naming; the second failure in a row"
                                        + " revokes it")
                        .takes(ReviewBody.class)
                        .answers(201, ReviewedNaming.class)
                        .by(this::review));
    }

    /** What a request says of a review; studio and naming are in the path. */
    record ReviewBody(PartialDate heldOn, String grade, Double score) {

        ReviewBody {
            new Faults()
                    .required("heldOn", heldOn)
                    .required("grade", grade)
                    .add(
                            score != null && (score < 0 || score > 100),
                            "score",
                            "SCORE_RANGE",
                            "得分在 0 到 100 之间",
                            "a score is 0 to 100")
                    .orThrow();
        }
    }

    private static RouteBuilder of(RouteBuilder route) {
        return route.path("code", "工作室代码", "code of the studio").about("studio", "工作室", "studio");
    }

    private Reply namings(Call call) {
        StudioCard card = cards.of(call.path("code"));
        if (card == null) {
            return Reply.problem(StudioAssessmentRoutes.absent(call.path("code")));
        }
        List<ReviewedNaming> namings =
                graph.read(work -> new NamingReviews(work).of(List.of(card), call.asOf())).stream()
                        .map(one -> ReviewedNaming.of(one, null))
                        .toList();
        return Reply.ok(Page.of(namings, call));
    }

    private Reply review(Call call) {
        String code = call.path("code");
        String key = call.path("key");
        ReviewBody body = call.body(ReviewBody.class);
        ReviewRecords.Said said = new ReviewRecords.Said(body.heldOn(), body.grade(), body.score());
        // Refused here for what the body alone has wrong, before anything is asked of the store.
        said.of(code, NamingLevel.ENTERPRISE);
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                code,
                                key,
                                records.record(entry, code, key, said, call.today())));
    }

    private static Answer answer(
            Call call, Entry entry, String code, String key, ReviewOutcome outcome) {
        return switch (outcome) {
            case ReviewOutcome.Recorded(var standing, var revoked) -> {
                List<Change> changes = new ArrayList<>();
                changes.add(
                        new Change("studio.review", "studio:" + code, List.of("heldOn", "grade")));
                if (revoked) {
                    changes.add(
                            new Change(
                                    "studio.naming",
                                    "studio:" + code,
                                    List.of("status", "validTo")));
                }
                yield call.accept(
                        changes,
                        201,
                        ReviewedNaming.of(standing, Warning.of(told(standing, revoked), call)),
                        ETags.of(entry.sequence()),
                        "/api/v1/studios/" + code);
            }
            case ReviewOutcome.NoStudio() -> call.refuse(StudioAssessmentRoutes.absent(code));
            case ReviewOutcome.NoNaming() -> call.refuse(Problems.notFound("命名", "naming", key));
            case ReviewOutcome.Invalid(var faults) -> call.refuse(Problems.invalid(faults));
            case ReviewOutcome.AgainstRule(var fault) -> call.refuse(Problems.conflict(fault));
        };
    }

    /** What follows from a review that was failed. */
    private static List<Fault> told(Standing standing, boolean revoked) {
        if (revoked) {
            return List.of(
                    Fault.of(
                            "grade",
                            "NAMING_REVOKED",
                            "连续第二次未通过，命名自 " + standing.naming().validTo() + " 起撤销",
                            "the second failure in a row: the naming is revoked as of "
                                    + standing.naming().validTo()));
        }
        if (standing.cycle().failures() > 0 && standing.cycle().dueOn() != null) {
            return List.of(
                    Fault.of(
                            "grade",
                            "NAMING_SUSPENDED",
                            "未通过，整改至 " + standing.cycle().dueOn() + "，届时再次复核",
                            "not passed: to be mended and reviewed again by "
                                    + standing.cycle().dueOn()));
        }
        return List.of();
    }
}
