package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.xinchuan.access.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The document of the interface as a route of the interface. */
final class ApiRoutes {

    static final String DOCUMENT = "/api/v1/openapi.json";

    private ApiRoutes() {}

    /** The routes with the one that describes them all, itself and those that come included. */
    static List<Route> described(List<Route> routes, List<ComingRoutes> coming, String version) {
        RouteBuilder document =
                Route.get(DOCUMENT, "openApi")
                        .needs(Operation.READ_PUBLIC)
                        .says("接口说明（OpenAPI 3.1）", "The document of this interface (OpenAPI 3.1)")
                        .answers(200, JsonNode.class);
        List<Route> fixed = with(routes, document.by(call -> Reply.noContent()));
        // Written when it is first asked for: it takes as long as a good part of a start.
        AtomicReference<Written> kept = new AtomicReference<>();
        return with(
                routes,
                document.by(
                        call -> {
                            Written written = kept.get();
                            if (written == null || !written.of().equals(now(coming))) {
                                written = written(fixed, coming, version);
                                kept.set(written);
                            }
                            return Reply.bytes(200, Reply.JSON, written.document());
                        }));
    }

    /**
     * The document as it was written.
     *
     * @param of the routes that had come by then
     */
    private record Written(List<Route> of, byte[] document) {}

    private static Written written(List<Route> fixed, List<ComingRoutes> coming, String version) {
        List<Route> now = now(coming);
        List<Route> all = new ArrayList<>(fixed);
        all.addAll(now);
        return new Written(now, Json.bytes(OpenApi.document(all, version)));
    }

    private static List<Route> now(List<ComingRoutes> coming) {
        return coming.stream().flatMap(some -> some.now().stream()).toList();
    }

    private static List<Route> with(List<Route> routes, Route last) {
        List<Route> all = new ArrayList<>(routes);
        all.add(last);
        return all;
    }
}
