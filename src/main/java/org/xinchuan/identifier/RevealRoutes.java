package org.xinchuan.identifier;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.identifier.RevealRequest.Purpose;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.standard.Faults;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Numbers in clear: to the person; to the personnel office for a purpose, when the person agrees, a
 * few times a day; to an administrator when another approves. Each time is in the record of changes
 * before the answer leaves.
 */
public final class RevealRoutes implements Routes {

    private static final String PATH = "/api/v1/reveals";
    private static final int A_DAY = 20;

    private final Graph graph;
    private final Writing writing;
    private final Reveals reveals;
    private final Disclosures disclosures;
    private final Allowance allowance;

    public RevealRoutes(
            Graph graph,
            Writing writing,
            Identifiers identifiers,
            Disclosures disclosures,
            Clock clock) {
        this.graph = graph;
        this.writing = writing;
        this.disclosures = disclosures;
        this.reveals = new Reveals(identifiers);
        this.allowance = new Allowance(clock, new Allowance.Limit(A_DAY, Duration.ofDays(1)));
    }

    /** Why somebody wants to see the numbers. */
    record RevealBody(Purpose purpose) {

        RevealBody {
            new Faults().required("purpose", purpose).orThrow();
        }
    }

    /** An approval says nothing beyond itself. */
    record RevealApproval() {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(IdentifierRoutes.ONE + "/reveal", "revealIdentifiers")
                        .needs(Operation.REVEAL_IDENTIFIERS)
                        .says(
                                "查看完整号码；须有用途，并留下记录",
                                "Numbers in clear, for a purpose and on the record")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .takes(RevealBody.class)
                        .answers(200, Numbers.class)
                        .answers(202, RevealRequest.class)
                        .by(this::reveal),
                Route.get(PATH, "reveals")
                        .needs(Operation.APPROVE_REVEAL)
                        .says("待批准的查看申请", "Requests to see numbers that wait")
                        .paging()
                        .answersPageOf(RevealRequest.class)
                        .by(call -> Reply.ok(Page.of(graph.read(w -> Reveals.waiting(w)), call))),
                Route.post(PATH + "/{id}/approval", "approveReveal")
                        .needs(Operation.APPROVE_REVEAL)
                        .says("批准一次查看；不能批准自己的申请", "Approve seeing once; not a request of one's own")
                        .path("id", "申请编号", "id of the request")
                        .takes(RevealApproval.class)
                        .answers(200, RevealRequest.class)
                        .by(this::approve));
    }

    private Reply reveal(Call call) {
        String id = call.path("id");
        Purpose purpose = call.body(RevealBody.class).purpose();
        boolean self = id.equals(call.identity().person());
        boolean office = !self && !call.reach().everything();
        if (office) {
            Optional<Duration> wait = allowance.take(call.actor());
            if (wait.isPresent()) {
                return IdentifierProblems.tooOften(wait.get());
            }
        }
        boolean two = !self && !office && call.account().isPresent();
        Reply reply =
                writing.writeSecret(
                        call,
                        entry -> {
                            if (office && !Reveals.agrees(entry, id)) {
                                return call.refuse(IdentifierProblems.noConsent());
                            }
                            return two
                                    ? reveals.approved(call, entry, id, purpose)
                                    : reveals.shown(call, entry, id, purpose);
                        });
        if (reply.status() == 200 && !self) {
            disclosures.record(
                    new Disclosure.Asked(
                            call.writer(),
                            Operation.REVEAL_IDENTIFIERS.name(),
                            "person:" + id,
                            purpose.name(),
                            1));
        }
        return reply.header("Cache-Control", "no-store");
    }

    private Reply approve(Call call) {
        call.body(RevealApproval.class);
        return writing.writeSecret(call, entry -> Reveals.approve(call, entry, call.path("id")));
    }
}
