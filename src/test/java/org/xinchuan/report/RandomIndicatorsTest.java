package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.TestGraph;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The indicators on small random folders, against what the rows say by {@link IndicatorOracle}. */
@ExtendWith(TestGraph.class)
class RandomIndicatorsTest {

    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2012, 6, 30),
                    LocalDate.of(2016, 12, 31),
                    LocalDate.of(2020, 3, 1),
                    LocalDate.of(2023, 11, 28));

    private final Graph graph;
    private final CypherCatalog catalog;

    @TempDir private Path folder;

    RandomIndicatorsTest(Graph graph, CypherCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyListIsWhatTheRowsSay(long seed) throws IOException {
        new RandomRecords(seed, folder).write();
        Imports imports =
                new Imports(graph, new Ledger(graph, ReportServer.CLOCK), ReportServer.CLOCK);
        assertThat(imports.run(folder, "test", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
        int listed = 0;
        try (ReportServer server = new ReportServer(graph, Reports.load(catalog).on(graph))) {
            for (IndicatorOracle.Case one : new IndicatorOracle(CsvRows.of(folder)).cases()) {
                for (LocalDate day : DAYS) {
                    JsonNode answer = server.json("/" + one.id() + "?limit=1000&asOf=" + day);
                    assertThat(one.answered(answer))
                            .as(one.id() + " as of " + day)
                            .isEqualTo(one.items().apply(day));
                    listed += answer.at("/items/total").asInt();
                }
            }
        }
        assertThat(listed).as("the folder is not empty of all that").isGreaterThan(50);
    }
}
