package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Json;
import org.xinchuan.http.KeptRequest;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Waiting;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Change;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.standard.Faults;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.studio.StudioDetail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Origins that the system proposes: where people make it plain that a studio grew out of another
 * (grade C or better) and nobody has recorded it. The recorder sees the path and confirms or
 * declines.
 */
public final class ProposalRoutes implements Routes {

    private static final String ONE = "/api/v1/studios/{code}/proposals/{parent}";
    private static final String RECORD = "recordOrigin";

    private final Proposals proposals;
    private final Writing writing;
    private final Function<String, Route> routes;

    /**
     * @param routes by operation: a confirmation records the origin as any other request would
     */
    public ProposalRoutes(
            Graph graph,
            LineageIndex index,
            StudioCards cards,
            Writing writing,
            Function<String, Route> routes) {
        this.proposals = new Proposals(graph, new StudioLineage(index, cards));
        this.writing = writing;
        this.routes = routes;
    }

    /**
     * A confirmation.
     *
     * @param kind in which way the one grew out of the other; incubated when left out
     * @param document id or title of the document that says so, or null
     */
    record Confirmation(OriginKind kind, String document) {}

    /** Why a proposal is not right. */
    record Declining(String reason) {

        Declining {
            new Faults().required("reason", reason).orThrow();
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/proposals", "proposals")
                        .needs(Operation.RECORD_STUDIO)
                        .says("系统建议的渊源", "Origins that the system proposes")
                        .paging()
                        .answersPageOf(Proposal.class, Proposal.columns())
                        .by(this::list),
                one("/confirmation", "confirmProposal")
                        .says("采纳建议的渊源", "Record a proposed origin")
                        .takes(Confirmation.class)
                        .answers(201, StudioDetail.class)
                        .answers(202, Waiting.class)
                        .by(this::confirm),
                one("/declining", "declineProposal")
                        .says("不采纳建议的渊源", "Decline a proposed origin")
                        .takes(Declining.class)
                        .answers(204, Void.class)
                        .by(this::decline));
    }

    /** A decision on one proposal. */
    private static RouteBuilder one(String step, String operation) {
        return Route.post(ONE + step, operation)
                .needs(Operation.RECORD_STUDIO)
                .path("code", "工作室代码", "code of the studio")
                .path("parent", "来源工作室代码", "code of the studio it grew out of")
                .about("studio", "工作室", "studio");
    }

    private Reply list(Call call) {
        Reach reach = call.reach();
        return Reply.ok(Page.of(proposals.within(reach, call.today(), call.view()), call));
    }

    private Reply confirm(Call call) {
        Confirmation confirmation = call.body(Confirmation.class);
        Proposal proposal = proposed(call);
        OriginKind kind = confirmation.kind() == null ? OriginKind.INCUBATED : confirmation.kind();
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("parent", proposal.parent().code());
        origin.put("kind", kind.name());
        origin.put("confirmed", true);
        if (confirmation.document() != null) {
            origin.put("document", confirmation.document());
        }
        KeptRequest request =
                new KeptRequest(
                        RECORD,
                        "/api/v1/studios/" + call.path("code") + "/origins",
                        Map.of("code", call.path("code")),
                        Json.text(origin));
        return request.carriedOut(routes.apply(RECORD), call, null);
    }

    private Reply decline(Call call) {
        Declining declining = call.body(Declining.class);
        Proposal proposal = proposed(call);
        String child = proposal.child().code();
        return writing.write(
                call,
                entry -> {
                    entry.run(
                            "write/origin/decline",
                            Map.of(
                                    "child", child,
                                    "parent", proposal.parent().code(),
                                    "reason", declining.reason()));
                    return call.accept(
                            List.of(
                                    new Change(
                                            "studio.origin-decline",
                                            "studio:" + child,
                                            List.of("declined"))),
                            204,
                            null,
                            null,
                            null);
                });
    }

    private Proposal proposed(Call call) {
        return proposals.of(List.of(call.path("code")), call.today(), call.view()).stream()
                .filter(one -> one.parent().code().equals(call.path("parent")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        Problems.notFound(
                                                "建议的渊源", "proposal", call.path("parent"))));
    }
}
