package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.xinchuan.access.Operation;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

final class SchemasTest {

    sealed interface Evidence permits Recorded, Taught {}

    record Recorded(boolean confirmed) implements Evidence {}

    record Taught(String mentor) implements Evidence {}

    record Item(String code) {}

    record Below(@JsonUnwrapped Item item, int depth) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(String maybe, @JsonInclude String always) {}

    record Tree(List<Tree> children, Map<String, LocalDate> days) {}

    static final class Other {
        record Item(int number) {}
    }

    @Test
    void sealedRecordsAreAChoice() {
        assertThat(component(Evidence.class, "Evidence").findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/Recorded", "#/components/schemas/Taught");
    }

    @Test
    void unwrappedRecordsLieFlat() {
        assertThat(component(Below.class, "Below").get("properties").fieldNames())
                .toIterable()
                .containsExactly("code", "depth");
    }

    @Test
    void whatIsLeftOutWhenNullIsNeitherRequiredNorNull() {
        JsonNode sparse = component(Sparse.class, "Sparse");

        assertThat(sparse.at("/properties/maybe").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(sparse.get("required").toString()).isEqualTo("[\"always\"]");
    }

    @Test
    void aRecordMayContainItself() {
        assertThat(component(Tree.class, "Tree").get("properties").toString())
                .isEqualTo(
                        "{\"children\":{\"type\":\"array\","
                                + "\"items\":{\"$ref\":\"#/components/schemas/Tree\"}},"
                                + "\"days\":{\"type\":\"object\",\"additionalProperties\":"
                                + "{\"type\":\"string\",\"format\":\"date\"}}}");
    }

    @Test
    void recordsOfOneNameKeepApart() {
        Schemas schemas = new Schemas();
        JsonNode first = schemas.ofAnswer(Item.class);
        JsonNode second = schemas.ofAnswer(Other.Item.class);
        JsonNode again = schemas.ofAnswer(Item.class);

        assertThat(first).isEqualTo(again).isNotEqualTo(second);
        assertThat(schemas.components().fieldNames())
                .toIterable()
                .containsExactly("Item", "OtherItem");
    }

    @Test
    void genericRecordsAreNamedAfterTheirContent() {
        Schemas schemas = new Schemas();
        Type page =
                Route.get("/x", "x")
                        .needs(Operation.READ_PUBLIC)
                        .says("一", "one")
                        .answersPageOf(Item.class)
                        .by(call -> Reply.noContent())
                        .answers()
                        .get(200);

        assertThat(schemas.ofAnswer(page).get("$ref").asText())
                .isEqualTo("#/components/schemas/ItemPage");
        assertThat(schemas.components().at("/ItemPage/properties/items/items/$ref").asText())
                .isEqualTo("#/components/schemas/Item");
    }

    private static JsonNode component(Type type, String name) {
        Schemas schemas = new Schemas();
        schemas.ofAnswer(type);
        return schemas.components().get(name);
    }
}
