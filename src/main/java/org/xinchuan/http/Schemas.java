package org.xinchuan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JSON schemas (2020-12) of the records that go in and out, seen through the same introspection
 * that reads and writes them, so that the two cannot differ.
 */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PLACE = "#/components/schemas/";

    private final ObjectMapper mapper = Json.mapper();
    private final Map<String, ObjectNode> components = new HashMap<>();
    private final Map<Use, String> names = new HashMap<>();

    /** A type on its way in or out; what is demanded on the way in is little. */
    private record Use(JavaType type, boolean in) {}

    ObjectNode ofAnswer(Type type) {
        return schema(new Use(mapper.constructType(type), false));
    }

    ObjectNode ofBody(Type type) {
        return schema(new Use(mapper.constructType(type), true));
    }

    /** All schemas that were referred to, by name. */
    ObjectNode components() {
        ObjectNode all = NODES.objectNode();
        components.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.set(entry.getKey(), entry.getValue()));
        return all;
    }

    private ObjectNode schema(Use use) {
        JavaType type = use.type();
        ObjectNode plain = PlainSchemas.of(type.getRawClass());
        if (plain != null) {
            return plain;
        }
        if (type.isReferenceType()) {
            return schema(new Use(type.getContentType(), use.in()));
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            ObjectNode array = NODES.objectNode().put("type", "array");
            array.set("items", schema(new Use(type.getContentType(), use.in())));
            return array;
        }
        if (type.isMapLikeType()) {
            ObjectNode map = NODES.objectNode().put("type", "object");
            map.set("additionalProperties", schema(new Use(type.getContentType(), use.in())));
            return map;
        }
        if (type.isEnumType()) {
            return words(type);
        }
        if (type.isJavaLangObject() || type.isTypeOrSubTypeOf(JsonNode.class)) {
            return NODES.objectNode();
        }
        return structured(use);
    }

    private ObjectNode words(JavaType type) {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        ArrayNode words = schema.putArray("enum");
        for (Object word : type.getRawClass().getEnumConstants()) {
            words.add(mapper.convertValue(word, String.class));
        }
        return schema;
    }

    private ObjectNode structured(Use use) {
        AnnotatedMember value = description(use).findJsonValueAccessor();
        if (value != null) {
            return schema(new Use(value.getType(), use.in()));
        }
        String name = names.get(use);
        if (name == null) {
            name = newName(use);
            names.put(use, name);
            // The name is known before the content is: a type may contain itself.
            components.put(name, NODES.objectNode());
            components.put(name, content(use));
        }
        return NODES.objectNode().put("$ref", PLACE + name);
    }

    private ObjectNode content(Use use) {
        Class<?> raw = use.type().getRawClass();
        if (raw.isSealed()) {
            ObjectNode choice = NODES.objectNode();
            ArrayNode forms = choice.putArray("oneOf");
            Stream.of(raw.getPermittedSubclasses())
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(form -> forms.add(schema(new Use(type(form), use.in()))));
            return choice;
        }
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        addProperties(use, properties, required);
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (use.in()) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private void addProperties(Use use, ObjectNode properties, ArrayNode required) {
        BeanDescription description = description(use);
        for (BeanPropertyDefinition property : description.findProperties()) {
            Use inner = new Use(property.getPrimaryType(), use.in());
            if (isUnwrapped(property)) {
                addProperties(inner, properties, required);
                continue;
            }
            boolean demanded = inner.type().isPrimitive() || property.isRequired();
            boolean always = isAlwaysWritten(description, property);
            boolean filled = demanded || !use.in() && (inner.type().isContainerType() || !always);
            ObjectNode schema = schema(inner);
            properties.set(property.getName(), filled ? schema : orNull(schema));
            if (use.in() ? demanded : always) {
                required.add(property.getName());
            }
        }
    }

    private static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            schema.putArray("type").add(type.textValue()).add("null");
            if (schema.get("enum") instanceof ArrayNode words) {
                words.addNull();
            }
            return schema;
        }
        if (schema.isEmpty()) {
            return schema;
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return either;
    }

    private boolean isUnwrapped(BeanPropertyDefinition property) {
        return property.getPrimaryMember() != null
                && mapper.getSerializationConfig()
                                .getAnnotationIntrospector()
                                .findUnwrappingNameTransformer(property.getPrimaryMember())
                        != null;
    }

    private static boolean isAlwaysWritten(
            BeanDescription description, BeanPropertyDefinition property) {
        JsonInclude.Value all = description.findPropertyInclusion(JsonInclude.Value.empty());
        JsonInclude.Value own = property.findInclusion();
        return List.of(JsonInclude.Include.ALWAYS, JsonInclude.Include.USE_DEFAULTS)
                .contains(all.withOverrides(own).getValueInclusion());
    }

    private BeanDescription description(Use use) {
        return use.in()
                ? mapper.getDeserializationConfig().introspect(use.type())
                : mapper.getSerializationConfig().introspect(use.type());
    }

    private JavaType type(Class<?> raw) {
        return mapper.constructType(raw);
    }

    private String newName(Use use) {
        Class<?> raw = use.type().getRawClass();
        StringBuilder parts = new StringBuilder();
        for (JavaType part : use.type().getBindings().getTypeParameters()) {
            parts.append(part.getRawClass().getSimpleName());
        }
        String name = parts + raw.getSimpleName() + (use.in() ? "Input" : "");
        for (Class<?> outer = raw.getEnclosingClass();
                components.containsKey(name) && outer != null;
                outer = outer.getEnclosingClass()) {
            name = outer.getSimpleName() + name;
        }
        String base = name;
        for (int i = 2; components.containsKey(name); i++) {
            name = base + i;
        }
        return name;
    }
}
