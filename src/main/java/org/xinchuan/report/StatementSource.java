package org.xinchuan.report;

import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.Graph;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;

/** The rows of a statement. */
record StatementSource(Graph graph, CypherFile file, Duration most) implements ReportSource {

    @Override
    public Found find(Map<String, Object> arguments) {
        return find(arguments, _ -> {});
    }

    @Override
    public Found find(Map<String, Object> arguments, LongConsumer rows) {
        return Found.of(graph.read(file, arguments, most, rows));
    }
}
