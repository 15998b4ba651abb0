package org.xinchuan.identifier;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Entry;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.IdentityNumber;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Identity numbers and phones: kept, shown masked, and found by the whole number alone. */
public final class IdentifierRoutes implements Routes {

    /** How often one account may look somebody up by number (TRUST.md §4). */
    private static final Disclosures.Limit[] LOOK_UPS = {
        new Disclosures.Limit(10, Duration.ofMinutes(1)),
        new Disclosures.Limit(100, Duration.ofDays(1))
    };

    private static final String LOOK_UP = "LOOK_UP_PERSON";

    /** Whom a look-up was about that found nobody within reach; the number is never recorded. */
    private static final String NOBODY = "lookup:nobody";

    static final String ONE = "/api/v1/people/{id}/identifiers";

    private final Graph graph;
    private final Writing writing;
    private final Identifiers identifiers;
    private final Disclosures disclosures;

    public IdentifierRoutes(
            Graph graph, Writing writing, Identifiers identifiers, Disclosures disclosures) {
        this.graph = graph;
        this.writing = writing;
        this.identifiers = identifiers;
        this.disclosures = disclosures;
    }

    /**
     * Whom a number belongs to.
     *
     * @param items one person within reach, or none
     */
    record Found(List<PersonRef> items) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ONE, "identifiers")
                        .needs(Operation.READ_PERSON)
                        .says("证件号码与电话，遮盖显示", "Identity number and phone, masked")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .answers(200, Numbers.Masked.class)
                        .by(this::read),
                Route.put(ONE, "setIdentifiers")
                        .needs(Operation.RECORD_PERSON)
                        .says(
                                "登记证件号码与电话；留空即删除",
                                "Keep identity number and phone; what is left out is deleted")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .takes(NumbersBody.class)
                        .answers(200, Numbers.Masked.class)
                        .withoutMatch()
                        .by(this::keep),
                Route.post("/api/v1/people/lookup", "lookUpPerson")
                        .needs(Operation.READ_PERSON)
                        .says(
                                "按完整身份证号查找本范围内的人员",
                                "Find somebody within reach by the whole identity number")
                        .takes(NumbersBody.class)
                        .answers(200, Found.class)
                        .by(this::lookUp));
    }

    private Reply read(Call call) {
        String id = call.path("id");
        return graph.read(work -> known(work, id) ? identifiers.of(work, id).masked() : null)
                        instanceof Numbers.Masked masked
                ? Reply.ok(masked)
                : Reply.problem(IdentifierProblems.absent(id));
    }

    private Reply keep(Call call) {
        NumbersBody body = call.body(NumbersBody.class);
        List<Fault> faults = body.faults(call.today());
        if (!faults.isEmpty()) {
            return Reply.problem(Problems.invalid(faults));
        }
        Numbers numbers = body.of(call.path("id"), call.today());
        return writing.writeSecret(call, entry -> keep(call, entry, numbers));
    }

    private Answer keep(Call call, Entry entry, Numbers numbers) {
        String id = numbers.person();
        if (!known(entry, id)) {
            return call.refuse(IdentifierProblems.absent(id));
        }
        if (!entry.run("read/erasure/known", Map.of("keys", List.of(id))).isEmpty()) {
            return call.refuse(Problems.erased());
        }
        if (identifiers.taken(entry, numbers)) {
            return call.refuse(IdentifierProblems.taken());
        }
        List<String> fields = identifiers.keep(entry, numbers);
        List<Change> changes =
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change("person.identifiers", "person:" + id, fields));
        return call.accept(changes, 200, numbers.masked(), null, null);
    }

    /** The same answer for a number that nobody has and for one of somebody out of reach. */
    private Reply lookUp(Call call) {
        NumbersBody body = call.body(NumbersBody.class);
        if (body.identityNumber() == null || body.phone() != null) {
            return Reply.problem(
                    Problems.invalid(
                            Fault.of(
                                    "identityNumber",
                                    "REQUIRED_EMPTY",
                                    "请填写身份证号，且只填身份证号",
                                    "the identity number is required, and nothing else")));
        }
        List<Fault> faults = body.faults(call.today());
        if (!faults.isEmpty()) {
            return Reply.problem(Problems.invalid(faults));
        }
        IdentityNumber number = new IdentityNumber(body.of("", call.today()).identityNumber());
        List<String> codes = call.reach().codes();
        Found found =
                graph.read(
                        work ->
                                new Found(
                                        PersonRef.read(
                                                work,
                                                identifiers.withNumber(work, number, codes))));
        // Whatever was found: every number that is tried counts, and is on record.
        return disclosures
                .recordAtMost(shown(call, found.items()), LOOK_UPS)
                .map(IdentifierProblems::tooOften)
                .orElseGet(() -> Reply.ok(found));
    }

    private static Disclosure.Asked shown(Call call, List<PersonRef> found) {
        return new Disclosure.Asked(
                call.writer(),
                LOOK_UP,
                found.isEmpty() ? NOBODY : "person:" + found.getFirst().id(),
                call.purpose().orElse(null),
                found.size());
    }

    private static boolean known(Work work, String id) {
        return !work.run("read/person/known", Map.of("keys", List.of(id))).isEmpty();
    }
}
