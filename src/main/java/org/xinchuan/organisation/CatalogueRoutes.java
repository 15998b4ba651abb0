package org.xinchuan.organisation;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.standard.SearchText;
import org.xinchuan.standard.SearchWords;

import java.util.List;

/** The catalogues to choose from: occupations and regions. */
public final class CatalogueRoutes implements Routes {

    private static final Query Q =
            Query.text("q", "名称、拼音、首字母或代码", "name, pinyin, initials or code");

    private final Graph graph;

    public CatalogueRoutes(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/occupations", "occupations")
                        .needs(Operation.READ_PUBLIC)
                        .says("职业工种目录", "Occupations and trades")
                        .query(Q)
                        .paging()
                        .answersPageOf(Occupation.class, Occupation.columns())
                        .by(call -> list(call, "read/occupation/all", Occupation.class)),
                Route.get("/api/v1/regions", "regions")
                        .needs(Operation.READ_PUBLIC)
                        .says("地区目录", "Administrative regions")
                        .query(Q)
                        .paging()
                        .answersPageOf(Region.class, Region.columns())
                        .by(call -> list(call, "read/region/all", Region.class)));
    }

    private <R extends Record> Reply list(Call call, String statement, Class<R> type) {
        List<Row> rows = graph.read(statement);
        List<R> found =
                call
                        .text("q")
                        .filter(q -> !q.isBlank())
                        .map(SearchWords::of)
                        .map(words -> rows.stream().filter(row -> fits(words, row)).toList())
                        .orElse(rows)
                        .stream()
                        .map(row -> Rows.to(type, row))
                        .toList();
        return Reply.ok(Page.of(found, call));
    }

    private static boolean fits(SearchWords words, Row row) {
        return words.find(SearchText.of(row.text("name"), row.text("code")));
    }
}
