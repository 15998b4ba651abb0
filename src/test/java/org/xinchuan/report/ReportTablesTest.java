package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Graph;
import org.xinchuan.heritage.LineageReport;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.report.ReportSource.Found;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.table.Xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures as tables by region and by organisation, and reports narrowed to a region. */
@OnDemoGroup
class ReportTablesTest {

    private static final String E1 = "91422800DEM000014Q";
    private static final String AS_OF = "?asOf=2023-11-28";
    private static final int CITIES = 17;

    /** One of somebody's own, whose records say no organisation. */
    private static final String UNDIVIDED =
            """
            // 未分单位的指标 · An undivided indicator
            // @id U01
            // @column code studio 代码 · code
            // @unit 家 · studios
            // @definition 没有单位 · studios of no organisation
            """;

    private ReportServer server;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog) throws IOException {
        LineageIndex index = new LineageIndex(graph);
        StudioCards cards = new StudioCards(graph);
        index.load();
        cards.load();
        List<Report> reports = new ArrayList<>(Reports.load(catalog).on(graph));
        reports.add(LineageReport.of(index, cards));
        CypherFile own = new CypherFile("own-reports/undivided", UNDIVIDED);
        reports.add(
                new Report(
                        "undivided", own.path(), CypherHeader.of(own), _ -> Found.of(List.of())));
        server = new ReportServer(graph, reports);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void everyIndicatorIsATableThatAddsUpToItsFigure() {
        int tables = 0;
        for (JsonNode report : server.json("?limit=1000").get("items")) {
            String id = report.get("id").asText();
            if (report.get("id").isNull() || !has(report, "organisation")) {
                continue;
            }
            tables++;
            JsonNode whole = server.json("/" + id);
            for (String by : List.of("region", "organisation")) {
                JsonNode table = server.json("/" + id + "?by=" + by);
                String figure = whole.get("value").asText();
                assertThat(table.at("/totalRow/value").asText()).as(id).isEqualTo(figure);
                if (!table.at("/totalRow").has("denominator")) {
                    assertThat(sum(table, "value")).as(id).isEqualByComparingTo(figure);
                } else {
                    assertThat(sum(table, "numerator"))
                            .isEqualByComparingTo(whole.get("numerator").asText());
                    assertThat(sum(table, "denominator"))
                            .isEqualByComparingTo(whole.get("denominator").asText());
                }
            }
            JsonNode regions = server.json("/" + id + "?by=region").get("rows");
            assertThat(regions).hasSizeBetween(CITIES, CITIES + 2);
        }
        assertThat(tables).isGreaterThan(5);
    }

    @Test
    void everyCityHasARowAndAShareItsTwoNumbers() {
        JsonNode table = server.json("/I03" + AS_OF + "&by=region");
        assertThat(table.get("by").asText()).isEqualTo("region");
        assertThat(table.at("/columns/0/type").asText()).isEqualTo("region");
        assertThat(table.get("rows")).hasSize(CITIES);
        assertThat(table.at("/rows/0").toString())
                .isEqualTo(
                        "{\"region\":\"420100\",\"name\":\"武汉市\",\"value\":50.0,"
                                + "\"numerator\":2,\"denominator\":4}");
        Map<String, String> shares = column(table, "region", "value");
        // S01, S05, S10 and S14 are in 恩施, S08 alone in 荆门, none in 随州.
        assertThat(shares)
                .containsEntry("422800", "50.0")
                .containsEntry("420800", "100.0")
                .containsEntry("421300", "null");
        assertThat(table.at("/totalRow").toString())
                .isEqualTo(
                        "{\"region\":null,\"name\":\"合计\",\"value\":43.8,"
                                + "\"numerator\":7,\"denominator\":16}");
    }

    @Test
    void theNextLevelHasARowEach() {
        JsonNode whole = server.json("/I01" + AS_OF + "&by=organisation");
        assertThat(column(whole, "organisation", "value"))
                .containsEntry(DemoGroup.ORGANISATION, "16")
                .doesNotContainKey(E1);
        JsonNode group =
                server.json("/I01" + AS_OF + "&by=organisation&scope=" + DemoGroup.ORGANISATION);
        assertThat(column(group, "organisation", "value"))
                .containsEntry(E1, "4")
                .doesNotContainKey(E1 + "-JX");
        assertThat(sum(group, "value")).isEqualByComparingTo("16");
        JsonNode one = server.json("/I01" + AS_OF + "&by=organisation&scope=" + E1);
        assertThat(column(one, "organisation", "value"))
                .containsEntry(E1, "4")
                .containsEntry(E1 + "-JX", "0");
        JsonNode rows = one.get("rows");
        assertThat(rows.get(rows.size() - 1).get("name").asText()).isEqualTo("石门岭水电（演示）（本级）");
    }

    @Test
    void aRegionNarrowsEveryFigure() {
        Map<String, String> cities =
                column(server.json("/I01" + AS_OF + "&by=region"), "region", "value");
        cities.forEach(
                (city, value) ->
                        assertThat(
                                        server.json("/I01" + AS_OF + "&region=" + city)
                                                .get("value")
                                                .asText())
                                .as(city)
                                .isEqualTo(value));
        JsonNode enshi = server.json("/I01" + AS_OF + "&region=422800");
        assertThat(enshi.get("region").asText()).isEqualTo("422800");
        assertThat(enshi.get("regionName").asText()).isEqualTo("恩施土家族苗族自治州");
        assertThat(enshi.at("/items/total").asText()).isEqualTo(cities.get("422800"));
        JsonNode province = server.json("/I01" + AS_OF + "&region=420000");
        assertThat(province.get("value").asInt()).isEqualTo(16);
        JsonNode both = server.json("/I01" + AS_OF + "&region=420100&scope=" + E1);
        assertThat(both.get("value").asInt()).isZero();
        JsonNode city = server.json("/I01" + AS_OF + "&region=422800&by=region");
        assertThat(column(city, "region", "value"))
                .isEqualTo(Map.of("422800", cities.get("422800")));
    }

    @Test
    void aReportIsNarrowedToARegionToo() {
        JsonNode all = server.json("/studios-by-organisation" + AS_OF);
        JsonNode some = server.json("/studios-by-organisation" + AS_OF + "&region=422800");
        assertThat(some.get("total").asInt()).isPositive().isLessThan(all.get("total").asInt());
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        assertThat(refused("/I17?from=2023-02-01&to=2023-01-31")).isEqualTo("400 to DATE_ORDER");
        assertThat(refused("/I14?from=2023-02-01&asOf=2023-01-31"))
                .isEqualTo("400 from DATE_ORDER");
        assertThat(refused("/I01?region=999999")).isEqualTo("400 region REGION_NOT_FOUND");
        assertThat(refused("/I01?by=colour")).isEqualTo("400 by BAD_PARAMETER");
        assertThat(refused("/pairs-by-trade?by=region")).isEqualTo("400 by UNKNOWN_PARAMETER");
        assertThat(refused("/U01?by=region")).isEqualTo("400 by NOT_DIVIDED");
    }

    @Test
    void aTableIsAFileWithTheTotalLast() {
        var file = server.get("/I02" + AS_OF + "&by=region&format=csv");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"studios-group-named-provincial-by-region.csv\"");
        List<String> lines = new String(file.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFF地区代码,地区,家");
        assertThat(lines).hasSize(CITIES + 2);
        assertThat(lines.getLast()).isEqualTo(",合计,7");
    }

    @Test
    void aWorkbookHasTheRowsAndWhatTheyAre() throws IOException {
        var file = server.get("/I05" + AS_OF + "&limit=1", "Accept", Xlsx.TYPE);
        assertThat(file.headers().firstValue("Content-Type")).contains(Xlsx.TYPE);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(559);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("成果代码");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            Map<String, String> notes = notes(book);
            assertThat(notes)
                    .containsEntry("编号", "I05")
                    .containsEntry("数值", "558")
                    .containsEntry("来源文件", "reports/results-total.cypher")
                    .containsEntry("演示数据", "人物、单位与编号均为虚构")
                    .containsKeys("定义", "截至日期", "单位");
        }
    }

    @Test
    void everyReportAndTableIsAWorkbook() throws IOException {
        for (JsonNode report : server.json("?limit=1000").get("items")) {
            String path = "/" + report.get("name").asText() + "?format=xlsx";
            boolean divided = !report.get("id").isNull() && has(report, "organisation");
            for (String address : divided ? List.of(path, path + "&by=region") : List.of(path)) {
                var file = server.get(address, "Accept-Language", "en");
                assertThat(file.statusCode()).as(address).isEqualTo(200);
                try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
                    assertThat(book.getFirstSheet().getName()).isEqualTo("Rows");
                    assertThat(notes(book)).containsKeys("title", "file", "demo data");
                }
            }
        }
    }

    private static Map<String, String> notes(ReadableWorkbook book) throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Row row : book.getSheet(1).orElseThrow().read()) {
            notes.put(row.getCellText(0), row.getCellText(1));
        }
        return notes;
    }

    @Test
    void daysAreDaysOfTheSpreadsheet() throws IOException {
        JsonNode answer = server.json("/I11" + AS_OF);
        List<String> names = new ArrayList<>();
        answer.get("columns").forEach(column -> names.add(column.get("name").asText()));
        int day = names.indexOf("startsOn");
        var file = server.get("/I11" + AS_OF + "&format=xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(answer.get("numerator").asInt() + 1);
            assertThat(rows.get(1).getCellAsDate(day).orElseThrow().toLocalDate())
                    .isEqualTo(answer.at("/items/items/0/startsOn").asText());
        }
    }

    private String refused(String path) {
        JsonNode problem = server.json(path);
        return problem.get("status").asText()
                + " "
                + problem.at("/errors/0/parameter").asText()
                + " "
                + problem.at("/errors/0/code").asText();
    }

    private static boolean has(JsonNode report, String column) {
        for (JsonNode one : report.get("columns")) {
            if (one.get("name").asText().equals(column)) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal sum(JsonNode table, String column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : table.get("rows")) {
            sum = sum.add(row.get(column).decimalValue());
        }
        return sum;
    }

    private static Map<String, String> column(JsonNode table, String key, String value) {
        Map<String, String> column = new LinkedHashMap<>();
        for (JsonNode row : table.get("rows")) {
            column.put(row.get(key).asText(), row.get(value).asText());
        }
        return column;
    }
}
