package org.xinchuan.innovation;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.standard.SearchWords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The awards of all results over HTTP; they are recorded with their results. */
public final class AwardRoutes implements Routes {

    private final Graph graph;

    public AwardRoutes(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/awards", "awards")
                        .needs(Operation.READ_PUBLIC)
                        .says("检索成果所获奖项", "Search the awards of results")
                        .query(
                                Query.text(
                                        "q",
                                        "奖项名称，或成果的名称、拼音、首字母、代码",
                                        "name of the award, or title, pinyin, initials or code of"
                                                + " the result"),
                                Query.choice("level", Award.Level.class, "级别", "level"),
                                Query.choice("grade", Award.Grade.class, "等次", "grade"),
                                Query.number(
                                        "year",
                                        Award.FIRST_YEAR,
                                        Award.LAST_YEAR,
                                        "获奖年度",
                                        "year in which it was given"),
                                Query.date(
                                        "asOf",
                                        "截至日期：该日当年及以前的；缺省不限",
                                        "of the year of this day or before; of any year without"),
                                Query.text(
                                        "studio", "完成工作室代码，含参与", "code of a studio that took part"),
                                Query.text(
                                        "organisation",
                                        "主要完成工作室所在组织或其上级的代码",
                                        "code of the primary studio's host or of one above it"))
                        .paging()
                        .answersPageOf(AwardItem.class, AwardItem.columns())
                        .by(this::find));
    }

    private Reply find(Call call) {
        String q = call.text("q").map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        SearchWords words = q == null ? null : SearchWords.of(q);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("folded", words == null ? null : words.folded());
        parameters.put("spelt", words == null ? null : words.spelt());
        parameters.put("typed", words == null ? null : words.typed());
        parameters.put("level", call.choice("level").orElse(null));
        parameters.put("grade", call.choice("grade").orElse(null));
        parameters.put("year", call.number("year").orElse(null));
        parameters.put("asOf", call.date("asOf").orElse(null));
        parameters.put("studio", call.text("studio").orElse(null));
        parameters.put(
                "organisations",
                call.text("organisation").map(code -> Subtree.of(graph, code)).orElse(null));
        parameters.put("offset", call.offset());
        parameters.put("limit", call.limit());
        Row found = graph.read("read/award/found", parameters).getFirst();
        List<AwardItem> items =
                graph.read("read/award/items", Map.of("keys", found.list("page"))).stream()
                        .map(row -> Rows.to(AwardItem.class, row))
                        .toList();
        return Reply.ok(Page.part(items, found.number("total"), call));
    }
}
