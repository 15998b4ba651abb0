package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;
import org.xinchuan.workbook.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which layouts of workbooks are remembered and how their columns are matched. */
public final class ColumnMappingRoutes implements Routes {

    private static final String PATH = "/api/v1/column-mappings";
    private static final String ONE = PATH + "/{id}";
    private static final String SUBJECT = "column-mapping";

    private final Graph graph;
    private final Writing writing;

    public ColumnMappingRoutes(Graph graph, Writing writing) {
        this.graph = graph;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "columnMappings")
                        .needs(Operation.IMPORT)
                        .says(
                                "记住的列对应关系：同样的表头下次直接读取",
                                "How columns of layouts are matched that are read at once the next"
                                        + " time")
                        .query(
                                Query.text(
                                        "organisation",
                                        "单位或其上级的代码",
                                        "code of the organisation or of one above it"),
                                Query.choice("kind", Kind.keys(), "台账种类", "kind of workbook"))
                        .paging()
                        .answersPageOf(ColumnMapping.class, ColumnMapping.file())
                        .by(this::find),
                one(Route.get(ONE, "columnMapping"))
                        .says("一份记住的列对应关系", "How the columns of one layout are matched")
                        .answers(200, ColumnMapping.class)
                        .by(this::read),
                one(Route.patch(ONE, "changeColumnMapping"))
                        .says("修改记住的列对应关系", "Change how the columns of a layout are matched")
                        .about(SUBJECT, "列对应关系", "matching of columns")
                        .takes(ColumnMapping.Wanted.class)
                        .answers(200, ColumnMapping.class)
                        .by(this::change),
                one(Route.delete(ONE, "forgetColumnMapping"))
                        .says("不再记住这份列对应关系", "Forget how the columns of a layout are matched")
                        .about(SUBJECT, "列对应关系", "matching of columns")
                        .answers(200, ColumnMapping.class)
                        .by(this::forget));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.IMPORT).path("id", "编号", "id of the matching");
    }

    private Reply find(Call call) {
        Map<String, Object> sought = new HashMap<>();
        sought.put(
                "reach",
                call.reach()
                        .within(
                                call.text("organisation")
                                        .map(code -> Subtree.of(graph, code))
                                        .orElse(null)));
        sought.put("kind", call.choice("kind").orElse(null));
        List<String> ids =
                graph.read("read/column-mapping/found", sought).stream()
                        .map(row -> row.text("id"))
                        .toList();
        Page<String> page = Page.of(ids, call);
        Map<String, ColumnMapping> items = new HashMap<>();
        rows(graph::read, page.items())
                .forEach(row -> items.put(row.text("id"), ColumnMapping.of(row, call.language())));
        return Reply.ok(
                new Page<>(
                        page.items().stream().map(items::get).toList(), page.total(), page.next()));
    }

    private Reply read(Call call) {
        return rows(graph::read, List.of(call.path("id"))).stream()
                .filter(row -> call.reach().covers(row.text("organisation")))
                .findFirst()
                .map(row -> Reply.ok(ColumnMapping.of(row, call.language())).etag(etag(row)))
                .orElseGet(() -> Reply.problem(absent(call)));
    }

    private Reply change(Call call) {
        return writing.write(call, entry -> standing(call, entry, row -> change(call, entry, row)));
    }

    private Reply forget(Call call) {
        return writing.write(
                call,
                entry ->
                        standing(
                                call,
                                entry,
                                row -> {
                                    String id = row.text("id");
                                    entry.run("write/column-mapping/remove", Map.of("id", id));
                                    return call.accept(
                                            List.of(changed("column-mapping.remove", id)),
                                            200,
                                            ColumnMapping.of(row, call.language()),
                                            ETags.of(entry.sequence()),
                                            null);
                                }));
    }

    private interface Act {
        Answer on(Row row);
    }

    /** Does something with a matching that is as the caller read it. */
    private static Answer standing(Call call, Entry entry, Act act) {
        Optional<Row> row = rows(entry, List.of(call.path("id"))).stream().findFirst();
        if (row.isEmpty()) {
            return call.refuse(absent(call));
        }
        call.mustMatch(etag(row.get()));
        return act.on(row.get());
    }

    private static Answer change(Call call, Entry entry, Row row) {
        ColumnMapping before = ColumnMapping.of(row, call.language());
        ColumnMapping.Wanted wanted =
                call.patch(new ColumnMapping.Wanted(before.columns()), ColumnMapping.Wanted.class);
        Map<String, String> fields = new TreeMap<>();
        before.columns().forEach(one -> fields.put(one.header(), one.field()));
        for (ColumnMapping.Matched one : wanted.columns()) {
            if (!fields.containsKey(one.header()) || !isField(before.kind(), one.field())) {
                return call.refuse(
                        Problems.invalid(
                                List.of(
                                        Fault.of(
                                                "columns",
                                                "FIELD_UNKNOWN",
                                                "没有这一列或这一项：" + one.header() + " → " + one.field(),
                                                "no such column or field: "
                                                        + one.header()
                                                        + " → "
                                                        + one.field()))));
            }
            fields.put(one.header(), one.field());
        }
        Map<String, Object> put = ColumnMemory.row(before.organisation(), before.kind(), fields);
        boolean same = put.get("fields").equals(row.list("fields"));
        if (!same) {
            entry.run("write/column-mapping/put", Map.of("rows", List.of(put)));
        }
        Row now = rows(entry, List.of(before.id())).getFirst();
        return call.accept(
                same ? List.of() : List.of(changed("column-mapping.change", before.id())),
                200,
                ColumnMapping.of(now, call.language()),
                etag(now),
                null);
    }

    private static boolean isField(String kind, String name) {
        return name != null
                && (name.isEmpty()
                        || Kind.of(kind).stream()
                                .flatMap(one -> one.fields().stream())
                                .anyMatch(field -> field.name().equals(name)));
    }

    private static Change changed(String operation, String id) {
        return new Change(operation, SUBJECT + ":" + id, List.of("columns"));
    }

    private static List<Row> rows(Work work, List<String> ids) {
        return work.run("read/column-mapping/rows", Map.of("keys", ids));
    }

    private static String etag(Row row) {
        return ETags.of(row.number("revision"));
    }

    private static Problem absent(Call call) {
        return Problems.notFound("列对应关系", "matching of columns", call.path("id"));
    }
}
