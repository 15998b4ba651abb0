package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.TestGraph;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.Graph;
import org.xinchuan.heritage.LineageReport;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.studio.StudioCards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The figures of the demo group, counted by hand from its tables. The group is loaded once. */
@OnDemoGroup
class DemoFiguresTest {

    private static final String E1 = "91422800DEM000014Q";
    private static final String WORKSHOP = E1 + "-JX";
    private static final String E3 = "91420700DEM000030G";

    private ReportServer server;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog) throws IOException {
        LineageIndex index = new LineageIndex(graph);
        StudioCards cards = new StudioCards(graph);
        index.load();
        cards.load();
        List<Report> reports = new ArrayList<>(Reports.load(catalog).on(graph));
        reports.add(LineageReport.of(index, cards));
        server = new ReportServer(graph, reports);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void anEmptyStoreKnowsEveryWordOfTheGraph(TestGraph.Running running, CypherCatalog catalog) {
        String known =
                catalog.below("migrations").stream()
                        .map(CypherFile::text)
                        .collect(Collectors.joining());
        try (Session session = running.driver().session()) {
            List<String> words =
                    session.run(
                                    """
                                    MATCH (n:Organisation|Occupation|Region|Person|Pairing|Studio
                                      |StudioName|Naming|Assessment|Alliance|Honour|SourceDocument
                                      |Innovation|IpAsset|Award|SkillCertificate|Event
                                      |TrainingBase|PilotProject|ProjectState|ProjectFund|NamingRule
                                      |PairingRule)
                                    OPTIONAL MATCH (n)-[r]->()
                                    UNWIND labels(n) + keys(n) + coalesce([type(r)] + keys(r), [])
                                      AS word
                                    RETURN DISTINCT word
                                    """)
                            .list(row -> row.get("word").asString());
            assertThat(words)
                    .hasSizeGreaterThan(80)
                    .allSatisfy(word -> assertThat(known).contains("'" + word + "'"));
        }
    }

    @Test
    void studiosNamedByTheGroup() {
        JsonNode answer = server.json("/I01?asOf=2023-11-28");
        assertThat(answer.at("/value").asInt()).isEqualTo(16);
        assertThat(answer.at("/numerator").asInt()).isEqualTo(16);
        assertThat(answer.get("denominator").isNull()).isTrue();
        assertThat(answer.at("/report").asText()).isEqualTo("studios-group-named");
        assertThat(answer.at("/asOf").asText()).isEqualTo("2023-11-28");
        assertThat(codes(answer))
                .containsExactly(
                        "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S11",
                        "S12", "S13", "S14", "S15", "S16");
        assertThat(answer.at("/items/items/0").toString())
                .isEqualTo(
                        "{\"code\":\"S01\",\"name\":\"沈砚秋劳模创新工作室\",\"level\":\"PROVINCE_DEMO\","
                                + "\"organisation\":\""
                                + E1
                                + "\",\"organisationName\":\"石门岭水电（演示）\"}");
        assertThat(server.json("/studios-group-named").get("value").asInt()).isEqualTo(16);
        assertThat(server.json("/I01?asOf=2023-11-10").get("value").asInt()).isEqualTo(16);
        assertThat(server.json("/I01?asOf=2023-11-09").get("value").asInt()).isEqualTo(15);
        assertThat(server.json("/I01?asOf=2013-12-17").get("value").asInt()).isZero();
    }

    @Test
    void studiosNamedByTheProvince() {
        JsonNode answer = server.json("/I02?asOf=2023-11-28");
        assertThat(answer.at("/value").asInt()).isEqualTo(7);
        assertThat(codes(answer)).containsExactly("S01", "S02", "S03", "S04", "S05", "S07", "S08");
    }

    @Test
    void aRevokedNamingHeldUntilItsLastDay() {
        assertThat(codes(server.json("/I02?asOf=2021-12-31")))
                .containsExactly("S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08");
        assertThat(codes(server.json("/I02?asOf=2022-01-01"))).doesNotContain("S06").hasSize(7);
        assertThat(codes(server.json("/I02?asOf=2018-12-17"))).doesNotContain("S06");
        assertThat(codes(server.json("/I02?asOf=2018-12-18"))).contains("S06");
    }

    /**
     * "Named" may be read as "was ever named": S06 lost its provincial naming at the end of 2021.
     */
    @Test
    void namingsThatWereEverGivenCountWhenThatIsAsked() {
        assertThat(codes(server.json("/I02?asOf=2023-11-28&validity=EVER")))
                .contains("S06")
                .hasSize(8);
        assertThat(server.json("/I01?asOf=2023-11-28&validity=EVER").get("value").asInt())
                .isEqualTo(16);
        assertThat(value("I03", "2023-11-28&validity=EVER")).isEqualTo("50.0");
        assertThat(refused("/I02?validity=PERHAPS")).isEqualTo("400 validity BAD_PARAMETER");
    }

    @Test
    void theShareHasBothIntegers() {
        JsonNode answer = server.json("/I03?asOf=2023-11-28");
        assertThat(answer.get("value").asText()).isEqualTo("43.8");
        assertThat(answer.get("value").isNumber()).isTrue();
        assertThat(answer.get("numerator").asInt()).isEqualTo(7);
        assertThat(answer.get("denominator").asInt()).isEqualTo(16);
        assertThat(answer.at("/items/total").asInt()).isEqualTo(7);
        assertThat(answer.at("/items/items/0").has("counted")).isFalse();
    }

    @Test
    void theShareOfNothingIsNull() {
        JsonNode answer = server.json("/I03?asOf=2010-01-01");
        assertThat(answer.get("value").isNull()).isTrue();
        assertThat(answer.get("numerator").asInt()).isZero();
        assertThat(answer.get("denominator").asInt()).isZero();
    }

    @Test
    void theLevelsAddUpToAll() {
        JsonNode answer = server.json("/I04?asOf=2023-11-28");
        assertThat(groups(answer))
                .containsExactly(
                        Map.entry("PROVINCE_DEMO", 1),
                        Map.entry("PROVINCE", 6),
                        Map.entry("GROUP", 9));
        assertThat(answer.get("value").asInt()).isEqualTo(16);
        assertThat(server.json("/I19?asOf=2023-11-28").get("value").asInt()).isEqualTo(16);
        // S01–S09 without a naming of S07–S09, and S17 with one of its enterprise, S19 too.
        JsonNode before = server.json("/I04?asOf=2017-11-30");
        assertThat(groups(before))
                .containsEntry("PROVINCE", 3)
                .containsEntry("GROUP", 3)
                .containsEntry("ENTERPRISE", 2)
                .containsEntry("NONE", 3);
        assertThat(before.get("value").asInt()).isEqualTo(11);
    }

    @Test
    void aScopeIsAnOrganisationAndAllBelow() {
        JsonNode answer = server.json("/I01?asOf=2023-11-28&scope=" + E1);
        assertThat(codes(answer)).containsExactly("S01", "S05", "S10", "S14");
        assertThat(answer.get("scope").asText()).isEqualTo(E1);
        assertThat(answer.get("scopeName").asText()).isEqualTo("石门岭水电（演示）");
        assertThat(server.json("/I03?asOf=2023-11-28&scope=" + E1).get("value").asText())
                .isEqualTo("50.0");
        assertThat(server.json("/I01?asOf=2023-11-28&scope=" + WORKSHOP).get("value").asInt())
                .isZero();
        assertThat(
                        server.json("/I01?asOf=2023-11-28&scope=" + DemoGroup.ORGANISATION)
                                .get("value")
                                .asInt())
                .isEqualTo(16);
    }

    @Test
    void activePairs() {
        JsonNode answer = server.json("/I11?asOf=2023-11-28");
        assertThat(answer.get("value").asInt()).isEqualTo(63);
        assertThat(figures(answer))
                .isEqualTo(Map.of("mentors", "36", "apprentices", "63", "started", "35"));
        assertThat(answer.at("/items/total").asInt()).isEqualTo(63);
        JsonNode period = server.json("/I11?asOf=2023-11-28&from=2023-07-01&to=2023-09-30");
        assertThat(period.get("value").asInt()).isEqualTo(63);
        assertThat(figures(period)).containsEntry("started", "18");
        assertThat(server.json("/I11?asOf=2023-11-28&scope=" + E1).get("value").asInt())
                .isEqualTo(3);
    }

    @Test
    void activePairsOfAGroupAgreement() {
        // A002, A004 and A005 have several mentors or apprentices.
        JsonNode answer = server.json("/I11?asOf=2016-01-15");
        assertThat(answer.get("value").asInt()).isEqualTo(26);
        assertThat(figures(answer))
                .isEqualTo(Map.of("mentors", "19", "apprentices", "25", "started", "2"));
        // A004 ended on 2016-06-30, its last day.
        assertThat(couples(server.json("/I11?limit=1000&asOf=2016-06-30")))
                .contains("P002>P008", "P004>P008");
        assertThat(couples(server.json("/I11?limit=1000&asOf=2016-07-01")))
                .doesNotContain("P002>P008", "P004>P008");
    }

    @Test
    void theDescentOfTheStudios() {
        JsonNode answer = server.json("/I20?asOf=2023-11-28");
        assertThat(answer.get("value").asInt()).isEqualTo(13);
        assertThat(codes(answer))
                .containsExactly(
                        "S04", "S05", "S06", "S07", "S14", "S15", "S18", "S08", "S09", "S10", "S11",
                        "S13", "S16");
        assertThat(groups(answer)).isEqualTo(Map.of("S01", 8, "S02", 2, "S03", 3, "S17", 2));
        // 15 studios below 4 roots; of the 13, nine stand at distance 1, three at 2, one at 3.
        assertThat(figures(answer))
                .isEqualTo(
                        Map.of(
                                "roots",
                                "4",
                                "maxGeneration",
                                "4",
                                "incubatedPerRoot",
                                "3.8",
                                "meanDepth",
                                "1.4"));
        assertThat(server.json("/I20?asOf=2011-01-01").get("value").asInt()).isZero();
        // Of the links of DOMAIN.md §7 those between studios founded by then.
        assertThat(codes(server.json("/I20?asOf=2017-12-31")))
                .containsExactlyInAnyOrder("S04", "S05", "S06", "S07", "S08", "S09");
    }

    @Test
    void theDescentByGradeAndScope() {
        // A: S07 and S15 of S03, S13 of S17 and S18.
        JsonNode best = server.json("/I20?asOf=2023-11-28&minGrade=A");
        assertThat(codes(best)).containsExactly("S07", "S13", "S15");
        assertThat(figures(best)).containsEntry("roots", "3").containsEntry("maxGeneration", "2");
        JsonNode one = server.json("/studio-descent?asOf=2023-11-28&scope=" + E1);
        assertThat(codes(one)).containsExactly("S05", "S14", "S10");
        assertThat(groups(one)).isEqualTo(Map.of("S01", 3));
    }

    @Test
    void theArticlesFigures() {
        assertThat(value("I05", "2023-11-28")).isEqualTo("558");
        assertThat(value("I06", "2023-11-28")).isEqualTo("86");
        assertThat(groups(server.json("/I06?asOf=2023-11-28")))
                .containsExactly(
                        Map.entry("NATIONAL", 5),
                        Map.entry("PROVINCE", 21),
                        Map.entry("INDUSTRY", 18),
                        Map.entry("GROUP", 42));
        assertThat(value("I07", "2023-11-28")).isEqualTo("137");
        assertThat(groups(server.json("/I07b?asOf=2023-11-28")))
                .isEqualTo(Map.of("UTILITY_MODEL", 84, "INVENTION", 27));
        assertThat(value("I07c", "2023-11-28")).isEqualTo("109");
        assertThat(value("I07d", "2023-11-28")).isEqualTo("9");
        assertThat(value("I08", "2023-11-28")).isEqualTo("500");
        assertThat(groups(server.json("/I08?asOf=2023-11-28")))
                .isEqualTo(
                        Map.of(
                                "JUNIOR", 137,
                                "INTERMEDIATE", 210,
                                "SENIOR", 96,
                                "TECHNICIAN", 38,
                                "SENIOR_TECHNICIAN", 15,
                                "SPECIAL_TECHNICIAN", 3,
                                "CHIEF_TECHNICIAN", 1));
        assertThat(value("I09", "2023-11-28")).isEqualTo("153");
        assertThat(value("I10", "2023-11-28")).isEqualTo("30.6");
    }

    /** Where results come from: those of one studio, of a merged one, of none that was named. */
    @Test
    void resultsCountOnceWithTheirPrimaryStudio() {
        JsonNode all = server.json("/I05?asOf=2023-11-28&limit=1000");
        assertThat(all.at("/items/items"))
                .filteredOn(item -> item.get("studio").asText().equals("S11"))
                .hasSize(27);
        assertThat(all.at("/items/items"))
                .noneMatch(item -> item.get("studio").asText().compareTo("S16") > 0);
        assertThat(server.json("/I05?asOf=2023-11-28&scope=" + E1).get("value").asInt())
                .isEqualTo(78 + 41 + 28 + 16);
    }

    @Test
    void itemsComeInPages() {
        JsonNode first = server.json("/I01?asOf=2023-11-28&limit=10");
        assertThat(codes(first)).hasSize(10);
        JsonNode second =
                server.json(
                        "/I01?asOf=2023-11-28&limit=10&cursor=" + first.at("/items/next").asText());
        assertThat(codes(second)).containsExactly("S11", "S12", "S13", "S14", "S15", "S16");
        assertThat(second.at("/value").asInt()).isEqualTo(16);
        assertThat(second.at("/items/next").isNull()).isTrue();
    }

    @Test
    void pairsByTrade() {
        JsonNode answer = server.json("/pairs-by-trade?asOf=2023-11-28");
        assertThat(answer.at("/total").asInt()).isEqualTo(10);
        assertThat(answer.at("/rows/0/occupation").asText()).isEqualTo("6-28-01-05");
        assertThat(answer.at("/rows/0/pairs").asInt()).isEqualTo(14);
        assertThat(answer.at("/rows/9/occupation").asText()).isEqualTo("6-18-02-04");
        int pairs = 0;
        for (JsonNode row : answer.get("rows")) {
            pairs += row.get("pairs").asInt();
        }
        assertThat(pairs).isEqualTo(63);
        assertThat(answer.at("/parameters/0/name").asText()).isEqualTo("asOf");
        assertThat(answer.at("/parameters/0/value").asText()).isEqualTo("2023-11-28");
        assertThat(answer.at("/columns/0/type").asText()).isEqualTo("occupation");
    }

    @Test
    void mentorsByLoad() {
        JsonNode answer = server.json("/mentor-load?asOf=2023-11-28&least=3");
        assertThat(answer.at("/items/items/0/mentor").asText()).isEqualTo("P045");
        assertThat(answer.at("/items/items/0/apprentices").asInt()).isEqualTo(5);
        assertThat(server.json("/I21a?asOf=2023-11-28").get("value").asInt()).isEqualTo(36);
    }

    @Test
    void pairingsThatEndSoon() {
        JsonNode answer = server.json("/pairings-due?asOf=2023-11-28");
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.at("/rows/0/pairing").asText()).isEqualTo("B127");
        assertThat(answer.at("/rows/0/endsOn").asText()).isEqualTo("2024-01-31");
        assertThat(answer.at("/rows/0/daysLeft").asInt()).isEqualTo(64);
        assertThat(due(64)).isEqualTo(1);
        assertThat(due(63)).isZero();
    }

    private String value(String indicator, String day) {
        return server.json("/" + indicator + "?asOf=" + day).get("value").asText();
    }

    private int due(int days) {
        return server.json("/pairings-due?asOf=2023-11-28&days=" + days).get("total").asInt();
    }

    @Test
    void studiosByOrganisation() {
        JsonNode answer = server.json("/studios-by-organisation?asOf=2023-11-28");
        assertThat(answer.at("/rows/0").toString())
                .isEqualTo(
                        "{\"organisation\":\""
                                + E1
                                + "\",\"organisationName\":\"石门岭水电（演示）\",\"studios\":4,"
                                + "\"groupNamed\":4,\"provincial\":2}");
        JsonNode one = server.json("/studios-by-organisation?asOf=2016-10-01&scope=" + E3);
        // S02, S06 and, until 2019, S19.
        assertThat(one.at("/rows/0/studios").asInt()).isEqualTo(3);
    }

    @Test
    void theListDescribesEveryReport() {
        JsonNode list = server.json("?limit=100");
        assertThat(list.get("items"))
                .anySatisfy(
                        item -> {
                            assertThat(item.get("id").asText()).isEqualTo("I03");
                            assertThat(item.at("/title/en").asText()).startsWith("Share of");
                            assertThat(item.at("/parameters/0/default").asText())
                                    .isEqualTo("today");
                            assertThat(item.at("/parameters/1/type").asText()).isEqualTo("scope");
                        });
        assertThat(list.get("items")).hasSize(list.get("total").asInt());
        for (JsonNode item : list.get("items")) {
            assertThat(server.get("/" + item.get("name").asText()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsUnknownIsRefusedByName() {
        assertThat(refused("/I01?asof=2023-11-28")).isEqualTo("400 asof UNKNOWN_PARAMETER");
        assertThat(refused("/I01?asOf=2023-02-30")).isEqualTo("400 asOf BAD_PARAMETER");
        assertThat(refused("/I01?scope=NOBODY")).isEqualTo("400 scope ORGANISATION_NOT_FOUND");
        assertThat(refused("/I20?minGrade=F")).isEqualTo("400 minGrade BAD_PARAMETER");
        assertThat(server.get("/I99").statusCode()).isEqualTo(404);
        assertThat(server.get("/I01", "Accept", "application/pdf").statusCode()).isEqualTo(406);
    }

    @Test
    void aFileForExcel() {
        var file = server.get("/I02?asOf=2023-11-28&limit=1", "Accept", "text/csv");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(file.body()).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF代码,名称,最高级别,所在单位代码,所在单位\r\nS01,沈砚秋劳模创新工作室,")
                .endsWith("\r\n");
        assertThat(text.lines()).hasSize(8);
        var link = server.get("/I02?asOf=2023-11-28&format=csv", "Accept-Language", "en");
        assertThat(link.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"studios-group-named-provincial.csv\"");
        assertThat(new String(link.body(), StandardCharsets.UTF_8)).startsWith("\uFEFFcode,name,");
    }

    private String refused(String path) {
        JsonNode problem = server.json(path);
        return problem.get("status").asText()
                + " "
                + problem.at("/errors/0/parameter").asText()
                + " "
                + problem.at("/errors/0/code").asText();
    }

    private static List<String> codes(JsonNode answer) {
        return stream(answer.at("/items/items")).map(item -> item.get("code").asText()).toList();
    }

    private static List<String> couples(JsonNode answer) {
        return stream(answer.at("/items/items"))
                .map(i -> i.get("mentor").asText() + ">" + i.get("apprentice").asText())
                .toList();
    }

    private static Map<String, Integer> groups(JsonNode answer) {
        Map<String, Integer> groups = new java.util.LinkedHashMap<>();
        stream(answer.get("groups"))
                .forEach(g -> groups.put(g.get("key").asText(), g.get("count").asInt()));
        return groups;
    }

    private static Map<String, String> figures(JsonNode answer) {
        Map<String, String> figures = new TreeMap<>();
        stream(answer.get("figures"))
                .forEach(f -> figures.put(f.get("name").asText(), f.get("value").asText()));
        return figures;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
