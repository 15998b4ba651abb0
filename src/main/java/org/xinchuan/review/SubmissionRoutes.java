package org.xinchuan.review;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Approval;
import org.xinchuan.http.Call;
import org.xinchuan.http.KeptRequest;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Change;
import org.xinchuan.standard.Faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What waits: lists of it, agreeing to it, sending it back, withdrawing it. */
public final class SubmissionRoutes implements Routes {

    private static final String ONE = Keeping.PATH + "/{id}";
    private static final int MOST_AT_ONCE = 100;

    private final Graph graph;
    private final Submissions submissions;
    private final Writing writing;
    private final Function<String, Route> routes;
    private final Telling telling;

    /**
     * @param routes by operation, for carrying out what was agreed to
     */
    public SubmissionRoutes(
            Graph graph, Writing writing, Function<String, Route> routes, Telling telling) {
        this.graph = graph;
        this.submissions = new Submissions(graph);
        this.writing = writing;
        this.routes = routes;
        this.telling = telling;
    }

    /** Why something is sent back. */
    record SentBack(String reason) {

        SentBack {
            new Faults().required("reason", reason).orThrow();
        }
    }

    /** Many that are agreed to at once. */
    record Several(List<String> ids) {

        Several {
            new Faults()
                    .required("ids", ids)
                    .add(
                            ids != null && ids.size() > MOST_AT_ONCE,
                            "ids",
                            "TOO_MANY",
                            "一次最多 " + MOST_AT_ONCE + " 项",
                            "at most " + MOST_AT_ONCE + " at once")
                    .orThrow();
        }
    }

    /**
     * What became of one of several.
     *
     * @param status as if it had been alone
     */
    record Settled(String id, int status) {}

    /** What became of each. */
    record AllSettled(List<Settled> items) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Keeping.PATH, "submissions")
                        .needs(Operation.REVIEW)
                        .says(
                                "等待确认的事项，或自己提交的事项",
                                "What waits for one's agreement, or what one sent")
                        .query(
                                Query.choice("state", Submission.State.class, "状态", "state"),
                                Query.flag("mine", "只看自己提交的", "only what one sent oneself"),
                                Query.text("subject", "关于某记录", "about one record"))
                        .paging()
                        .answersPageOf(SubmissionItem.class)
                        .by(this::list),
                one(Route.get(ONE, "submission"))
                        .says("一件事项", "One of them")
                        .answers(200, SubmissionItem.class)
                        .by(this::get),
                one(Route.post(ONE + "/approval", "approve"))
                        .says("同意", "Agree to it")
                        .answers(200, SubmissionItem.class)
                        .by(call -> approve(call, call.path("id"))),
                one(Route.post(ONE + "/return", "sendBack"))
                        .says("退回并说明原因", "Send it back with a reason")
                        .takes(SentBack.class)
                        .answers(200, SubmissionItem.class)
                        .by(this::sendBack),
                one(Route.post(ONE + "/withdrawal", "withdraw"))
                        .says("撤回", "Withdraw what one sent")
                        .answers(200, SubmissionItem.class)
                        .by(this::withdraw),
                Route.post(Keeping.PATH + "/approvals", "approveSeveral")
                        .needs(Operation.REVIEW)
                        .says("一并同意多项", "Agree to several at once")
                        .takes(Several.class)
                        .answers(200, AllSettled.class)
                        .by(this::approveSeveral));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.REVIEW).path("id", "事项编号", "id of the submission");
    }

    private Reply list(Call call) {
        Reach reach = call.reach();
        boolean mine = call.flag("mine") || !reach.everything() && reach.organisations().isEmpty();
        Submissions.Part part =
                submissions.find(
                        new Submissions.Filter(
                                call.choice("state", Submission.State.class).orElse(null),
                                mine ? call.actor() : null,
                                mine ? null : reach,
                                call.text("subject").orElse(null)),
                        call.offset(),
                        call.limit());
        return graph.read(
                work ->
                        Reply.ok(
                                Page.part(
                                        part.items().stream()
                                                .map(one -> SubmissionView.of(work, one, call))
                                                .toList(),
                                        part.total(),
                                        call)));
    }

    private Reply get(Call call) {
        return graph.read(
                work ->
                        Reply.ok(
                                SubmissionView.of(
                                        work, Decisions.seen(work, call.path("id"), call), call)));
    }

    private Reply approve(Call call, String id) {
        Submission found = graph.read(work -> Decisions.seen(work, id, call));
        Decisions.mustDecide(found, call);
        boolean others = !Decisions.left(found, call).isEmpty();
        if (others || found.operation().equals(Submission.DISPUTE)) {
            return decide(call, id, one -> Decisions.agreed(one, call));
        }
        KeptRequest request =
                new KeptRequest(
                        found.operation(), found.path(), Decisions.variables(found), found.body());
        Approval approval =
                new Approval(
                        found.silent(),
                        entry ->
                                Decisions.close(
                                        entry, id, call, one -> Decisions.agreed(one, call)));
        Reply carriedOut = request.carriedOut(routes.apply(found.operation()), call, approval);
        return carriedOut.status() >= 400 ? carriedOut : settled(call, id);
    }

    /** What became of it, told to who sent it as well. */
    private Reply settled(Call call, String id) {
        return graph.read(
                work -> {
                    Submission now = Submissions.of(work, id).orElseThrow();
                    telling.settled(now);
                    return Reply.ok(SubmissionView.of(work, now, call));
                });
    }

    private Reply approveSeveral(Call call) {
        List<Settled> settled = new ArrayList<>();
        for (String id : call.body(Several.class).ids().stream().distinct().toList()) {
            settled.add(new Settled(id, status(call, id)));
        }
        return Reply.ok(new AllSettled(settled));
    }

    private int status(Call call, String id) {
        try {
            return approve(call, id).status();
        } catch (Refused refused) {
            return refused.problem().status();
        }
    }

    private Reply sendBack(Call call) {
        String reason = call.body(SentBack.class).reason();
        return decide(
                call,
                call.path("id"),
                one -> {
                    Decisions.mustDecide(one, call);
                    return one.decided(Submission.State.SENT_BACK, call.actor(), reason);
                });
    }

    private Reply withdraw(Call call) {
        return decide(call, call.path("id"), one -> Decisions.withdrawn(one, call));
    }

    private Reply decide(Call call, String id, UnaryOperator<Submission> decision) {
        Reply written =
                writing.write(
                        call,
                        entry -> {
                            Change made = Decisions.close(entry, id, call, decision);
                            return call.accept(List.of(made), 200, null, null, null);
                        });
        return written.status() >= 400 ? written : settled(call, id);
    }
}
