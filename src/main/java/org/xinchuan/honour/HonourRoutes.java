package org.xinchuan.honour;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;

/** The catalogue of honours, and honours given. */
public final class HonourRoutes implements Routes {

    private static final Map<String, String> PATHS =
            Map.of(
                    "person", "/api/v1/people/",
                    "studio", "/api/v1/studios/",
                    "organisation", "/api/v1/organisations/");

    private final Graph graph;
    private final Writing writing;
    private final Shown shown;
    private final HonourRecords records = new HonourRecords();

    public HonourRoutes(Graph graph, Writing writing, Shown shown) {
        this.shown = shown;
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/honour-kinds", "honourKinds")
                        .needs(Operation.READ_PUBLIC)
                        .says("荣誉目录", "The catalogue of honours")
                        .paging()
                        .answersPageOf(HonourKind.class, HonourKind.columns())
                        .by(this::kinds),
                Route.post("/api/v1/honours", "recordHonour")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记荣誉", "Record an honour")
                        .takes(Honour.class)
                        .answers(201, HonourItem.class)
                        .by(call -> record(call, call.body(Honour.class))),
                Route.post("/api/v1/studios/{code}/honours", "recordStudioHonour")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记工作室的荣誉", "Record an honour of a studio")
                        .path("code", "工作室代码", "code of the studio")
                        .about("studio", "工作室", "studio")
                        .takes(Honour.class)
                        .answers(201, HonourItem.class)
                        .by(this::ofStudio));
    }

    private Reply kinds(Call call) {
        List<HonourKind> kinds =
                graph.read("read/honour-kind/all").stream()
                        .map(row -> Rows.to(HonourKind.class, row))
                        .toList();
        return Reply.ok(Page.of(kinds, call));
    }

    private Reply ofStudio(Call call) {
        String code = call.path("code");
        if (graph.read("read/studio/rows", Map.of("keys", List.of(code))).isEmpty()) {
            return Reply.problem(Problems.notFound("工作室", "studio", code));
        }
        return record(call, call.body(Honour.class, Map.of("holder", "studio:" + code)));
    }

    private Reply record(Call call, Honour honour) {
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.record(
                                        entry,
                                        honour,
                                        shown.knownTo(call.view(), Operation.RECORD_STUDIO))));
    }

    private static Answer answer(Call call, Entry entry, HonourOutcome outcome) {
        return switch (outcome) {
            case HonourOutcome.Recorded(var item, var fields) -> {
                int colon = item.holder().indexOf(':');
                yield call.accept(
                        List.of(new Change("honour.record", item.holder(), fields)),
                        201,
                        item,
                        ETags.of(entry.sequence()),
                        PATHS.get(item.holder().substring(0, colon))
                                + item.holder().substring(colon + 1));
            }
            case HonourOutcome.Unknown(var faults) -> call.refuse(Problems.invalid(faults));
            case HonourOutcome.HeldAlready _ ->
                    call.refuse(
                            Problems.conflict(
                                    Fault.of(
                                            "onDate",
                                            "DUPLICATE_HONOUR",
                                            "该日期的这项荣誉已有记录",
                                            "this honour of this day is recorded already")));
        };
    }
}
