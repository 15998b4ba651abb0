package org.xinchuan.honour;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.util.List;

/** The catalogue of honours, and honours given. */
public final class HonourRoutes implements Routes {

    private final Graph graph;

    public HonourRoutes(Graph graph) {
        this.graph = graph;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/honour-kinds", "honourKinds")
                        .says("荣誉目录", "The catalogue of honours")
                        .paging()
                        .answersPageOf(HonourKind.class)
                        .by(this::kinds));
    }

    private Reply kinds(Call call) {
        List<HonourKind> kinds =
                graph.read("read/honour-kind/all").stream()
                        .map(row -> Rows.to(HonourKind.class, row))
                        .toList();
        return Reply.ok(Page.of(kinds, call));
    }
}
