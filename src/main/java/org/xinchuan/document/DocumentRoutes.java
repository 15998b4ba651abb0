package org.xinchuan.document;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Documents over HTTP. Titles of agreements name people: such a document is shown to those who may
 * read all the pairings that cite it; one that nothing cites is the province's.
 */
public final class DocumentRoutes implements Routes {

    private static final String PATH = "/api/v1/documents";
    private static final String ONE = PATH + "/{id}";
    private static final int MOST_CITING = 1_000;

    private final Graph graph;

    public DocumentRoutes(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "documents")
                        .needs(Operation.READ_PUBLIC)
                        .says("依据文件：政策、通知、协议", "Documents that facts cite")
                        .query(
                                Query.text("q", "标题、文号、发文单位或编号", "title, number, issuer or id"),
                                Query.text("kind", "种类，如 NOTICE", "kind, such as NOTICE"))
                        .paging()
                        .answersPageOf(DocumentItem.class, DocumentItem.columns())
                        .by(this::find),
                Route.get(ONE, "document")
                        .needs(Operation.READ_PUBLIC)
                        .says("一份文件和引用它的记录", "One document and what cites it")
                        .path("id", "文件编号", "id of the document")
                        .answers(200, DocumentDetail.class)
                        .by(this::one));
    }

    private Reply find(Call call) {
        Map<String, Object> sought = sought(call, call.offset(), call.limit());
        call.text("q")
                .map(q -> q.strip().toLowerCase(Locale.ROOT))
                .filter(q -> !q.isEmpty())
                .ifPresent(q -> sought.put("q", q));
        sought.put("kind", call.text("kind").orElse(null));
        Row found = graph.read("read/document/found", sought).getFirst();
        return Reply.ok(Page.part(items(found.list("page")), found.number("total"), call));
    }

    private Reply one(Call call) {
        String id = call.path("id");
        Map<String, Object> sought = sought(call, 0, 1);
        sought.put("id", id);
        List<String> seen = graph.read("read/document/found", sought).getFirst().list("page");
        if (seen.isEmpty()) {
            return Reply.problem(Problems.notFound("文件", "document", id));
        }
        Map<String, Object> asked = new HashMap<>();
        asked.put("id", id);
        asked.put("reach", reach(call));
        asked.put("limit", MOST_CITING);
        List<DocumentDetail.Citing> citing =
                graph.read("read/document/citations", asked).stream()
                        .map(row -> Rows.to(DocumentDetail.Citing.class, row))
                        .toList();
        return Reply.ok(new DocumentDetail(items(seen).getFirst(), citing));
    }

    private static Map<String, Object> sought(Call call, int offset, int limit) {
        Map<String, Object> sought = new HashMap<>();
        sought.put("id", null);
        sought.put("q", null);
        sought.put("kind", null);
        sought.put("reach", reach(call));
        sought.put("offset", offset);
        sought.put("limit", limit);
        return sought;
    }

    private static List<String> reach(Call call) {
        return call.view().reach(Operation.READ_PAIRINGS).codes();
    }

    private List<DocumentItem> items(List<String> ids) {
        return graph.read("read/document/items", Map.of("keys", ids)).stream()
                .map(row -> Rows.to(DocumentItem.class, row))
                .toList();
    }
}
