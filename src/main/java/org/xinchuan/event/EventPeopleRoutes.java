package org.xinchuan.event;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who took part in events over HTTP: entering them, and how they did. */
public final class EventPeopleRoutes implements Routes {

    private static final String PEOPLE = EventRoutes.ONE + "/people";

    private final Writing writing;
    private final Shown shown;
    private final EventAnswers answers;
    private final EventRecords records = new EventRecords();

    public EventPeopleRoutes(Writing writing, Shown shown) {
        this.writing = writing;
        this.shown = shown;
        this.answers = new EventAnswers(shown);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PEOPLE, "recordEventPerson")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记参加者及其成绩", "Record who took part and how they did")
                        .path("code", "活动代码", "code of the event")
                        .about("event", "活动", "event")
                        .takes(EventPerson.class)
                        .answers(201, EventDetail.class)
                        .by(this::tookPart),
                Route.patch(PEOPLE + "/{person}/{role}", "changeEventPerson")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记或更正参加者的成绩", "Change how somebody did at an event")
                        .path("code", "活动代码", "code of the event")
                        .path("person", "人员编号", "id of the person")
                        .path("role", "身份，如 ENTRANT", "role, such as ENTRANT")
                        .about("event", "活动", "event")
                        .takes(EventPerson.class)
                        .answers(200, EventDetail.class)
                        .by(this::changePart));
    }

    private Reply tookPart(Call call) {
        EventPerson row = call.body(EventPerson.class, Map.of("event", call.path("code")));
        return writing.write(
                call,
                entry ->
                        answers.answer(
                                call,
                                entry,
                                records.tookPart(entry, row, call.view(), seen(call), call.today()),
                                "event.people",
                                201));
    }

    private Reply changePart(Call call) {
        return writing.write(
                call,
                entry ->
                        EventRecords.find(entry, call.path("code"))
                                .map(row -> changePart(call, entry, row))
                                .orElseGet(
                                        () -> call.refuse(EventAnswers.absent(call.path("code")))));
    }

    private Answer changePart(Call call, Entry entry, Row row) {
        Event event = Rows.to(Event.class, row);
        String person = call.path("person");
        Optional<EventPerson> before =
                seen(call).test(person)
                        ? EventRecords.part(entry, event.code(), person, call.path("role"))
                        : Optional.empty();
        EventOutcome outcome = new EventOutcome.NobodyThere(person);
        if (before.isPresent()) {
            call.mustMatch(ETags.of(row.number("revision")));
            EventPerson after = call.patch(before.get(), EventPerson.class);
            outcome = records.change(entry, event, before.get(), after, call.view(), call.today());
        }
        return answers.answer(call, entry, outcome, "event.people", 200);
    }

    private Predicate<String> seen(Call call) {
        return shown.knownTo(call.view(), Operation.RECORD_STUDIO);
    }
}
