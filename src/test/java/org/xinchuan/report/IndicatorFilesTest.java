package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Graph;
import org.xinchuan.heritage.LineageReport;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.studio.StudioCards;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every indicator there is, on the demo group: its figure is that of its list, it says what it
 * counts in both languages and to which organisation each record belongs. A new file is judged with
 * the others.
 */
@OnDemoGroup
class IndicatorFilesTest {

    private static final int PAGE = 200;

    private List<Report> indicators;
    private ReportServer server;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog) throws IOException {
        LineageIndex index = new LineageIndex(graph);
        StudioCards cards = new StudioCards(graph);
        index.load();
        cards.load();
        List<Report> reports = new ArrayList<>(Reports.load(catalog).on(graph));
        reports.add(LineageReport.of(index, cards));
        indicators = reports.stream().filter(r -> r.header().id().isPresent()).toList();
        server = new ReportServer(graph, reports);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> theFigureIsThatOfItsList() {
        return each(this::figure);
    }

    @TestFactory
    Stream<DynamicTest> itSaysInBothLanguagesWhatItCounts() {
        return each(IndicatorFilesTest::words);
    }

    @TestFactory
    Stream<DynamicTest> itSaysToWhichOrganisationARecordBelongs() {
        return each(
                report ->
                        assertThat(report.header().column("organisation"))
                                .as("a column organisation of the type organisation")
                                .map(column -> column.type())
                                .contains(ColumnType.ORGANISATION));
    }

    private Stream<DynamicTest> each(Check check) {
        return indicators.stream()
                .map(
                        report ->
                                DynamicTest.dynamicTest(
                                        report.header().id().orElseThrow() + " " + report.name(),
                                        () -> check.judge(report)));
    }

    private void figure(Report report) {
        String address = "/" + report.header().id().orElseThrow() + "?limit=" + PAGE;
        JsonNode first = server.json(address);
        List<JsonNode> items = items(address, first);
        assertThat(new HashSet<>(items)).as("no record twice").hasSameSizeAs(items);
        assertThat(first.get("numerator").asInt()).isEqualTo(items.size());
        assertThat(first.at("/items/total").asInt()).isEqualTo(items.size());
        assertThat(first.get("value").isNumber()).as("the value is not null").isTrue();
        BigDecimal value = first.get("value").decimalValue();
        assertThat(value).isPositive();
        assertThat(value).isEqualByComparingTo(expected(report, first, items));
        first.path("groups").forEach(group -> assertThat(group.get("count").asInt()).isPositive());
        report.header()
                .by()
                .ifPresent(
                        column ->
                                assertThat(
                                                first.get("groups").findValues("count").stream()
                                                        .mapToInt(JsonNode::asInt)
                                                        .sum())
                                        .as("the groups add up")
                                        .isEqualTo(items.size()));
    }

    private static BigDecimal expected(Report report, JsonNode answer, List<JsonNode> items) {
        if (report.header().share()) {
            return BigDecimal.valueOf(items.size() * 100L)
                    .divide(answer.get("denominator").decimalValue(), 1, RoundingMode.HALF_UP);
        }
        return report.header()
                .sum()
                .map(column -> sum(items, column))
                .orElse(BigDecimal.valueOf(items.size()));
    }

    private static BigDecimal sum(List<JsonNode> items, String column) {
        return items.stream()
                .map(item -> item.get(column))
                .filter(cell -> !cell.isNull())
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every item, fetched page by page. */
    private List<JsonNode> items(String address, JsonNode first) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = first;
        while (true) {
            page.at("/items/items").forEach(items::add);
            JsonNode next = page.at("/items/next");
            if (next.isNull()) {
                return items;
            }
            page = server.json(address + "&cursor=" + next.asText());
        }
    }

    private static void words(Report report) {
        Set<String> texts = new HashSet<>();
        Stream.of(
                        report.header().title(),
                        report.header().unit().orElseThrow(),
                        report.header().definition().orElseThrow())
                .forEach(
                        text -> {
                            assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*|%");
                            assertThat(text.en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
                            texts.add(text.en());
                        });
        assertThat(texts).hasSize(3);
    }

    /** What is judged of each. */
    private interface Check {
        void judge(Report report);
    }
}
