package org.xinchuan.erasure;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.function.Function;

/** Erasure: asked for by one, decided on by another. */
public final class ErasureRoutes implements Routes {

    private static final String PATH = "/api/v1/erasures";

    private final Graph graph;
    private final Writing writing;
    private final Erasures erasures;
    private final ErasureDecisions decisions = new ErasureDecisions();

    public ErasureRoutes(Graph graph, Writing writing, Erasures erasures) {
        this.graph = graph;
        this.writing = writing;
        this.erasures = erasures;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/people/{id}/erasure", "requestErasure")
                        .needs(Operation.REQUEST_ERASURE)
                        .says(
                                "申请注销一个人的个人信息；由另一位管理员批准",
                                "Ask that a person's data be erased; another administrator decides")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .takes(Reason.class)
                        .answers(200, Tombstone.class)
                        .answers(202, ErasureRequest.class)
                        .by(this::ask),
                Route.get(PATH, "erasures")
                        .needs(Operation.ERASE_PERSON)
                        .says("待审批的注销申请", "Requests for an erasure that wait")
                        .paging()
                        .answersPageOf(ErasureRequest.class)
                        .by(this::waiting),
                Route.post(PATH + "/{id}/approval", "approveErasure")
                        .needs(Operation.ERASE_PERSON)
                        .says("批准并注销；不能批准自己的申请", "Approve and erase; not a request of one's own")
                        .path("id", "申请编号", "id of the request")
                        .takes(Approval.class)
                        .answers(200, Tombstone.class)
                        .by(this::approve),
                Route.post(PATH + "/{id}/refusal", "refuseErasure")
                        .needs(Operation.ERASE_PERSON)
                        .says("驳回注销申请", "Refuse a request for an erasure")
                        .path("id", "申请编号", "id of the request")
                        .takes(Reason.class)
                        .answers(200, ErasureRequest.class)
                        .by(this::refuse));
    }

    /** An approval says nothing beyond itself. */
    record Approval() {}

    private Reply waiting(Call call) {
        return Reply.ok(Page.of(graph.read(ErasureDecisions::waiting), call));
    }

    private Reply ask(Call call) {
        Reason reason = call.body(Reason.class);
        boolean atOnce = automation(call);
        return written(call, entry -> decisions.ask(entry, call.path("id"), reason, atOnce));
    }

    private Reply approve(Call call) {
        call.body(Approval.class);
        boolean alone = automation(call);
        return written(
                call, entry -> decisions.approve(entry, call.path("id"), call.actor(), alone));
    }

    private Reply refuse(Call call) {
        Reason reason = call.body(Reason.class);
        return written(call, entry -> decisions.refuse(entry, call.path("id"), reason));
    }

    /** The operator's own token: it has no account, and who holds it holds the server. */
    private static boolean automation(Call call) {
        return call.account().isEmpty();
    }

    /** The answer is kept under no idempotency key: it may have the name in it. */
    private Reply written(Call call, Function<Entry, ErasureOutcome> act) {
        Reply reply = writing.writeSecret(call, entry -> answer(call, act.apply(entry)));
        erasures.writeDown();
        return reply;
    }

    private static Answer answer(Call call, ErasureOutcome outcome) {
        return switch (outcome) {
            case ErasureOutcome.Erased(var tombstone, var changes) ->
                    call.accept(changes, 200, tombstone, null, null);
            case ErasureOutcome.Waiting(var request) ->
                    call.accept(
                            change("person.erasure-request", request), 202, request, null, null);
            case ErasureOutcome.Refused(var request) ->
                    call.accept(change("person.erasure-refuse", request), 200, request, null, null);
            case ErasureOutcome.NoPerson(var id) ->
                    call.refuse(Problems.notFound("人员", "person", id));
            case ErasureOutcome.NoRequest(var id) ->
                    call.refuse(Problems.notFound("待审批的注销申请", "waiting request", id));
            case ErasureOutcome.ErasedAlready() -> call.refuse(Problems.erased());
            case ErasureOutcome.AskedAlready(var request) ->
                    call.refuse(
                            conflict(
                                    "ERASURE_WAITING",
                                    "已有注销申请待审批",
                                    "a request for this erasure waits already"));
            case ErasureOutcome.NeedsAnother() ->
                    call.refuse(
                            Problem.of(
                                    403,
                                    "NEEDS_ANOTHER",
                                    "须由另一位管理员批准",
                                    "Another administrator has to approve"));
        };
    }

    private static List<Change> change(String operation, ErasureRequest request) {
        return List.of(new Change(operation, "person:" + request.person(), List.of()));
    }

    private static Problem conflict(String code, String zh, String en) {
        return Problems.conflict(Fault.of("", code, zh, en));
    }
}
