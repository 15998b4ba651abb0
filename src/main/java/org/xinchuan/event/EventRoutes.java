package org.xinchuan.event;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Entry;

import java.util.List;
import java.util.Optional;

/** Events over HTTP: lists, one, recording and correcting. */
public final class EventRoutes implements Routes {

    static final String PATH = "/api/v1/events";
    static final String ONE = PATH + "/{code}";

    private final Events events;
    private final Writing writing;
    private final Shown shown;
    private final EventAnswers answers;
    private final EventRecords records = new EventRecords();

    public EventRoutes(Graph graph, Writing writing, Shown shown) {
        this.events = new Events(graph);
        this.writing = writing;
        this.shown = shown;
        this.answers = new EventAnswers(shown);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "events")
                        .needs(Operation.READ_PUBLIC)
                        .says("检索活动", "Search events")
                        .query(filters())
                        .paging()
                        .answersPageOf(EventItem.class, EventItem.columns())
                        .by(this::find),
                Route.get(ONE, "event")
                        .needs(Operation.READ_PUBLIC)
                        .says(
                                "一次活动：参加者、对子成绩、名次和奖项、历届",
                                "One event with its people, pairs, ranking and other editions")
                        .path("code", "活动代码", "code of the event")
                        .answers(200, EventDetail.class)
                        .by(this::one),
                Route.post(PATH, "recordEvent")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记活动", "Record an event")
                        .takes(Event.class)
                        .answers(201, EventDetail.class)
                        .by(this::record),
                Route.patch(ONE, "changeEvent")
                        .needs(Operation.RECORD_STUDIO)
                        .says("修改活动", "Change an event")
                        .path("code", "活动代码", "code of the event")
                        .about("event", "活动", "event")
                        .takes(Event.class)
                        .answers(200, EventDetail.class)
                        .by(this::change));
    }

    private static List<Query> filters() {
        return List.of(
                Query.text("q", "名称、拼音、首字母、系列或代码", "name, pinyin, initials, series or code"),
                Query.choice("kind", Event.Kind.class, "类型", "kind"),
                Query.text("series", "系列，如 工友杯", "series, such as 工友杯"),
                Query.text(
                        "organisation",
                        "举办单位或其上级的代码",
                        "code of the organisation that held it or of one above it"),
                Query.text("studio", "举办工作室代码", "code of the studio that held it"),
                Query.text("person", "参加者编号", "id of somebody who took part"),
                Query.choice("level", Event.Level.class, "级别", "level"),
                Query.date("from", "举办日期起", "held on or after"),
                Query.date("to", "举办日期止", "held on or before"));
    }

    private Reply find(Call call) {
        Optional<String> person = call.text("person");
        if (person.isPresent() && !shown.to(call.view(), person.get())) {
            // Where somebody was is for those to know who may know of them.
            return Reply.ok(Page.part(List.of(), 0, call));
        }
        Events.Filter filter =
                new Events.Filter(
                        call.text("q").filter(q -> !q.isBlank()).orElse(null),
                        call.choice("kind").orElse(null),
                        call.text("series").orElse(null),
                        call.text("organisation").orElse(null),
                        call.text("studio").orElse(null),
                        person.orElse(null),
                        call.choice("level").orElse(null),
                        call.date("from").orElse(null),
                        call.date("to").orElse(null));
        Events.Part part = events.find(filter, call.offset(), call.limit());
        return Reply.ok(Page.part(part.items(), part.total(), call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return events.one(code)
                .map(
                        found ->
                                Reply.ok(found.detail().to(call.view(), shown))
                                        .etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(EventAnswers.absent(code)));
    }

    private Reply record(Call call) {
        Event event = call.body(Event.class);
        return writing.write(
                call,
                entry ->
                        answers.answer(
                                call,
                                entry,
                                records.record(entry, event, call.view()),
                                "event.record",
                                201));
    }

    private Reply change(Call call) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        EventRecords.find(entry, code)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(EventAnswers.absent(code))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        Event before = Rows.to(Event.class, row);
        Event after = call.patch(before, Event.class);
        return answers.answer(
                call,
                entry,
                records.change(entry, before, after, call.view(), call.today()),
                "event.change",
                200);
    }
}
