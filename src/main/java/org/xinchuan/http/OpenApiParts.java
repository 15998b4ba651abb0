package org.xinchuan.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** What all operations of the document share: headers, problem details, the token. */
final class OpenApiParts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OpenApiParts() {}

    static ObjectNode reference(String kind, String name) {
        return NODES.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    static ObjectNode components(ObjectNode schemas) {
        ObjectNode components = NODES.objectNode();
        schemas.set("Problem", problem());
        components.set("schemas", schemas);
        ObjectNode parameters = components.putObject("parameters");
        parameters.set(
                "IdempotencyKey",
                header(
                        RequestHeaders.IDEMPOTENCY_KEY,
                        false,
                        "同一个键与同样的内容得到第一次的回答（24 小时）· same key and body, same answer, 24 h",
                        PlainSchemas.string()
                                .put("minLength", 1)
                                .put("maxLength", 255)
                                .put("pattern", "^[!-~]+$")));
        parameters.set(
                "IfMatch",
                header(
                        "If-Match",
                        true,
                        "读取时得到的 ETag · the ETag of the record as read",
                        PlainSchemas.string()));
        ObjectNode purposes = PlainSchemas.string();
        Disclosing.words().forEach(purposes.putArray("enum")::add);
        parameters.set(
                "Purpose",
                header(
                        RequestHeaders.PURPOSE,
                        false,
                        "查阅目的，记入查阅记录 · what for; kept in the record of disclosures",
                        purposes));
        parameters.set(
                "AcceptLanguage",
                header(
                        "Accept-Language",
                        false,
                        "zh-CN（默认）或 en · zh-CN (default) or en",
                        PlainSchemas.string()));
        ObjectNode response =
                components
                        .putObject("responses")
                        .putObject("Problem")
                        .put("description", "问题说明 · problem details (RFC 9457)");
        response.putObject("content")
                .putObject("application/problem+json")
                .set("schema", reference("schemas", "Problem"));
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "xinchuan")
                .put(
                        "description",
                        "写请求还要带 X-CSRF-Token · writes need "
                                + Credentials.CSRF_HEADER
                                + " as well, from GET /api/v1/session");
        return components;
    }

    private static ObjectNode header(
            String name, boolean required, String description, ObjectNode schema) {
        ObjectNode header =
                NODES.objectNode()
                        .put("name", name)
                        .put("in", "header")
                        .put("required", required)
                        .put("description", description);
        header.set("schema", schema);
        return header;
    }

    private static ObjectNode problem() {
        ObjectNode schema = PlainSchemas.typed("object");
        ObjectNode properties = schema.putObject("properties");
        for (String text : List.of("type", "title", "detail", "code", "requestId")) {
            properties.set(text, PlainSchemas.string());
        }
        properties.set("status", PlainSchemas.typed("integer"));
        ObjectNode error = PlainSchemas.typed("object");
        ObjectNode members = error.putObject("properties");
        for (String text : List.of("pointer", "parameter", "header", "code", "message")) {
            members.set(text, PlainSchemas.string());
        }
        error.putArray("required").add("code").add("message");
        ObjectNode errors = PlainSchemas.typed("array");
        errors.set("items", error);
        properties.set("errors", errors);
        schema.putArray("required").add("type").add("title").add("status").add("code");
        return schema;
    }
}
