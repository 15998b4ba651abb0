package org.xinchuan.graph.embedded;

import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A node or a relationship of a new store. */
sealed interface Entity {

    Map<String, Object> properties();

    record NewNode(long number, List<String> labels, Map<String, Object> properties)
            implements Entity {}

    record NewLink(String type, long from, long to, Map<String, Object> properties)
            implements Entity {}

    /** Hands it to the importer. */
    default void tell(InputEntityVisitor importer) throws IOException {
        switch (this) {
            case NewNode node -> {
                importer.id(node.number);
                importer.labels(node.labels.toArray(String[]::new));
            }
            case NewLink link -> {
                importer.startId(link.from);
                importer.endId(link.to);
                importer.type(link.type);
            }
        }
        properties().forEach((name, value) -> importer.property(name, stored(value), false));
        importer.endOfEntity();
    }

    /** As a statement would store a value of a row. */
    static Value stored(Object value) {
        return switch (value) {
            case Integer number -> Values.longValue(number);
            case List<?> list when list.isEmpty() -> Values.stringArray(new String[0]);
            case List<?> list when list.getFirst() instanceof String ->
                    Values.stringArray(list.toArray(String[]::new));
            case List<?> list when list.getFirst() instanceof Double ->
                    Values.doubleArray(
                            list.stream()
                                    .mapToDouble(one -> ((Number) one).doubleValue())
                                    .toArray());
            case List<?> list ->
                    Values.longArray(
                            list.stream().mapToLong(one -> ((Number) one).longValue()).toArray());
            default -> Values.of(value);
        };
    }
}
