package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;
import org.xinchuan.heritage.LineageReport;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.studio.StudioCards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

@OnDemoGroup
class YearlyReturnTest {

    private static final String E1 = "91422800DEM000014Q";

    private ReportServer server;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog) throws IOException {
        LineageIndex index = new LineageIndex(graph);
        StudioCards cards = new StudioCards(graph);
        index.load();
        cards.load();
        List<Report> reports = new ArrayList<>(Reports.load(catalog).on(graph));
        reports.add(LineageReport.of(index, cards));
        reports.add(YearlyReturn.of(reports));
        server = new ReportServer(graph, reports);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void theFormHasTheFiguresOfTheIndicatorsThemselves() {
        agree("", "asOf=2023-11-28");
        agree("?year=2016", "asOf=2016-12-31");
        agree("?year=2023&scope=" + E1, "asOf=2023-11-28&scope=" + E1);
    }

    private void agree(String form, String asked) {
        List<JsonNode> rows = rows(form);
        assertThat(rows).hasSizeGreaterThan(24);
        for (JsonNode row : rows) {
            String id = row.get("id").asText();
            // Without a period funds are added up from the first on; the form asks for the year's.
            String period = id.equals("I18d") ? "&from=" + asked.substring(5, 9) + "-01-01" : "";
            JsonNode indicator = server.json("/" + id + "?" + asked + period);
            if (row.get("figure").isNull()) {
                assertThat(List.of(row.get("value"), row.get("numerator"), row.get("denominator")))
                        .as(row.toString())
                        .isEqualTo(
                                List.of(
                                        indicator.get("value"),
                                        indicator.get("numerator"),
                                        indicator.get("denominator")));
                assertThat(row.get("unit")).isEqualTo(indicator.at("/unit/zh"));
                assertThat(row.get("nameEn")).isEqualTo(indicator.at("/title/en"));
            } else {
                assertThat(indicator.get("figures"))
                        .as(row.toString())
                        .anyMatch(
                                figure ->
                                        figure.at("/title/zh").equals(row.get("figure"))
                                                && figure.get("value").equals(row.get("value")));
            }
        }
    }

    @Test
    void aYearThatIsOverIsAnsweredAsOfItsLastDay() {
        assertThat(main("", "I01").get("value").asInt()).isEqualTo(16);
        assertThat(main("?year=2016", "I01").get("value").asInt()).isLessThan(16);
        // 12 of the 14 apprenticeships that ended in 2016; see GeneratedPairings.
        assertThat(main("?year=2016", "I12").get("value").asText()).isEqualTo("85.7");
        assertThat(main("?year=2023&asOf=2024-05-01", "I12")).isEqualTo(main("?year=2023", "I12"));
    }

    @Test
    void aYearAheadIsRefusedByName() {
        JsonNode problem = server.json("/yearly-return?year=2024");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("year");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("YEAR_AHEAD");
    }

    @Test
    void theFormIsAFileToo() {
        var file = server.get("/yearly-return?year=2023", "Accept", "text/csv");
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF指标,名称,英文名称,其中,")
                .contains("I05,创新成果累计,Results accumulated,,,558,558,,项,results\r\n")
                .contains("I10,高技能人才占比,Share of the high-skilled,,,30.6,153,500,%,%\r\n");
    }

    @Test
    void aFormWithAnIndicatorThatThereIsNotDoesNotStart() {
        assertThatThrownBy(() -> YearlyReturn.of(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("I01");
    }

    private JsonNode main(String asked, String id) {
        return rows(asked).stream()
                .filter(row -> row.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> rows(String asked) {
        JsonNode answer = server.json("/yearly-return" + asked);
        return StreamSupport.stream(answer.get("rows").spliterator(), false).toList();
    }
}
