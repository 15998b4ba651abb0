package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396 §2. */
final class MergePatch {

    private MergePatch() {}

    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object
                        ? object.deepCopy()
                        : JsonNodeFactory.instance.objectNode();
        patch.propertyStream()
                .forEach(
                        field -> {
                            if (field.getValue().isNull()) {
                                // Kept as null, not removed: an unknown field has to be named.
                                result.putNull(field.getKey());
                            } else {
                                JsonNode old = result.path(field.getKey());
                                result.set(field.getKey(), apply(old, field.getValue()));
                            }
                        });
        return result;
    }
}
