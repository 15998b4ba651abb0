package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The indicators on the demo group as of several days, each list compared with what is counted in
 * the files of the group by hand. No figure is the same on all of the days.
 */
@OnDemoGroup
class IndicatorsAsOfTest {

    private static final List<LocalDate> DAYS =
            Stream.of(
                            "2000-12-31",
                            "2013-12-31",
                            "2016-12-31",
                            "2018-06-30",
                            "2021-12-31",
                            "2023-06-30",
                            "2023-11-28")
                    .map(LocalDate::parse)
                    .toList();

    private ReportServer server;
    private IndicatorOracle oracle;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog, @TempDir Path folder) throws IOException {
        DemoGroup.writeTo(folder);
        Path kinds = Path.of("src/main/resources/seed/honour_kinds.csv");
        Files.copy(kinds, folder.resolve("honour_kinds.csv"));
        oracle = new IndicatorOracle(CsvRows.of(folder));
        server = new ReportServer(graph, Reports.load(catalog).on(graph));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> theListIsWhatTheFilesSay() {
        return oracle.cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.id(), () -> judge(one)));
    }

    private void judge(IndicatorOracle.Case one) {
        Set<String> values = new HashSet<>();
        for (LocalDate day : DAYS) {
            JsonNode answer = server.json("/" + one.id() + "?limit=1000&asOf=" + day);
            assertThat(one.answered(answer)).as(day.toString()).isEqualTo(one.items().apply(day));
            if (one.all() != null) {
                assertThat(answer.get("denominator").asInt())
                        .as(day.toString())
                        .isEqualTo(one.all().applyAsInt(day));
            }
            values.add(answer.get("value").asText());
        }
        assertThat(values).as("the figure depends on the day").hasSizeGreaterThan(1);
    }
}
