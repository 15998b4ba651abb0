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
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Faults;

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

    /** How often the personnel office may see numbers (TRUST.md §3.3). */
    private static final Disclosures.Limit A_DAY = new Disclosures.Limit(20, Duration.ofDays(1));

    private final Graph graph;
    private final Writing writing;
    private final Reveals reveals;
    private final Disclosures disclosures;

    public RevealRoutes(
            Graph graph, Writing writing, Identifiers identifiers, Disclosures disclosures) {
        this.graph = graph;
        this.writing = writing;
        this.disclosures = disclosures;
        this.reveals = new Reveals(identifiers);
    }

    /** Why somebody wants to see the numbers. */
    record RevealBody(Purpose purpose) {

        RevealBody {
            new Faults().required("purpose", purpose).orThrow();
        }
    }

    /** A decision says nothing beyond itself. */
    record RevealDecision() {}

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
                        .says(
                                "批准 24 小时内查看一次；不能批准自己的申请",
                                "Approve seeing once within 24 hours; not a request of one's own")
                        .path("id", "申请编号", "id of the request")
                        .takes(RevealDecision.class)
                        .answers(200, RevealRequest.class)
                        .by(call -> decide(call, Reveals::approve)),
                Route.post(PATH + "/{id}/refusal", "refuseReveal")
                        .needs(Operation.APPROVE_REVEAL)
                        .says("驳回查看申请", "Refuse a request to see numbers")
                        .path("id", "申请编号", "id of the request")
                        .takes(RevealDecision.class)
                        .answers(200, RevealRequest.class)
                        .by(call -> decide(call, Reveals::refuse)));
    }

    private Reply reveal(Call call) {
        String id = call.path("id");
        Purpose purpose = call.body(RevealBody.class).purpose();
        boolean self = id.equals(call.identity().person());
        boolean office = !self && !call.reach().everything();
        Disclosure.Asked asked =
                new Disclosure.Asked(
                        call.writer(),
                        Operation.REVEAL_IDENTIFIERS.name(),
                        "person:" + id,
                        purpose.name(),
                        1);
        if (office) {
            if (!graph.read(work -> Reveals.agrees(work, id))) {
                return Reply.problem(IdentifierProblems.noConsent());
            }
            // Before the change is made: of what was one too many, nothing says that it was shown.
            Optional<Duration> wait = disclosures.recordAtMost(asked, A_DAY);
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
        if (reply.status() == 200 && !self && !office) {
            disclosures.record(asked);
        }
        return reply.header("Cache-Control", "no-store");
    }

    private interface Deciding {
        Answer decide(Call call, Entry entry, String id);
    }

    private Reply decide(Call call, Deciding deciding) {
        call.body(RevealDecision.class);
        return writing.writeSecret(call, entry -> deciding.decide(call, entry, call.path("id")));
    }
}
