package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.xinchuan.access.Operation;

import java.util.ArrayList;
import java.util.List;

/** The document of the interface as a route of the interface. */
final class ApiRoutes {

    static final String DOCUMENT = "/api/v1/openapi.json";

    private ApiRoutes() {}

    /** The routes with the one that describes them all, itself included. */
    static List<Route> described(List<Route> routes, String version) {
        RouteBuilder document =
                Route.get(DOCUMENT, "openApi")
                        .needs(Operation.READ_PUBLIC)
                        .says("接口说明（OpenAPI 3.1）", "The document of this interface (OpenAPI 3.1)")
                        .answers(200, JsonNode.class);
        byte[] written =
                Json.bytes(
                        OpenApi.document(
                                with(routes, document.by(call -> Reply.noContent())), version));
        return with(routes, document.by(call -> Reply.bytes(200, Reply.JSON, written)));
    }

    private static List<Route> with(List<Route> routes, Route last) {
        List<Route> all = new ArrayList<>(routes);
        all.add(last);
        return all;
    }
}
