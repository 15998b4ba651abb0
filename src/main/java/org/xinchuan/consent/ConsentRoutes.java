package org.xinchuan.consent;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.util.List;

/** What a person agrees to: read, given and withdrawn. */
public final class ConsentRoutes implements Routes {

    private static final String PATH = "/api/v1/people/{id}/consent";

    private final Graph graph;
    private final Writing writing;
    private final Consents consents = new Consents();

    public ConsentRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.get(PATH, "consent").needs(Operation.READ_PERSON))
                        .says("本人同意的事项", "What a person agrees to")
                        .answers(200, PersonConsents.class)
                        .by(this::read),
                one(Route.put(PATH, "setConsent").needs(Operation.SET_CONSENT))
                        .says(
                                "登记或撤回同意；撤回自下一次请求起生效",
                                "Give or withdraw a consent; a withdrawal holds from the next"
                                        + " request on")
                        .takes(Consent.class)
                        .answers(200, PersonConsents.class)
                        // The last word counts: nobody has to read first in order to withdraw.
                        .withoutMatch()
                        .by(this::set));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.path("id", "人员编号", "id of the person").about("person", "人员", "person");
    }

    private Reply read(Call call) {
        String id = call.path("id");
        return graph.read(work -> consents.of(work, id))
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(absent(id)));
    }

    private Reply set(Call call) {
        String id = call.path("id");
        Consent consent = call.body(Consent.class);
        List<Fault> faults = consent.faults(call.today(), id.equals(call.identity().person()));
        if (!faults.isEmpty()) {
            return Reply.problem(Problems.invalid(faults));
        }
        return writing.write(
                call,
                entry ->
                        consents.of(entry, id)
                                .map(before -> set(call, entry, before, consent))
                                .orElseGet(() -> call.refuse(absent(id))));
    }

    private Answer set(Call call, Entry entry, PersonConsents before, Consent consent) {
        String id = before.person();
        if (consents.erased(entry, id)) {
            return call.refuse(Problems.erased());
        }
        List<String> fields = consents.record(entry, before, consent);
        List<Change> changes =
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change("person.consent", "person:" + id, fields));
        return call.accept(changes, 200, consents.of(entry, id).orElseThrow(), null, null);
    }

    private static Problem absent(String id) {
        return Problems.notFound("人员", "person", id);
    }
}
