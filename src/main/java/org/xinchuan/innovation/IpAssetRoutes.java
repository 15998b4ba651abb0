package org.xinchuan.innovation;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.access.Subtree;
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
import org.xinchuan.http.Warning;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.PatentNumber;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Patents and software copyrights over HTTP: lists, one, recording and correcting. */
public final class IpAssetRoutes implements Routes {

    private static final String PATH = "/api/v1/ip-assets";
    private static final String ONE = PATH + "/{number}";

    private final Graph graph;
    private final Writing writing;
    private final Shown shown;
    private final IpAssetRecords records = new IpAssetRecords();

    public IpAssetRoutes(Graph graph, Writing writing, Shown shown) {
        this.graph = graph;
        this.writing = writing;
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "ipAssets")
                        .needs(Operation.READ_PUBLIC)
                        .says("检索专利和软件著作权", "Search patents and software copyrights")
                        .query(
                                Query.text("q", "号码或名称", "number or title"),
                                Query.choice("kind", IpAsset.Kind.class, "类型", "kind"),
                                Query.choice("status", IpAsset.Status.class, "状态", "status"),
                                Query.text("innovation", "所保护成果的代码", "code of a result"),
                                Query.text("studio", "完成工作室代码", "code of a studio"),
                                Query.text(
                                        "organisation",
                                        "权利人或主要完成工作室所在组织，或其上级的代码",
                                        "code of the owner or of the primary studio's host, or of"
                                                + " one above it"),
                                Query.text(
                                        "person",
                                        "发明人编号；姓名不公开的人不作答",
                                        "id of an inventor; of one whose name is not shown there is"
                                                + " nothing"),
                                Query.date("from", "授权或登记日期起", "granted on or after"),
                                Query.date("to", "授权或登记日期止", "granted on or before"),
                                Query.date(
                                        "asOf",
                                        "截至日期：到该日已申请或登记的；缺省不限",
                                        "applied for or registered by this day; any without"))
                        .paging()
                        .answersPageOf(IpAssetItem.class, IpAssetItem.columns())
                        .by(this::find),
                Route.get(ONE, "ipAsset")
                        .needs(Operation.READ_PUBLIC)
                        .says("一件专利或软件著作权", "One patent or software copyright")
                        .path("number", "申请号或登记号", "application or registration number")
                        .answers(200, IpAssetItem.class)
                        .by(this::one),
                Route.post(PATH, "recordIpAsset")
                        .needs(Operation.RECORD_STUDIO)
                        .says("登记专利或软件著作权", "Record a patent or software copyright")
                        .takes(IpAsset.class)
                        .answers(201, IpAssetItem.class)
                        .by(this::record),
                Route.patch(ONE, "changeIpAsset")
                        .needs(Operation.RECORD_STUDIO)
                        .says("修改专利或软件著作权", "Change a patent or software copyright")
                        .path("number", "申请号或登记号", "application or registration number")
                        .about("ip-asset", "专利或软著", "patent or copyright")
                        .takes(IpAsset.class)
                        .answers(200, IpAssetItem.class)
                        .by(this::change));
    }

    private Reply find(Call call) {
        String q = call.text("q").map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        Optional<String> person = call.text("person");
        if (person.isPresent() && !shown.to(call.view(), person.get())) {
            // Whose name is not shown there is not found by what they invented either.
            return Reply.ok(Page.part(List.of(), 0, call));
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person.orElse(null));
        parameters.put(
                "organisations",
                call.text("organisation").map(code -> Subtree.of(graph, code)).orElse(null));
        parameters.put("from", call.date("from").orElse(null));
        parameters.put("to", call.date("to").orElse(null));
        parameters.put("asOf", call.date("asOf").orElse(null));
        parameters.put("q", q == null ? null : canonical(q));
        parameters.put("kind", call.choice("kind").orElse(null));
        parameters.put("status", call.choice("status").orElse(null));
        parameters.put("innovation", call.text("innovation").orElse(null));
        parameters.put("studio", call.text("studio").orElse(null));
        parameters.put("offset", call.offset());
        parameters.put("limit", call.limit());
        Row found = graph.read("read/ip-asset/found", parameters).getFirst();
        List<IpAssetItem> items =
                items(graph::read, found.list("page")).stream()
                        .map(row -> IpAssetItem.of(row).to(call.view(), shown))
                        .toList();
        return Reply.ok(Page.part(items, found.number("total"), call));
    }

    private Reply one(Call call) {
        String number = call.path("number");
        return read(graph::read, canonical(number))
                .map(
                        row ->
                                Reply.ok(IpAssetItem.of(row).to(call.view(), shown))
                                        .etag(ETags.of(row.number("revision"))))
                .orElseGet(() -> Reply.problem(absent(number)));
    }

    private Reply record(Call call) {
        IpAsset asset = call.body(IpAsset.class);
        return writing.write(
                call,
                entry ->
                        answer(
                                call,
                                entry,
                                records.record(
                                        entry, asset, seen(call), call.reach(), call.today()),
                                "ip-asset.record",
                                201));
    }

    private Reply change(Call call) {
        String number = call.path("number");
        return writing.write(
                call,
                entry ->
                        IpAssetRecords.find(entry, number)
                                .map(row -> change(call, entry, row))
                                .orElseGet(() -> call.refuse(absent(number))));
    }

    private Answer change(Call call, Entry entry, Row row) {
        call.mustMatch(ETags.of(row.number("revision")));
        IpAsset before = Rows.to(IpAsset.class, row);
        IpAsset after = call.patch(before, IpAsset.class);
        return answer(
                call,
                entry,
                records.change(entry, before, after, seen(call), call.reach(), call.today()),
                "ip-asset.change",
                200);
    }

    private Predicate<String> seen(Call call) {
        return shown.knownTo(call.view(), Operation.RECORD_STUDIO);
    }

    private Answer answer(
            Call call, Entry entry, InnovationOutcome outcome, String operation, int status) {
        if (!(outcome instanceof InnovationOutcome.Recorded(var number, var fields, var doubts))) {
            return call.refuse(InnovationRoutes.refusal(outcome));
        }
        Row row = read(entry, number).orElseThrow();
        return call.accept(
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change(operation, "ip-asset:" + number, fields)),
                status,
                IpAssetItem.of(row).to(call.view(), shown).warning(Warning.of(doubts, call)),
                ETags.of(row.number("revision")),
                PATH + "/" + number);
    }

    private static Optional<Row> read(Work work, String number) {
        return items(work, List.of(number)).stream().findFirst();
    }

    private static List<Row> items(Work work, List<String> numbers) {
        return work.run("read/ip-asset/items", Map.of("keys", numbers));
    }

    /** A patent's number however it is written; anything else as it is. */
    private static String canonical(String number) {
        return PatentNumber.check(number).accepted().map(PatentNumber::text).orElse(number);
    }

    private static Problem absent(String number) {
        return Problems.notFound("专利或软著", "patent or copyright", number);
    }
}
