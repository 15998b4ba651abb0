package org.xinchuan.studio;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SecondPair;
import org.xinchuan.http.Waiting;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;

import java.util.List;
import java.util.Map;

/** Writes of studios, their people and recorded origins. */
public final class StudioWriteRoutes implements Routes {

    private final Writing writing;
    private final Shown shown;
    private final SecondPair secondPair;
    private final StudioRecords records = new StudioRecords();
    private final Origins origins = new Origins();

    public StudioWriteRoutes(Writing writing, Shown shown, SecondPair secondPair) {
        this.shown = shown;
        this.writing = writing;
        this.secondPair = secondPair;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(StudioRoutes.PATH, "recordStudio")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记工作室", "Record a studio")
                        .takes(Studio.class)
                        .answers(201, StudioDetail.class)
                        .by(this::record),
                one(Route.patch(StudioRoutes.ONE, "changeStudio").needs(Operation.RECORD_STUDIO))
                        .says("修改工作室", "Change a studio")
                        .takes(Studio.class)
                        .answers(200, StudioDetail.class)
                        .by(this::change),
                one(Route.post(StudioRoutes.ONE + "/people", "recordStudioPerson")
                                .needs(Operation.RECORD_STUDIO))
                        .says("登记领衔人或成员", "Record a leader or a member")
                        .takes(StudioPerson.class)
                        .answers(201, StudioDetail.class)
                        .by(this::person),
                one(Route.post(StudioRoutes.ONE + "/origins", "recordOrigin")
                                .needs(Operation.RECORD_STUDIO))
                        .says("登记渊源", "Record where a studio came from")
                        .takes(OriginBody.class)
                        .answers(201, StudioDetail.class)
                        .answers(202, Waiting.class)
                        .by(this::origin));
    }

    static RouteBuilder one(RouteBuilder route) {
        return route.path("code", "工作室代码", "code of the studio").about("studio", "工作室", "studio");
    }

    private Reply record(Call call) {
        Studio studio = call.body(Studio.class);
        return writing.write(
                call,
                entry -> answer(call, entry, records.record(entry, studio), "studio.record", 201));
    }

    private Reply change(Call call) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        StudioRecords.find(entry, code)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(StudioRoutes.absent(code))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        Studio before = Rows.to(Studio.class, row);
        Studio after = call.patch(before, Studio.class);
        return answer(call, entry, records.change(entry, before, after), "studio.change", 200);
    }

    private Reply person(Call call) {
        StudioPerson slice = call.body(StudioPerson.class, studio(call));
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.person(
                                        entry,
                                        slice,
                                        shown.knownTo(call.view(), Operation.RECORD_STUDIO)),
                                "studio.people",
                                201));
    }

    private Reply origin(Call call) {
        String child = call.path("code");
        OriginBody body = call.body(OriginBody.class);
        return writing.write(
                call,
                entry -> {
                    StudioOutcome outcome = origins.record(entry, child, body);
                    if (outcome instanceof StudioOutcome.Recorded) {
                        secondPair.look(call, entry, new SecondPair.Touched(parents(body), null));
                    }
                    return answer(call, entry, outcome, "studio.origin", 201);
                });
    }

    private static List<String> parents(OriginBody body) {
        return body.all().stream().map(code -> "studio:" + code).toList();
    }

    private static Map<String, String> studio(Call call) {
        return Map.of("studio", call.path("code"));
    }

    static Answer answer(
            Call call, Entry entry, StudioOutcome outcome, String operation, int status) {
        return switch (outcome) {
            case StudioOutcome.Recorded(var code, var fields) -> {
                List<Change> changes =
                        fields.isEmpty()
                                ? List.of()
                                : List.of(new Change(operation, "studio:" + code, fields));
                Studios.Found found = Studios.read(entry, code, call.today()).orElseThrow();
                yield call.accept(
                        changes,
                        status,
                        found.detail(),
                        ETags.of(found.revision()),
                        StudioRoutes.PATH + "/" + code);
            }
            case StudioOutcome.Absent(var code) -> call.refuse(StudioRoutes.absent(code));
            case StudioOutcome.CodeTaken(var code) -> call.refuse(Problems.taken("code", code));
            case StudioOutcome.CodeFixed _ -> call.refuse(Problems.fixed("code"));
            case StudioOutcome.Invalid(var faults) -> call.refuse(Problems.invalid(faults));
            case StudioOutcome.AgainstRule(var fault) -> call.refuse(Problems.conflict(fault));
            case StudioOutcome.WouldCloseLoop(var loop) -> call.refuse(loop(loop));
        };
    }

    private static Problem loop(List<StudioOutcome.WouldCloseLoop.Member> loop) {
        String names =
                String.join(
                        " → ",
                        loop.stream().map(StudioOutcome.WouldCloseLoop.Member::name).toList());
        return Problem.of(409, "LINEAGE_CYCLE", "渊源会形成循环", "The origins would form a loop")
                .saying("会形成循环：" + names, "It would close a loop: " + names)
                .with("loop", loop);
    }
}
