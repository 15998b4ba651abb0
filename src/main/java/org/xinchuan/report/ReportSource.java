package org.xinchuan.report;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Where the rows of a report come from: its statement, or an index that Cypher cannot ask. */
@FunctionalInterface
public interface ReportSource {

    /**
     * Answers the report.
     *
     * @param arguments a value for every parameter of the header, null where there is none; a scope
     *     is the list of the codes of an organisation and all below it
     */
    Found find(Map<String, Object> arguments);

    /**
     * The same for a question that may take long.
     *
     * @param rows is told now and then how many rows have come
     */
    default Found find(Map<String, Object> arguments, LongConsumer rows) {
        return find(arguments);
    }

    /**
     * What was found.
     *
     * @param rows in their order, each with every column of the header
     * @param figures beside those that the header declares
     * @param groups beside those that the header declares
     */
    record Found(List<Row> rows, List<Figure> figures, List<Group> groups) {

        public Found {
            rows = List.copyOf(rows);
            figures = List.copyOf(figures);
            groups = List.copyOf(groups);
        }

        /** Rows alone. */
        public static Found of(List<Row> rows) {
            return new Found(rows, List.of(), List.of());
        }
    }

    /** A further figure of an indicator; null where it is not defined. */
    record Figure(String name, Bilingual title, Number value) {}

    /** How many of the counted records have a value in common. */
    record Group(String key, long count) {}
}
