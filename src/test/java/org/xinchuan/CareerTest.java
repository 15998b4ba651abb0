package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.Api.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** 成长历程, and the lists of patents and awards, on the demo group: DOMAIN.md §7. */
@OnDemoGroup
final class CareerTest {

    private static final String TODAY = "2023-11-28";
    private static final String GROUP = "91420000DEM000006U";

    private Running running;
    private Api server;

    @BeforeAll
    void load(Graph graph, Store store) throws IOException {
        running = Running.on(store, graph);
        server = running.api();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void tellsAWorkingLifeInOrderOfTime() {
        List<String> told = told("P001", TODAY);

        assertThat(told)
                .containsSubsequence(
                        "1978 ENTERED",
                        "1989-11-01 GRADE SENIOR_TECHNICIAN",
                        "2006-03-01 MENTORED 陆知远",
                        "2006-04 HONOUR PROVINCE",
                        "2010-04-27 HONOUR NATIONAL",
                        "2012-05-01 STUDIO_FOUNDED LEADER",
                        "2012-06-01 MENTORED 韩水生 许明夏",
                        "2013-12-18 NAMING GROUP",
                        "2016-04-28 NAMING PROVINCE");
        assertThat(told).doesNotContain("2012-05-01 STUDIO LEADER");
    }

    @Test
    void tellsOfAnotherDayWhatHadHappenedByThen() {
        List<String> told = told("P001", "2012-05-01");

        assertThat(told).last().isEqualTo("2012-05-01 STUDIO_FOUNDED LEADER");
        assertThat(told("P001", TODAY)).containsAll(told);
        JsonNode founded = entry("P001", "2012-05-01", "STUDIO_FOUNDED");
        assertThat(founded.get("until").isNull()).isTrue();
        assertThat(entry("P001", TODAY, "STUDIO_FOUNDED").get("until").asText())
                .isEqualTo("2018-12-31");
        assertThat(founded.get("subject").asText()).isEqualTo("studio:S01");
        assertThat(founded.get("precision").asText()).isEqualTo("DAY");
        assertThat(entry("P001", TODAY, "ENTERED").get("precision").asText()).isEqualTo("YEAR");
    }

    @Test
    void tellsAnApprenticeOfTheMasterAndTheGraduation() {
        assertThat(told("P004", TODAY))
                .containsSubsequence(
                        "2006-03-01 APPRENTICED 沈砚秋",
                        "2008-02-26 GRADUATED 沈砚秋",
                        "2014-05-04 STUDIO_FOUNDED LEADER");
    }

    @Test
    void everybodyHasOneOrderAndOneDayForEverything() {
        Answer people = server.get("/people", "limit", "60", "sort", "pinyin");
        for (String id : people.each("items", "id")) {
            List<String> days = new ArrayList<>();
            timeline(id, TODAY)
                    .forEach(
                            one ->
                                    days.add(
                                            one.get("on").isNull()
                                                    ? "9999"
                                                    : one.get("on").asText()));
            assertThat(days.stream().map(CareerTest::first)).isSorted();
            assertThat(days.stream().filter(day -> !day.equals("9999")).map(CareerTest::first))
                    .allMatch(day -> day.compareTo(TODAY) <= 0);
        }
    }

    @Test
    void isNotToldOfNobody() {
        assertThat(server.get("/people/P9999/timeline").status()).isEqualTo(404);
    }

    @Test
    void awardsAreFoundByWhatTheyAre() {
        assertThat(total("/awards")).isEqualTo(total("/awards", "organisation", GROUP));
        long byLevel = 0;
        for (String level :
                List.of("NATIONAL", "PROVINCE", "INDUSTRY", "GROUP", "CITY", "ENTERPRISE")) {
            byLevel += total("/awards", "level", level);
        }
        assertThat(byLevel).isEqualTo(total("/awards"));
        // Five results of the first studio have national ones, as its list of results shows.
        Answer national = server.get("/awards", "studio", "S01", "level", "NATIONAL");
        assertThat(national.each("items", "innovation"))
                .doesNotHaveDuplicates()
                .hasSize((int) total("/innovations", "studio", "S01", "award", "NATIONAL"));
        assertThat(server.get("/awards", "q", "daozhouchengyouwu").each("items", "title"))
                .isNotEmpty()
                .allMatch(title -> title.contains("导轴承油雾"));
        assertThat(total("/awards", "year", "2013", "grade", "FIRST")).isPositive();
        assertThat(server.get("/awards", "year", "13").status()).isEqualTo(400);
    }

    @Test
    void assetsAreFoundByOwnerInventorAndDay() {
        long all = total("/ip-assets");
        long until = total("/ip-assets", "to", "2016-12-31");
        long granted = total("/ip-assets", "from", "2017-01-01") + until;

        assertThat(granted).isBetween(until + 1, all);
        assertThat(total("/ip-assets", "organisation", GROUP)).isBetween(granted - 20, all);
        assertThat(server.get("/ip-assets", "person", "P001", "limit", "200").body().at("/items"))
                .isNotEmpty()
                .allSatisfy(
                        one ->
                                assertThat(one.get("inventors").findValuesAsText("person"))
                                        .contains("P001"));
    }

    @Test
    void anOrganisationShowsItsHonoursAndWhatItUses() {
        JsonNode honours = server.get("/organisations/91422800DEM000014Q").body().get("honours");

        assertThat(honours.findValuesAsText("name")).containsExactly("湖北五一劳动奖状");
        assertThat(total("/innovations", "adoptedBy", GROUP)).isPositive();
    }

    private long total(String path, String... query) {
        return server.get(path, query).with(200).body().get("total").asLong();
    }

    private JsonNode entry(String person, String asOf, String kind) {
        for (JsonNode one : timeline(person, asOf)) {
            if (one.get("kind").asText().equals(kind)) {
                return one;
            }
        }
        throw new AssertionError(person + " has no " + kind);
    }

    private JsonNode timeline(String person, String asOf) {
        return server.get("/people/" + person + "/timeline", "asOf", asOf)
                .with(200)
                .body()
                .get("entries");
    }

    /** Day, kind, and the first code or those in it. */
    private List<String> told(String person, String asOf) {
        List<String> told = new ArrayList<>();
        for (JsonNode one : timeline(person, asOf)) {
            List<String> names = one.get("people").findValuesAsText("name");
            String code = one.get("codes").isEmpty() ? "" : one.get("codes").get(0).asText();
            told.add(
                    String.join(
                                    " ",
                                    one.get("on").asText(),
                                    one.get("kind").asText(),
                                    names.isEmpty() ? code : String.join(" ", names))
                            .strip());
        }
        return told;
    }

    /** The first day that a date can mean. */
    private static String first(String date) {
        return switch (date.length()) {
            case 4 -> date + "-01-01";
            case 7 -> date + "-01";
            default -> date;
        };
    }
}
