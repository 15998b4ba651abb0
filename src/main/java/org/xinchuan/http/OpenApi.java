package org.xinchuan.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The OpenAPI 3.1 document of the interface. It is made of the very routes that are served, so it
 * is complete as they are.
 */
final class OpenApi {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    static ObjectNode document(List<Route> routes, String version) {
        return new OpenApi().build(routes, version);
    }

    private ObjectNode build(List<Route> routes, String version) {
        ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "薪传 Xinchuan")
                .put("version", version)
                .put(
                        "description",
                        "师带徒与技能大师工作室谱系 · Who taught whom, which studio grew out of which");
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode security = document.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
        security.addObject().putArray("session");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            paths.withObjectProperty(route.path())
                    .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        ObjectNode components = schemas.components();
        document.set("components", OpenApiParts.components(components));
        return document;
    }

    private ObjectNode operation(Route route) {
        ObjectNode operation = NODES.objectNode();
        operation.putArray("tags").add(tag(route.path()));
        operation.put("operationId", route.operation());
        operation.put("summary", both(route.says()));
        operation.set("parameters", parameters(route));
        if (route.takes() != null) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            ObjectNode content = body.putObject("content");
            content.putObject("application/json").set("schema", schemas.ofBody(route.takes()));
            if (route.method() == Method.PATCH) {
                content.putObject("application/merge-patch+json")
                        .set("schema", schemas.ofBody(route.takes()));
            }
        }
        if (route.form() != null) {
            operation
                    .putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("multipart/form-data")
                    .set("schema", form(route.form()));
        }
        operation.set("responses", responses(route));
        return operation;
    }

    private static ArrayNode parameters(Route route) {
        ArrayNode parameters = NODES.arrayNode();
        for (Route.PathParameter parameter : route.pathParameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", "path")
                    .put("required", true)
                    .put("description", both(parameter.says()))
                    .set("schema", PlainSchemas.string());
        }
        for (Query query : route.queries()) {
            parameters.add(parameter(query));
        }
        if (route.method().writes()) {
            parameters.add(OpenApiParts.reference("parameters", "IdempotencyKey"));
        }
        if (route.needsMatch()) {
            parameters.add(OpenApiParts.reference("parameters", "IfMatch"));
        }
        if (route.discloses()) {
            parameters.add(OpenApiParts.reference("parameters", "Purpose"));
        }
        parameters.add(OpenApiParts.reference("parameters", "AcceptLanguage"));
        return parameters;
    }

    private static ObjectNode parameter(Query query) {
        ObjectNode parameter =
                NODES.objectNode()
                        .put("name", query.name())
                        .put("in", "query")
                        .put("required", false)
                        .put("description", both(query.says()));
        parameter.set("schema", schema(query));
        if (query.kind() == Query.Kind.LIST) {
            parameter.put("style", "form").put("explode", false);
        }
        return parameter;
    }

    private static ObjectNode schema(Query query) {
        ObjectNode schema =
                switch (query.kind()) {
                    case TEXT -> PlainSchemas.string().put("maxLength", query.most());
                    case DATE -> PlainSchemas.string().put("format", "date");
                    case NUMBER ->
                            PlainSchemas.typed("integer")
                                    .put("minimum", query.least())
                                    .put("maximum", query.most());
                    case CHOICE -> words(query);
                    case FLAG -> PlainSchemas.typed("boolean");
                    case LIST -> {
                        ObjectNode array = PlainSchemas.typed("array");
                        array.set("items", words(query));
                        yield array;
                    }
                };
        if (query.otherwise() != null && !query.otherwise().equals(Query.TODAY)) {
            switch (query.kind()) {
                case NUMBER -> schema.put("default", Long.parseLong(query.otherwise()));
                case FLAG -> schema.put("default", Boolean.parseBoolean(query.otherwise()));
                default -> schema.put("default", query.otherwise());
            }
        }
        return schema;
    }

    private static ObjectNode form(List<Query> fields) {
        ObjectNode schema = PlainSchemas.typed("object");
        schema.putArray("required").add(Form.FILE);
        ObjectNode properties = schema.putObject("properties");
        properties.set(
                Form.FILE,
                PlainSchemas.string().put("contentMediaType", "application/octet-stream"));
        fields.forEach(
                field ->
                        properties.set(
                                field.name(),
                                schema(field).put("description", both(field.says()))));
        return schema;
    }

    private static ObjectNode words(Query query) {
        ObjectNode schema = PlainSchemas.string();
        query.allowed().forEach(schema.putArray("enum")::add);
        return schema;
    }

    private ObjectNode responses(Route route) {
        Map<Integer, ObjectNode> byStatus = new TreeMap<>();
        route.answers()
                .forEach(
                        (status, type) -> {
                            ObjectNode response = NODES.objectNode().put("description", "OK");
                            if (type != Void.class) {
                                ObjectNode content = response.putObject("content");
                                content.putObject("application/json")
                                        .set("schema", schemas.ofAnswer(type));
                                route.forms()
                                        .forEach(
                                                form ->
                                                        content.putObject(form)
                                                                .set(
                                                                        "schema",
                                                                        PlainSchemas.string()));
                            }
                            byStatus.put(status, response);
                        });
        for (int status : problems(route)) {
            byStatus.putIfAbsent(status, OpenApiParts.reference("responses", "Problem"));
        }
        ObjectNode responses = NODES.objectNode();
        byStatus.forEach((status, response) -> responses.set(Integer.toString(status), response));
        responses.set("default", OpenApiParts.reference("responses", "Problem"));
        return responses;
    }

    private static Set<Integer> problems(Route route) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 500, 503));
        if (!route.pathParameters().isEmpty()) {
            statuses.add(404);
        }
        if (!route.forms().isEmpty()) {
            statuses.add(406);
        }
        if (route.method().writes()) {
            statuses.addAll(List.of(403, 409, 422));
        }
        if (route.takes() != null || route.form() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (route.needsMatch()) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static String tag(String path) {
        return path.startsWith("/api/v1/") && !path.equals(ApiRoutes.DOCUMENT)
                ? path.split("/")[3]
                : "server";
    }

    private static String both(Bilingual text) {
        return text.zh() + " · " + text.en();
    }
}
