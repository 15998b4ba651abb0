package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every list as a file, on the demo group. */
@OnDemoGroup
final class ListFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORIZED = 401;

    private final HttpClient client = HttpClient.newHttpClient();
    private Running running;

    @BeforeAll
    void start(Graph graph, Store store) throws IOException {
        running = Running.on(store, graph);
    }

    @AfterAll
    void stop() {
        client.close();
        running.close();
    }

    @Test
    void everyListIsAFileOfAsManyRows() throws IOException {
        List<String> lists = lists();
        assertThat(lists).hasSizeGreaterThanOrEqualTo(20);
        Map<String, String> empty = new TreeMap<>();
        for (String list : lists) {
            long total = total(json(list + "?limit=1", true));
            List<NamedCsvRecord> rows = csv(list, true);
            List<Row> sheet = sheet(list);

            // Published figures come with the demo command, not with the demo group; nobody has
            // matched the columns of a workbook in it yet.
            assertThat(total > 0 || Set.of("/reported-figures", "/column-mappings").contains(list))
                    .as(list)
                    .isTrue();
            assertThat(rows).as(list).hasSize((int) total);
            assertThat(sheet).as(list).hasSize((int) total + 1);
            for (String column : total == 0 ? List.<String>of() : rows.getFirst().getHeader()) {
                if (rows.stream().allMatch(row -> row.getField(column).isEmpty())) {
                    empty.merge(list, column, (a, b) -> a + " " + b);
                }
            }
        }
        // A column that is never filled in is read wrongly, but for these: nothing in the demo
        // group waits for another side, ends or has closed.
        assertThat(empty)
                .isEqualTo(
                        Map.of(
                                // The demo group came as a folder.
                                "/imports", "文件 撤销它的导入",
                                "/pairings", "尚未确认的单位",
                                "/studios/S01/namings", "有效期至",
                                "/training-bases", "关闭日期"));
    }

    @Test
    void aVisitorHasNoMoreThanOnThePage() throws IOException {
        for (String list : lists()) {
            JsonNode page = json(list + "?limit=1000", false);
            if (page.path("status").asInt() == UNAUTHORIZED) {
                assertThat(send(list + "?format=csv", false).statusCode()).isEqualTo(UNAUTHORIZED);
            } else {
                assertThat(csv(list, false)).as(list).hasSize((int) total(page));
            }
        }
        List<String> inventors = new ArrayList<>();
        json("/ip-assets?limit=1000", false)
                .get("items")
                .forEach(
                        asset ->
                                inventors.add(
                                        asset.get("inventors")
                                                .valueStream()
                                                .map(one -> one.get("name").asText())
                                                .collect(Collectors.joining("、"))));
        assertThat(csv("/ip-assets", false).stream().map(row -> row.getField("发明人")))
                .containsExactlyElementsOf(inventors)
                .anyMatch(names -> names.contains("**"));
        assertThat(csv("/ip-assets", true).stream().map(row -> row.getField("发明人")))
                .noneMatch(names -> names.contains("**"));
    }

    @Test
    void filtersNarrowTheFile() throws IOException {
        String filter = "?level=PROVINCE&asOf=2023-11-28";
        List<String> codes = new ArrayList<>();
        json("/studios" + filter, true)
                .get("items")
                .forEach(studio -> codes.add(studio.get("code").asText()));

        assertThat(csv("/studios" + filter, true).stream().map(row -> row.getField("代码")))
                .hasSizeBetween(1, 15)
                .containsExactlyElementsOf(codes);
        assertThat(send("/studios?Level=PROVINCE&format=csv", true).statusCode()).isEqualTo(400);
    }

    @Test
    void knownRowsAreThere() throws IOException {
        assertThat(row(csv("/studios?asOf=2023-11-28", true), "S01"))
                .containsEntry("名称", "沈砚秋劳模创新工作室")
                .containsEntry("成立日期", "2012-05-01")
                .containsEntry("类型", "劳模创新工作室");
        assertThat(csv("/people?q=syq", true).getFirst().getFieldsAsMap())
                .containsEntry("编号", "P001")
                .containsEntry("姓名", "沈砚秋");
        Map<String, String> pairing =
                csv("/pairings?mentor=P001", true).stream()
                        .map(NamedCsvRecord::getFieldsAsMap)
                        .filter(row -> row.get("编号").equals("A002"))
                        .findFirst()
                        .orElseThrow();
        assertThat(pairing)
                .containsEntry("师傅", "沈砚秋")
                .containsEntry("徒弟", "韩水生、许明夏")
                .containsEntry("开始日期", "2012-06-01")
                .containsEntry("结束日期", "2014-05-31");
    }

    @Test
    void aWorkbookHasDaysAndSaysWhatItIs() throws IOException {
        HttpResponse<byte[]> file = send("/studios?level=PROVINCE&format=xlsx", true);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"studios.xlsx\"");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            Row studio = book.getFirstSheet().read().get(1);
            assertThat(studio.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(studio.getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(studio.getCellAsDate(3)).isPresent();
            List<String> notes =
                    book.getSheet(1).orElseThrow().read().stream()
                            .map(note -> note.getCellText(0))
                            .toList();
            assertThat(notes).contains("名称", "条数", "下载日期", "演示数据");
        }
    }

    @Test
    void aRankingIsAFileOfAllWhoHaveAnything() throws IOException {
        for (String of : List.of("PEOPLE", "STUDIOS")) {
            for (String measure : List.of("descendants", "cousins", "creditResults")) {
                String asked = "/influence?asOf=2023-11-28&of=" + of + "&measure=" + measure;
                List<List<String>> page = new ArrayList<>();
                for (JsonNode item : json(asked + "&limit=1000", true).get("items")) {
                    if (item.get("value").asDouble() > 0) {
                        page.add(
                                List.of(
                                        item.get("rank").asText(),
                                        item.get("id").asText(),
                                        item.get("name").asText()));
                    }
                }
                assertThat(csv(asked, true))
                        .as(asked)
                        .hasSizeGreaterThan(3)
                        .extracting(
                                row ->
                                        List.of(
                                                row.getField("名次"),
                                                row.getField("编号或代码"),
                                                row.getField("名称")))
                        .containsExactlyElementsOf(page);
            }
        }
        String ratio = "/influence?measure=fertileShare&of=STUDIOS&asOf=2023-11-28";
        assertThat(csv(ratio, true)).isEmpty();
        assertThat(csv("/influence?of=ORGANISATIONS&measure=creditAwards", true)).isNotEmpty();
        assertThat(send("/influence?of=PEOPLE&format=csv", false).statusCode())
                .isEqualTo(UNAUTHORIZED);
    }

    @Test
    void descentIsAFile() throws IOException {
        List<NamedCsvRecord> below = csv("/studios/S01/descendants?asOf=2023-11-28", false);
        assertThat(below).hasSize(8);
        assertThat(row(below, "S05"))
                .containsEntry("第几代", "1")
                .containsEntry("出自（代码）", "S01")
                .containsEntry("出自", "沈砚秋劳模创新工作室")
                .containsEntry("依据等级", "B");
        assertThat(csv("/studios/S16/ancestors?asOf=2023-11-28", false))
                .extracting(row -> row.getField("代码"))
                .contains("S01");
        assertThat(row(csv("/people/P001/studio-descendants?asOf=2023-11-28", true), "S05"))
                .containsEntry("渊源", "出自其领衔的工作室、由其传人创办");
        assertThat(send("/studios/S99/descendants?format=csv", false).statusCode()).isEqualTo(404);
        assertThat(send("/people/NOBODY/ancestors?format=xlsx", true).statusCode()).isEqualTo(404);
    }

    @Test
    void aLineAsAFileSaysByWhomSomebodyWasTaught() throws IOException {
        Map<String, String> apprentice =
                csv("/people/P001/descendants?asOf=2023-11-28", true).stream()
                        .map(NamedCsvRecord::getFieldsAsMap)
                        .filter(row -> row.get("编号").equals("P004"))
                        .findFirst()
                        .orElseThrow();
        assertThat(apprentice)
                .containsEntry("第几代", "1")
                .containsEntry("姓名", "陆知远")
                .containsEntry("师傅编号", "P001")
                .containsEntry("师傅", "沈砚秋");
        List<String> taken = new ArrayList<>();
        json("/disclosures?limit=1000", true)
                .get("items")
                .forEach(one -> taken.add(one.get("subject").asText()));
        assertThat(taken).contains("export:descendants");
    }

    /** How many there are on all pages of a list; a line calls it a count. */
    private static long total(JsonNode page) {
        return page.path("total").asLong(page.path("count").asLong());
    }

    private static Map<String, String> row(List<NamedCsvRecord> rows, String code) {
        return rows.stream()
                .filter(row -> row.getField("代码").equals(code))
                .findFirst()
                .orElseThrow()
                .getFieldsAsMap();
    }

    /** The addresses of all lists that are files too, as the document of the interface has them. */
    private List<String> lists() {
        TreeSet<String> lists = new TreeSet<>();
        running.api()
                .get("/openapi.json")
                .body()
                .get("paths")
                .properties()
                .forEach(
                        path -> {
                            List<String> asked =
                                    path.getValue().at("/get/parameters").findValuesAsText("name");
                            boolean file = asked.contains("format") && asked.contains("limit");
                            // Reports have tests of their own; of a ranking, which has no pages,
                            // a file has more than any limit.
                            if (file
                                    && !path.getKey().startsWith("/api/v1/reports/")
                                    && !path.getKey().equals("/api/v1/influence")) {
                                lists.add(
                                        path.getKey()
                                                .substring("/api/v1".length())
                                                .replace("{code}", "S01")
                                                .replace("{id}", "P004"));
                            }
                        });
        return List.copyOf(lists);
    }

    private List<NamedCsvRecord> csv(String path, boolean administrator) throws IOException {
        String address = path + (path.contains("?") ? "&" : "?") + "format=csv";
        HttpResponse<byte[]> file = send(address, administrator);
        assertThat(file.statusCode()).as(address).isEqualTo(200);
        String text = new String(file.body(), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private List<Row> sheet(String path) throws IOException {
        HttpResponse<byte[]> file = send(path + "?format=xlsx", true);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            return book.getFirstSheet().read();
        }
    }

    private JsonNode json(String path, boolean administrator) throws IOException {
        return JSON.readTree(send(path, administrator).body());
    }

    private HttpResponse<byte[]> send(String path, boolean administrator) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + running.port() + "/api/v1" + path));
        if (administrator) {
            request.header("Authorization", "Bearer " + Api.TOKEN);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
