package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kinship and influence on the demo group, worked out by hand from DOMAIN.md §7. */
@OnDemoGroup
final class InfluenceAnswersTest {

    private static final String TODAY = "2023-11-28";

    private Graph graph;
    private Running running;
    private Api server;
    private Window visitor;
    private Path demo;

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        DemoGroup.writeTo(folder);
        demo = folder;
        this.graph = graph;
        running = Running.on(store, graph);
        server = running.api();
        visitor = new Window(running);
    }

    @AfterAll
    void stop() {
        visitor.close();
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "P001, P004, 徒弟, APPRENTICE, 0, 1",
        "P004, P001, 师父, MASTER, 1, 0",
        "P009, P001, 师祖, MASTER, 2, 0",
        "P017, P001, 太师祖, MASTER, 3, 0",
        "P001, P017, 徒曾孙, APPRENTICE, 0, 3",
        "P010, P004, 师伯, MASTERS_FELLOW, 2, 1",
        "P004, P010, 师侄, FELLOWS_APPRENTICE, 1, 2",
        "P015, P005, 师叔伯, MASTERS_FELLOW_UNTOLD, 2, 1",
        "P005, P018, 同门, FELLOW_UNTOLD, 1, 1",
        "P009, P010, 同宗, SAME_LINE, 2, 2",
        "P001, P001, 本人, SELF, 0, 0",
    })
    void aTermForTwo(String from, String to, String term, String rule, int up, int down) {
        JsonNode found = relation(from, to, TODAY);

        assertThat(found.path("related").asBoolean()).isTrue();
        assertThat(found.at("/term/zh").asText()).isEqualTo(term);
        assertThat(found.at("/term/rule").asText()).isEqualTo(rule);
        assertThat(found.at("/nearestMasters/0/fromDistance").asInt()).isEqualTo(up);
        assertThat(found.at("/nearestMasters/0/toDistance").asInt()).isEqualTo(down);
    }

    @Test
    void fellowsAreElderByTheirEnteringAndCalledByTheirGender() throws IOException {
        Map<String, String> genders = Map.of("MALE", "师兄", "FEMALE", "师姐");
        JsonNode found = relation("P005", "P004", TODAY);

        assertThat(found.at("/term/zh").asText()).isEqualTo(genders.get(column("P004", "gender")));
        assertThat(found.at("/nearestMasters/0/id").asText()).isEqualTo("P001");
        assertThat(found.at("/paths/0/people").toString())
                .isEqualTo("[\"P005\",\"P001\",\"P004\"]");
        assertThat(found.at("/paths/0/pairings").toString()).isEqualTo("[\"A002\",\"A001\"]");
        assertThat(found.path("more").asBoolean()).isFalse();
        assertThat(found.path("people")).hasSize(3);
    }

    @Test
    void twoMastersInCommonAreBothNamed() {
        // 阿依努尔 had 顾长河 and 陆知远, 戴一鸣 had 韩水生 and 顾长河.
        JsonNode found = relation("P008", "P010", TODAY);
        assertThat(found.path("nearestMasters")).hasSize(1);
        assertThat(found.at("/nearestMasters/0/id").asText()).isEqualTo("P002");
        // As of a day before 戴一鸣 was with 顾长河 for ten days they met further up.
        JsonNode before = relation("P008", "P010", "2017-08-31");
        assertThat(before.at("/nearestMasters/0/id").asText()).isEqualTo("P001");
        assertThat(before.at("/term/zh").asText()).isEqualTo("同宗");
    }

    @Test
    void whoIsNotRelatedHasNoTerm() {
        JsonNode found = relation("P001", "P003", TODAY);

        assertThat(found.path("related").asBoolean()).isFalse();
        assertThat(found.path("term").isNull()).isTrue();
        assertThat(found.path("nearestMasters")).isEmpty();
        assertThat(found.path("paths")).isEmpty();
        server.get("/people/P001/relation/NOBODY").with(404);
        server.get("/people/NOBODY/relation/P001").with(404);
    }

    @Test
    void everybodyOfAClassOfKinship() {
        assertThat(kin("P005", "FELLOWS")).containsExactly("P004", "P006", "P018");
        assertThat(kin("P010", "MASTERS_FELLOWS")).containsExactly("P004", "P006", "P018");
        assertThat(kin("P004", "FELLOWS_APPRENTICES")).containsExactly("P010", "P015");
        assertThat(kin("P001", "GRAND_APPRENTICES"))
                .containsExactly("P008", "P009", "P010", "P011", "P015");
        JsonNode page =
                server.get("/people/P005/kinship", "asOf", TODAY, "class", "FELLOWS", "limit", "1")
                        .with(200)
                        .body();
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("next").isNull()).isFalse();
        server.get("/people/P005/kinship", "class", "COUSINS").with(400);
    }

    @Test
    void linesEndWhereNoMasterIsRecorded() {
        JsonNode above = server.get("/people/P008/dead-ends", "asOf", TODAY).with(200).body();
        assertThat(above.path("items").findValuesAsText("id")).containsExactly("P002", "P001");
        assertThat(above.at("/items/1/distance").asInt()).isEqualTo(2);
        JsonNode all = server.get("/dead-ends", "asOf", TODAY, "limit", "1000").with(200).body();
        assertThat(all.path("items").findValuesAsText("id"))
                .contains("P001", "P002", "P003")
                .doesNotContain("P004", "P020", "P021");
    }

    @Test
    void everyClassIsCountedAsItIsListed() {
        for (String person : List.of("P001", "P004", "P005", "P010", "P015", "P020")) {
            JsonNode counted =
                    server.get("/people/" + person + "/kinship/counts", "asOf", TODAY)
                            .with(200)
                            .body();
            assertThat(counted.at("/person/id").asText()).isEqualTo(person);
            assertThat(counted.path("classes")).hasSize(11);
            for (JsonNode one : counted.path("classes")) {
                assertThat(one.path("count").asInt())
                        .as("%s %s", person, one)
                        .isEqualTo(kin(person, one.path("kinship").asText()).size());
            }
        }
        server.get("/people/NOBODY/kinship/counts").with(404);
    }

    @Test
    void deadEndsAreNarrowedToAUnitWithAllBelowItAndToATrade() throws IOException {
        List<String> all = ends();
        Map<String, List<String>> byUnit = new HashMap<>();
        Map<String, List<String>> byTrade = new HashMap<>();
        for (String id : all) {
            byUnit.computeIfAbsent(column(id, "organisation"), _ -> new ArrayList<>()).add(id);
            byTrade.computeIfAbsent(column(id, "occupation"), _ -> new ArrayList<>()).add(id);
        }
        assertThat(byTrade).hasSizeGreaterThan(2);
        for (var trade : byTrade.entrySet()) {
            assertThat(ends("occupation", trade.getKey())).isEqualTo(trade.getValue());
        }
        // The group holds everybody; an enterprise those of its own and of what is part of it.
        assertThat(ends("organisation", "91420000DEM000006U")).isEqualTo(all);
        for (Map<String, String> unit : rows("organisations.csv")) {
            List<String> within = new ArrayList<>();
            for (String id : all) {
                if (isWithin(column(id, "organisation"), unit.get("code"))) {
                    within.add(id);
                }
            }
            assertThat(ends("organisation", unit.get("code")))
                    .as(unit.get("name"))
                    .isEqualTo(within);
        }
        assertThat(ends("organisation", "NOWHERE")).isEmpty();
    }

    /** Up the tree, one step after the other. */
    private boolean isWithin(String organisation, String unit) throws IOException {
        for (String at = organisation; at != null && !at.isEmpty(); at = parent(at)) {
            if (at.equals(unit)) {
                return true;
            }
        }
        return false;
    }

    private String parent(String organisation) throws IOException {
        return rows("organisations.csv").stream()
                .filter(row -> row.get("code").equals(organisation))
                .map(row -> row.get("parent"))
                .findFirst()
                .orElse(null);
    }

    private List<String> ends(String... query) {
        List<String> whole = new ArrayList<>(List.of(query));
        whole.addAll(List.of("asOf", TODAY, "limit", "1000"));
        return server.get("/dead-ends", whole.toArray(String[]::new)).with(200).each("items", "id");
    }

    @Test
    void theMeasuresOfOnePerson() {
        JsonNode first = influence("P001");
        assertThat(first.path("measures").toString())
                .isEqualTo(
                        "{\"fecundity\":4,\"fertility\":4,\"descendants\":10,\"generations\":3,"
                                + "\"relationships\":11,\"cousins\":0}");
        assertThat(first.path("genealogicalIndex").toString()).isEqualTo("[1,1]");
        assertThat(first.at("/mirror/descendants").asInt()).isZero();
        JsonNode last = influence("P015");
        assertThat(last.at("/measures/cousins").asInt()).isEqualTo(4);
        assertThat(last.path("mirror").toString())
                .isEqualTo(
                        "{\"fecundity\":1,\"fertility\":1,\"descendants\":3,\"generations\":3,"
                                + "\"relationships\":4,\"cousins\":0}");
        // Before 覃山月 was an apprentice, and 许明夏 had one.
        JsonNode before =
                server.get("/people/P001/influence", "asOf", "2016-12-31").with(200).body();
        assertThat(before.at("/measures/descendants").asInt()).isEqualTo(7);
        server.get("/people/NOBODY/influence").with(404);
    }

    @Test
    void theMeasuresOfAStudio() {
        JsonNode found = server.get("/studios/S01/influence", "asOf", TODAY).with(200).body();
        assertThat(found.path("measures").toString())
                .isEqualTo(
                        "{\"fecundity\":3,\"fertility\":2,\"descendants\":8,\"generations\":3,"
                                + "\"relationships\":8,\"cousins\":0}");
        JsonNode grand = server.get("/studios/S16/influence", "asOf", TODAY).with(200).body();
        assertThat(grand.at("/mirror/descendants").asInt()).isEqualTo(3);
        assertThat(grand.at("/mirror/generations").asInt()).isEqualTo(3);
        server.get("/studios/S99/influence").with(404);
    }

    @Test
    void whatSomeAchievedIsTheirPartOfWhatAllDid() {
        for (LocalDate day : List.of(LocalDate.of(2019, 6, 30), LocalDate.of(2023, 11, 28))) {
            List<Row> all = graph.readAll("read/influence/people", Map.of("asOf", day));
            List<String> ids = all.stream().map(row -> row.text("id")).toList();
            assertThat(ids).hasSizeGreaterThan(5);
            List<String> asked = new ArrayList<>(ids);
            asked.add("P006");
            List<Row> some =
                    graph.read("read/influence/some-people", Map.of("asOf", day, "ids", asked));
            for (Row row : some) {
                for (String column : List.of("results", "awards", "ipAssets")) {
                    int at = ids.indexOf(row.text("id"));
                    double expected = at < 0 ? 0 : ((Number) all.get(at).get(column)).doubleValue();
                    assertThat(((Number) row.get(column)).doubleValue())
                            .as("%s %s", row.text("id"), column)
                            .isCloseTo(expected, within(1e-9));
                }
            }
            assertThat(some).extracting(row -> row.text("id")).containsAll(ids);
        }
    }

    @Test
    void creditOfPeopleAddsUpToTheResults() throws IOException {
        double results = 0;
        for (Map<String, String> row : rows("innovations.csv")) {
            boolean counts =
                    !row.get("contributors").isEmpty()
                            && !row.get("type").equals("RATIONALISATION_PROPOSAL")
                            && row.get("completedOn").compareTo(TODAY) <= 0;
            results += counts ? 1 : 0;
        }
        for (String passedOn : List.of("0", "50", "100")) {
            List<JsonNode> items =
                    items("measure", "creditResults", "limit", "1000", "passedOn", passedOn);
            double sum = items.stream().mapToDouble(one -> one.path("value").asDouble()).sum();
            assertThat(sum).isCloseTo(results, within(results * 1e-9));
            double units =
                    items("measure", "creditResults", "of", "ORGANISATIONS", "passedOn", passedOn)
                            .stream()
                            .mapToDouble(one -> one.path("value").asDouble())
                            .sum();
            assertThat(units).isCloseTo(results, within(results * 1e-9));
        }
        double one = influence("P004").at("/credit/results").asDouble();
        assertThat(
                        items("measure", "creditResults", "limit", "1000").stream()
                                .filter(item -> item.path("id").asText().equals("P004"))
                                .mapToDouble(item -> item.path("value").asDouble()))
                .singleElement()
                .satisfies(value -> assertThat((double) value).isCloseTo(one, within(1e-9)));
    }

    @Test
    void rankingsAgreeWithWhatIsSaidOfEach() {
        for (String measure :
                List.of(
                        "fecundity",
                        "fertility",
                        "descendants",
                        "generations",
                        "relationships",
                        "cousins")) {
            for (String mirror : List.of("false", "true")) {
                List<JsonNode> items = items("measure", measure, "mirror", mirror, "limit", "8");
                assertThat(items).hasSize(8);
                assertThat(items.getFirst().path("rank").asInt()).isEqualTo(1);
                for (JsonNode item : items) {
                    String at = (mirror.equals("true") ? "/mirror/" : "/measures/") + measure;
                    assertThat(item.path("value").asInt())
                            .isEqualTo(influence(item.path("id").asText()).at(at).asInt());
                }
            }
        }
        assertThat(items("measure", "descendants", "limit", "1000"))
                .filteredOn(item -> item.path("id").asText().equals("P001"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("value").asInt()).isEqualTo(10));
    }

    @Test
    void rankingsAreOfAUnitARegionATrade() throws IOException {
        String maintenance = "91420100DEM00009XH";
        List<JsonNode> unit = items("scope", maintenance, "limit", "1000");
        assertThat(unit).isNotEmpty();
        for (JsonNode item : unit) {
            assertThat(column(item.path("id").asText(), "organisation")).startsWith(maintenance);
        }
        List<JsonNode> region = items("region", "420100", "limit", "1000");
        assertThat(region.stream().map(one -> one.path("id").asText()).toList())
                .containsAll(unit.stream().map(one -> one.path("id").asText()).toList());
        String trade = column("P004", "occupation");
        List<JsonNode> fellows = items("occupation", trade, "limit", "1000");
        assertThat(fellows).isNotEmpty();
        for (JsonNode item : fellows) {
            assertThat(column(item.path("id").asText(), "occupation")).isEqualTo(trade);
        }
        server.get("/influence", "scope", "NOWHERE").with(400);
        server.get("/influence", "region", "999999").with(400);
        server.get("/influence", "measure", "charm").with(400);
        server.get("/influence", "of", "ORGANISATIONS").with(400);
    }

    /** 程远帆 was at 堵河水电 until the end of 2016, then at 幕阜抽蓄. */
    @Test
    void unitRegionAndTradeAreThoseOfTheDay() {
        String before = "2016-12-31";
        String after = "2017-01-01";
        assertThat(ranked(before, "scope", "91420300DEM0000221")).contains("P009");
        assertThat(ranked(after, "scope", "91420300DEM0000221")).doesNotContain("P009");
        assertThat(ranked(after, "scope", "91421200DEM000081B")).contains("P009");
        assertThat(ranked(before, "region", "420300")).contains("P009");
        assertThat(ranked(after, "region", "420300")).doesNotContain("P009");
        // 江亦舟 came to another trade with another unit on 2019-04-01.
        assertThat(ranked("2019-03-31", "occupation", "6-28-01-15")).contains("P011");
        assertThat(ranked("2019-04-01", "occupation", "6-28-01-15")).doesNotContain("P011");
        assertThat(ranked("2019-04-01", "occupation", "6-28-01-05")).contains("P011");
    }

    /** Who had masters by a day, within something. */
    private List<String> ranked(String asOf, String within, String code) {
        return server.get(
                        "/influence",
                        "mirror",
                        "true",
                        "measure",
                        "fecundity",
                        "limit",
                        "1000",
                        "asOf",
                        asOf,
                        within,
                        code)
                .with(200)
                .each("items", "id");
    }

    @Test
    void fewerThanFiveAreNotRankedByARatio() {
        JsonNode found =
                server.get("/influence", "measure", "fertileShare", "asOf", TODAY).with(200).body();
        long five =
                items("measure", "fecundity", "limit", "1000").stream()
                        .filter(one -> one.path("value").asInt() >= 5)
                        .count();
        assertThat(found.path("tooFew").asBoolean()).isEqualTo(five < 5);
        assertThat(found.path("items").size()).isEqualTo(five < 5 ? 0 : (int) Math.min(five, 50));
        JsonNode studios =
                server.get("/influence", "measure", "fertileShare", "of", "STUDIOS", "asOf", TODAY)
                        .with(200)
                        .body();
        assertThat(studios.path("tooFew").asBoolean()).isTrue();
        assertThat(studios.path("items")).isEmpty();
    }

    @Test
    void thePublicSeesStudiosRankedAndNobodyElse() {
        JsonNode found = visitor.get("/influence?asOf=" + TODAY).with(200).body();
        assertThat(found.path("of").asText()).isEqualTo("STUDIOS");
        assertThat(found.at("/items/0/id").asText()).isEqualTo("S01");
        assertThat(found.at("/items/0/value").asInt()).isEqualTo(8);
        visitor.get("/influence?of=PEOPLE").with(401);
        visitor.get("/influence?of=ORGANISATIONS&measure=creditResults").with(401);
        visitor.get("/dead-ends").with(401);
        // Both lead studios, so their names are published.
        JsonNode two = visitor.get("/people/P005/relation/P004?asOf=" + TODAY).with(200).body();
        assertThat(two.path("related").asBoolean()).isTrue();
        assertThat(two.at("/from/employeeNoTail").isNull()).isTrue();
        visitor.get("/people/P021/influence").with(404);
    }

    @Test
    void rankingsOfPeopleCanBeSwitchedOff(Graph graph, Store store) throws IOException {
        try (Running quiet =
                Running.on(store, graph, Running.CLOCK, Map.of("XINCHUAN_PEOPLE_RANKING", "off"))) {
            quiet.api().get("/influence", "of", "PEOPLE").refused(403, "PEOPLE_RANKING_OFF");
            assertThat(quiet.api().get("/influence").with(200).body().path("of").asText())
                    .isEqualTo("STUDIOS");
            JsonNode own = quiet.api().get("/people/P001/influence").with(200).body();
            assertThat(own.path("ranked").asBoolean(true)).isFalse();
        }
    }

    private JsonNode relation(String from, String to, String day) {
        return server.get("/people/" + from + "/relation/" + to, "asOf", day).with(200).body();
    }

    private List<String> kin(String person, String kind) {
        return server.get("/people/" + person + "/kinship", "asOf", TODAY, "class", kind)
                .with(200)
                .each("items", "id");
    }

    private JsonNode influence(String person) {
        return server.get("/people/" + person + "/influence", "asOf", TODAY).with(200).body();
    }

    private List<JsonNode> items(String... query) {
        List<String> whole = new ArrayList<>(List.of(query));
        whole.addAll(List.of("asOf", TODAY));
        List<JsonNode> items = new ArrayList<>();
        server.get("/influence", whole.toArray(String[]::new))
                .with(200)
                .body()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private String column(String person, String name) throws IOException {
        return rows("people.csv").stream()
                .filter(row -> row.get("id").equals(person))
                .map(row -> row.get(name))
                .findFirst()
                .orElseThrow();
    }

    /** The demo's files quote nothing in these columns. */
    private List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(demo.resolve(file));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i).replace("\uFEFF", ""), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
