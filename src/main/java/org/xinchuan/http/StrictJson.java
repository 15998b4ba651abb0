package org.xinchuan.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.xinchuan.standard.Fault;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads JSON to the letter: no unknown fields, no field twice, nothing after the end, no number
 * where a text belongs, at most 32 levels, texts as {@link BodyTexts} wants them.
 */
final class StrictJson {

    private static final ObjectMapper READER =
            strings(
                    JsonMapper.builder(
                                    JsonFactory.builder()
                                            .streamReadConstraints(
                                                    StreamReadConstraints.builder()
                                                            .maxNestingDepth(32)
                                                            .maxNumberLength(40)
                                                            .build())
                                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                            .build())
                            .addModule(Json.days())
                            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                            .build());

    private StrictJson() {}

    /**
     * Decodes a body.
     *
     * @throws Refused 400 when it is not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(
                    Problems.badBody(
                            Problem.Error.pointer(
                                    "", "BAD_JSON", "请求内容不是 UTF-8。", "The body is not UTF-8.")));
        }
    }

    /**
     * Parses a body.
     *
     * @throws Refused 400 when it is not one JSON object
     */
    static JsonNode tree(String text) {
        try {
            JsonNode tree = READER.readTree(text);
            if (!tree.isObject()) {
                throw new Refused(
                        Problems.badBody(
                                Problem.Error.pointer(
                                        "",
                                        "WRONG_TYPE",
                                        "请求内容须为一个 JSON 对象。",
                                        "The body must be one JSON object.")));
            }
            BodyTexts.check(tree);
            return tree;
        } catch (JsonProcessingException e) {
            throw new Refused(JsonFaults.unreadable(e));
        }
    }

    /**
     * Makes a record of a tree.
     *
     * @throws Refused 400 for unknown fields and wrong types, 422 when the record's own rules are
     *     broken
     */
    static <R> R read(JsonNode tree, Class<R> type) {
        try {
            return READER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw new Refused(JsonFaults.unfit(tree, e));
        } catch (JsonProcessingException e) {
            throw new Refused(JsonFaults.unreadable(e));
        }
    }

    /**
     * Makes a record of a tree and of fields that the address gives already; the tree may leave
     * them out.
     *
     * @throws Refused as {@link #read(JsonNode, Class)}, and 422 when the tree contradicts the
     *     address
     */
    static <R> R read(JsonNode tree, Class<R> type, Map<String, String> fromPath) {
        ObjectNode whole = (ObjectNode) tree;
        fromPath.forEach(
                (field, value) -> {
                    if (whole.hasNonNull(field) && !whole.get(field).asText().equals(value)) {
                        throw new Refused(
                                Problems.invalid(
                                        Fault.of(
                                                field,
                                                "PATH_MISMATCH",
                                                "与地址中的 " + value + " 不一致",
                                                "differs from " + value + " in the address")));
                    }
                    whole.put(field, value);
                });
        return read(whole, type);
    }

    private static ObjectMapper strings(ObjectMapper mapper) {
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
        return mapper;
    }
}
