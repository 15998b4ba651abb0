package org.xinchuan.person;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Warning;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.MergedPeople;
import org.xinchuan.standard.Fault;

import java.util.List;

/** People: search, one, and writes. */
public final class PersonRoutes implements Routes {

    /** A hundred ids of the longest kind, with their commas. */
    private static final int LONGEST_IDS = 6_500;

    private static final String PATH = "/api/v1/people";
    private static final String ONE = PATH + "/{id}";

    private final Graph graph;
    private final People people;

    private final PersonRecords records = new PersonRecords();
    private final Writing writing;
    private final Shown shown;

    public PersonRoutes(Graph graph, PeopleColumns index, Writing writing, Shown shown) {
        this.shown = shown;
        this.graph = graph;
        this.people = new People(graph, index);
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "people")
                        .needs(Operation.SEARCH_PEOPLE)
                        .says("检索人员；同名者并列", "Search people; those of one name stand side by side")
                        .query(
                                Query.text(
                                        "q",
                                        "姓名、拼音、首字母、工号或编号",
                                        "name, pinyin, initials, employee number or id"),
                                Query.text(
                                        "organisation",
                                        "所在组织或其上级的代码",
                                        "code of their organisation or one above it"),
                                Query.text("occupation", "职业工种代码", "code of their occupation"),
                                Query.text(
                                                "ids",
                                                "编号，逗号分隔，代替 q；答复其中可见的人",
                                                "ids between commas, in place of q: those of them"
                                                        + " who are within reach")
                                        .most(LONGEST_IDS),
                                Query.choice(
                                        "sort",
                                        List.of("pinyin", "strokes"),
                                        "排序：拼音或姓氏笔画；缺省为与 q 的相关程度，无 q 时为拼音",
                                        "in order of pinyin or of strokes; otherwise of how well"
                                                + " they fit q, without which it is pinyin"))
                        .paging()
                        .answersPageOf(PersonItem.class, PersonItem.columns())
                        .by(this::find),
                Route.get(ONE, "person")
                        .needs(Operation.READ_PERSON)
                        .says(
                                "一个人：任职、荣誉、工作室、师徒",
                                "One person with posts, honours, studios and pairings")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .discloses()
                        .answers(200, PersonDetail.class)
                        .by(this::one),
                Route.post(PATH, "recordPerson")
                        .needs(Operation.RECORD_PERSON)
                        .says("登记人员", "Record a person")
                        .takes(Person.class)
                        .answers(201, PersonDetail.class)
                        .by(this::record),
                Route.patch(ONE, "changePerson")
                        .needs(Operation.RECORD_PERSON)
                        .says("修改人员", "Change a person")
                        .path("id", "人员编号", "id of the person")
                        .about("person", "人员", "person")
                        .takes(Person.class)
                        .answers(200, PersonDetail.class)
                        .by(this::change));
    }

    private Reply find(Call call) {
        if (call.text("ids").isPresent()) {
            call.unused("q", "ids 与 q 只能取一个。", "Give one of ids and q.");
        }
        String q = call.text("q").filter(typed -> !typed.isBlank()).orElse(null);
        People.Filter filter =
                new People.Filter(
                        q,
                        call.text("organisation").orElse(null),
                        call.text("occupation").orElse(null),
                        call.text("ids").map(ids -> List.of(ids.split(","))).orElse(null),
                        call.choice("sort").orElse(q == null ? "pinyin" : null));
        if (People.everybody(filter, call.reach())) {
            People.Part part =
                    people.everybody(filter.sort(), call.after().orElse(""), call.limit());
            return Reply.ok(Page.after(part.items(), part.total(), part.next()));
        }
        People.Part part = people.find(filter, call.reach(), call.offset(), call.limit());
        return Reply.ok(Page.part(part.items(), part.total(), call));
    }

    private Reply one(Call call) {
        String id = call.path("id");
        return People.one(graph, id)
                .map(
                        found ->
                                Reply.ok(found.detail().to(one -> shown.to(call.view(), one)))
                                        .etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(id)));
    }

    private Reply record(Call call) {
        Person person = call.body(Person.class);
        return writing.write(
                call,
                entry -> answer(call, entry, records.record(entry, person), "person.record", 201));
    }

    private Reply change(Call call) {
        String id = call.path("id");
        return writing.write(
                call,
                entry ->
                        records.find(entry, id)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(id))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        Person before = Rows.to(Person.class, row);
        Person after = call.patch(before, Person.class);
        return answer(call, entry, records.change(entry, before, after), "person.change", 200);
    }

    private Answer answer(
            Call call, Entry entry, PersonOutcome outcome, String operation, int status) {
        return switch (outcome) {
            case PersonOutcome.Recorded(var person, var fields) -> {
                String id = person.id();
                List<Change> changes =
                        fields.isEmpty()
                                ? List.of()
                                : List.of(new Change(operation, "person:" + id, fields));
                People.Found found = People.read(entry, id).orElseThrow();
                yield call.accept(
                        changes,
                        status,
                        found.detail()
                                .to(one -> shown.to(call.view(), one))
                                .warning(Warning.of(person.doubts(), call)),
                        ETags.of(found.revision()),
                        PATH + "/" + id);
            }
            case PersonOutcome.IdTaken(var id) -> call.refuse(Problems.taken("id", id));
            case PersonOutcome.Merged(var id, var into) ->
                    call.refuse(
                            Problems.conflict(
                                    new Fault(
                                            "id", MergedPeople.CODE, MergedPeople.says(id, into))));
            case PersonOutcome.Erased() -> call.refuse(Problems.erased());
            case PersonOutcome.IdFixed _ -> call.refuse(Problems.fixed("id"));
            case PersonOutcome.Unknown(var faults) -> call.refuse(Problems.invalid(faults));
        };
    }

    private static Problem absent(String id) {
        return Problems.notFound("人员", "person", id);
    }
}
