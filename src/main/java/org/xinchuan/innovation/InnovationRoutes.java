package org.xinchuan.innovation;

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

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Results over HTTP: lists, one, recording and correcting, and their awards. */
public final class InnovationRoutes implements Routes {

    static final String PATH = "/api/v1/innovations";
    private static final String ONE = PATH + "/{code}";

    private final Innovations innovations;
    private final Writing writing;
    private final Shown shown;
    private final InnovationRecords records = new InnovationRecords();

    public InnovationRoutes(Graph graph, Writing writing, Shown shown) {
        this.innovations = new Innovations(graph);
        this.writing = writing;
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "innovations")
                        .needs(Operation.READ_PUBLIC)
                        .says("检索成果", "Search results")
                        .query(filters())
                        .paging()
                        .answersPageOf(InnovationItem.class, InnovationItem.columns())
                        .by(this::find),
                Route.get(ONE, "innovation")
                        .needs(Operation.READ_PUBLIC)
                        .says(
                                "一项成果：完成人、工作室、奖项、专利",
                                "One result with its people, studios, awards and patents")
                        .path("code", "成果代码", "code of the result")
                        .answers(200, InnovationDetail.class)
                        .by(this::one),
                Route.post(PATH, "recordInnovation")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记成果", "Record a result")
                        .takes(Innovation.class)
                        .answers(201, InnovationDetail.class)
                        .by(this::record),
                Route.patch(ONE, "changeInnovation")
                        .needs(Operation.RECORD_STUDIO)
                        .says("修改成果", "Change a result")
                        .path("code", "成果代码", "code of the result")
                        .about("innovation", "成果", "result")
                        .takes(Innovation.class)
                        .answers(200, InnovationDetail.class)
                        .by(this::change),
                Route.post(ONE + "/awards", "recordAward")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记成果所获奖项", "Record an award that a result received")
                        .path("code", "成果代码", "code of the result")
                        .about("innovation", "成果", "result")
                        .takes(Award.class)
                        .answers(201, InnovationDetail.class)
                        .by(this::award));
    }

    private static List<Query> filters() {
        return List.of(
                Query.text("q", "名称、拼音、首字母或代码", "title, pinyin, initials or code"),
                Query.choice("type", InnovationType.class, "类型", "type"),
                Query.text("studio", "完成工作室代码，含参与", "code of a studio that took part"),
                Query.text(
                        "organisation",
                        "主要完成工作室所在组织或其上级的代码",
                        "code of the primary studio's host or of one above it"),
                Query.text(
                        "adoptedBy",
                        "采用单位或其上级的代码",
                        "code of an organisation that uses them, or of one above it"),
                Query.list(
                        "award",
                        Award.Level.class,
                        "所获奖项的级别，逗号分隔，有其一即可",
                        "level of an award; of several any one"),
                Query.flag("ip", "只看有授权专利或登记软著的", "only those with granted patents or copyrights"),
                Query.date("from", "完成日期起", "completed on or after"),
                Query.date("to", "完成日期止", "completed on or before"),
                Query.date(
                        "asOf",
                        "截至日期：到该日已完成的，奖项和专利也只计到该日；缺省不限",
                        "completed by this day, with the awards and patents of then; any without"));
    }

    private Reply find(Call call) {
        Innovations.Filter filter =
                new Innovations.Filter(
                        call.text("q").filter(q -> !q.isBlank()).orElse(null),
                        call.choice("type").orElse(null),
                        call.text("studio").orElse(null),
                        call.text("organisation").orElse(null),
                        call.text("adoptedBy").orElse(null),
                        call.list("award", Award.Level.class).stream().map(Enum::name).toList(),
                        call.flag("ip"),
                        call.date("from").orElse(null),
                        call.date("to").orElse(null),
                        call.date("asOf").orElse(null));
        Innovations.Part part = innovations.find(filter, call.offset(), call.limit());
        return Reply.ok(Page.part(part.items(), part.total(), call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return innovations
                .one(code)
                .map(
                        found ->
                                Reply.ok(found.detail().to(call.view(), shown))
                                        .etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(absent(code)));
    }

    private Reply record(Call call) {
        Innovation innovation = call.body(Innovation.class);
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.record(
                                        entry, innovation, seen(call), call.reach(), call.today()),
                                "innovation.record",
                                201));
    }

    private Reply change(Call call) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        InnovationRecords.find(entry, code)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(code))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        Innovation before = Rows.to(Innovation.class, row);
        Innovation after = call.patch(before, Innovation.class);
        return answer(
                call,
                entry,
                records.change(entry, before, after, seen(call), call.reach(), call.today()),
                "innovation.change",
                200);
    }

    private Reply award(Call call) {
        Award award = call.body(Award.class, Map.of("innovation", call.path("code")));
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.award(entry, award, call.today()),
                                "innovation.award",
                                201));
    }

    private Predicate<String> seen(Call call) {
        return shown.knownTo(call.view(), Operation.RECORD_STUDIO);
    }

    private Answer answer(
            Call call, Entry entry, InnovationOutcome outcome, String operation, int status) {
        return switch (outcome) {
            case InnovationOutcome.Recorded(var code, var fields, var doubts) -> {
                List<Change> changes =
                        fields.isEmpty()
                                ? List.of()
                                : List.of(new Change(operation, "innovation:" + code, fields));
                Innovations.Found found = Innovations.read(entry, code).orElseThrow();
                yield call.accept(
                        changes,
                        status,
                        found.detail().to(call.view(), shown).warning(Warning.of(doubts, call)),
                        ETags.of(found.revision()),
                        PATH + "/" + code);
            }
            default -> call.refuse(refusal(outcome));
        };
    }

    /** What is answered to a write that was refused. */
    static Problem refusal(InnovationOutcome outcome) {
        return switch (outcome) {
            case InnovationOutcome.Recorded _ -> throw new IllegalArgumentException("recorded");
            case InnovationOutcome.Absent(var code) -> absent(code);
            case InnovationOutcome.KeyTaken(var field, var key) -> Problems.taken(field, key);
            case InnovationOutcome.KeyFixed(var field) -> Problems.fixed(field);
            case InnovationOutcome.Invalid(var faults) -> Problems.invalid(faults);
            case InnovationOutcome.AgainstRule(var fault) -> Problems.conflict(fault);
        };
    }

    private static Problem absent(String code) {
        return Problems.notFound("成果", "result", code);
    }
}
