package org.xinchuan.person;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transfers: somebody moves to another post, and the last of them taken back. */
public final class TransferRoutes implements Routes {

    private static final String PATH = "/api/v1/people/{id}/posts";

    private final Writing writing;
    private final Shown shown;
    private final PersonRecords records = new PersonRecords();
    private final Transfers transfers = new Transfers();

    public TransferRoutes(Writing writing, Shown shown) {
        this.writing = writing;
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of(Route.post(PATH, "recordTransfer"))
                        .says(
                                "登记调动：现岗位成为任职经历，答复仍在原单位一方的在带结对",
                                "Record a transfer: the present post becomes one that was held;"
                                        + " the answer names the pairings still under way with"
                                        + " the side that was left")
                        .takes(Transfer.class)
                        .answers(201, TransferAnswer.class)
                        .by(this::record),
                of(Route.delete(PATH + "/{from}", "takeBackTransfer"))
                        .path("from", "调动日期", "day of the transfer")
                        .says("撤回最近一次调动", "Take the last transfer back")
                        .answers(200, PersonDetail.class)
                        .by(this::takeBack));
    }

    private static RouteBuilder of(RouteBuilder route) {
        return route.needs(Operation.RECORD_PERSON)
                .path("id", "人员编号", "id of the person")
                .about("person", "人员", "person");
    }

    private Reply record(Call call) {
        Transfer to = call.body(Transfer.class);
        return writing.write(
                call,
                entry ->
                        found(entry, call)
                                .map(row -> record(call, entry, row, to))
                                .orElseGet(() -> call.refuse(absent(call))));
    }

    private Answer record(Call call, Entry entry, Row row, Transfer to) {
        if (!call.reach().covers(to.organisation()) && isKnown(entry, to.organisation())) {
            // Before anything is said of who is there already.
            return call.refuse(Problems.outsideReach());
        }
        TransferOutcome outcome = transfers.record(entry, row, to, call.today());
        if (!(outcome instanceof TransferOutcome.Done done)) {
            return refused(call, outcome);
        }
        People.Found found = People.read(entry, call.path("id")).orElseThrow();
        TransferAnswer answer =
                new TransferAnswer(found.detail(), leftBehind(entry, call.path("id"), done, to))
                        .to(one -> shown.to(call.view(), one));
        return call.accept(
                List.of(new Change("person.transfer", subject(call), done.fields())),
                201,
                answer,
                ETags.of(found.revision()),
                "/api/v1/people/" + call.path("id") + "/posts/" + to.from());
    }

    private Reply takeBack(Call call) {
        return writing.write(
                call,
                entry ->
                        found(entry, call)
                                .map(row -> takeBack(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(call))));
    }

    private Answer takeBack(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        TransferOutcome outcome = transfers.takeBack(entry, row, call.path("from"));
        if (!(outcome instanceof TransferOutcome.Done done)) {
            return refused(call, outcome);
        }
        People.Found found = People.read(entry, call.path("id")).orElseThrow();
        return call.accept(
                List.of(new Change("person.untransfer", subject(call), done.fields())),
                200,
                found.detail().to(one -> shown.to(call.view(), one)),
                ETags.of(found.revision()),
                null);
    }

    private Answer refused(Call call, TransferOutcome outcome) {
        return call.refuse(
                switch (outcome) {
                    case TransferOutcome.Invalid(var faults) -> Problems.invalid(faults);
                    case TransferOutcome.Against(var fault) -> Problems.conflict(fault);
                    case TransferOutcome.Erased() -> Problems.erased();
                    case TransferOutcome.Absent() ->
                            Problems.notFound("任职", "post", call.path("from"));
                    case TransferOutcome.Done _ -> throw new IllegalStateException("it is done");
                });
    }

    private static List<PairingView> leftBehind(
            Entry entry, String person, TransferOutcome.Done done, Transfer to) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person);
        parameters.put("left", done.left());
        parameters.put("into", done.into());
        parameters.put("from", to.from().first());
        return PairingView.read(
                entry,
                entry.run("read/person/left-behind", parameters).stream()
                        .map(row -> row.text("key"))
                        .toList());
    }

    private Optional<Row> found(Entry entry, Call call) {
        return records.find(entry, call.path("id"));
    }

    private static boolean isKnown(Entry entry, String organisation) {
        return !entry.run("read/organisation/known", Map.of("keys", List.of(organisation)))
                .isEmpty();
    }

    private static String subject(Call call) {
        return "person:" + call.path("id");
    }

    private static Problem absent(Call call) {
        return Problems.notFound("人员", "person", call.path("id"));
    }
}
