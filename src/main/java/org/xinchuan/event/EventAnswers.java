package org.xinchuan.event;

import org.xinchuan.access.Shown;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Warning;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.util.List;

/** What is answered to a write of an event or of who took part: the event as it is then. */
final class EventAnswers {

    private final Shown shown;

    EventAnswers(Shown shown) {
        this.shown = shown;
    }

    Answer answer(Call call, Entry entry, EventOutcome outcome, String operation, int status) {
        return switch (outcome) {
            case EventOutcome.Recorded(var code, var fields, var doubts) -> {
                List<Change> changes =
                        fields.isEmpty()
                                ? List.of()
                                : List.of(new Change(operation, "event:" + code, fields));
                Events.Found found = Events.read(entry, code).orElseThrow();
                yield call.accept(
                        changes,
                        status,
                        found.detail().to(call.view(), shown).warning(Warning.of(doubts, call)),
                        ETags.of(found.revision()),
                        EventRoutes.PATH + "/" + code);
            }
            case EventOutcome.Absent(var code) -> call.refuse(absent(code));
            case EventOutcome.CodeTaken(var code) -> call.refuse(Problems.taken("code", code));
            case EventOutcome.KeyFixed(var field) -> call.refuse(Problems.fixed(field));
            case EventOutcome.NobodyThere(var person) ->
                    call.refuse(Problems.notFound("参加者", "participant", person));
            case EventOutcome.Invalid(var faults) -> call.refuse(Problems.invalid(faults));
            case EventOutcome.TakesPartAlready() ->
                    call.refuse(
                            Problems.conflict(
                                    Fault.of(
                                            "person",
                                            "TAKES_PART_ALREADY",
                                            "此人以这一身份参加已有记录",
                                            "the person is recorded in that role already")));
        };
    }

    static Problem absent(String code) {
        return Problems.notFound("活动", "event", code);
    }
}
