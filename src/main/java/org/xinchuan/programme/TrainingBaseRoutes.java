package org.xinchuan.programme;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.ActionTag;

import java.util.List;
import java.util.Map;

/** Training bases over HTTP: lists, one, recording and correcting. */
public final class TrainingBaseRoutes implements Routes {

    private static final String PATH = "/api/v1/training-bases";
    private static final String ONE = PATH + "/{code}";

    private final Graph graph;
    private final Writing writing;
    private final TrainingBaseRecords records = new TrainingBaseRecords();

    public TrainingBaseRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "trainingBases")
                        .needs(Operation.READ_PUBLIC)
                        .says("培训基地名单", "Training bases")
                        .query(
                                Query.text("q", "名称、拼音、首字母或代码", "name, pinyin, initials or code"),
                                Query.text(
                                        "organisation",
                                        "主办单位或其上级的代码",
                                        "code of the one that runs it or of one above it"),
                                Query.text(
                                        "region", "所在地区或其上级的代码", "code of its region or one above"),
                                Query.choice("action", ActionTag.class, "五大行动", "one of the five"),
                                Query.asOf())
                        .paging()
                        .answersPageOf(TrainingBaseItem.class, TrainingBaseItem.columns())
                        .by(this::find),
                Route.get(ONE, "trainingBase")
                        .needs(Operation.READ_PUBLIC)
                        .says("一个培训基地", "One training base")
                        .path("code", "培训基地代码", "code of the base")
                        .answers(200, TrainingBaseItem.class)
                        .by(this::one),
                Route.post(PATH, "recordTrainingBase")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记培训基地", "Record a training base")
                        .takes(TrainingBase.class)
                        .answers(201, TrainingBaseItem.class)
                        .by(this::record),
                Route.patch(ONE, "changeTrainingBase")
                        .needs(Operation.RECORD_STUDIO)
                        .says("修改培训基地", "Change a training base")
                        .path("code", "培训基地代码", "code of the base")
                        .about("training-base", "培训基地", "training base")
                        .takes(TrainingBase.class)
                        .answers(200, TrainingBaseItem.class)
                        .by(this::change));
    }

    private Reply find(Call call) {
        Map<String, Object> sought = Sought.by(call, graph);
        sought.put("region", call.text("region").orElse(null));
        Row found = graph.read("read/training-base/found", sought).getFirst();
        List<TrainingBaseItem> items =
                items(graph::read, found.list("page")).stream()
                        .map(row -> Rows.to(TrainingBaseItem.class, row))
                        .toList();
        return Reply.ok(Page.part(items, found.number("total"), call));
    }

    private Reply one(Call call) {
        String code = call.path("code");
        return items(graph::read, List.of(code)).stream()
                .findFirst()
                .map(
                        row ->
                                Reply.ok(Rows.to(TrainingBaseItem.class, row))
                                        .etag(ETags.of(row.number("revision"))))
                .orElseGet(() -> Reply.problem(absent(code)));
    }

    private Reply record(Call call) {
        TrainingBase base = call.body(TrainingBase.class);
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.record(entry, base),
                                "training-base.record",
                                201));
    }

    private Reply change(Call call) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        TrainingBaseRecords.find(entry, code)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(code))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        TrainingBase before = Rows.to(TrainingBase.class, row);
        TrainingBase after = call.patch(before, TrainingBase.class);
        return answer(
                call, entry, records.change(entry, before, after), "training-base.change", 200);
    }

    private Answer answer(
            Call call, Entry entry, ProgrammeOutcome outcome, String operation, int status) {
        if (!(outcome instanceof ProgrammeOutcome.Recorded(var code, var fields, _))) {
            return call.refuse(ProgrammeOutcome.refusal(outcome));
        }
        Row row = items(entry, List.of(code)).getFirst();
        return call.accept(
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change(operation, "training-base:" + code, fields)),
                status,
                Rows.to(TrainingBaseItem.class, row),
                ETags.of(row.number("revision")),
                PATH + "/" + code);
    }

    private static List<Row> items(Work work, List<String> codes) {
        return work.run("read/training-base/items", Map.of("keys", codes));
    }

    private static Problem absent(String code) {
        return Problems.notFound("培训基地", "training base", code);
    }
}
