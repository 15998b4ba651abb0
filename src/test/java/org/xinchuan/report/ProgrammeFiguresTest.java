package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** I16 and I18 on the demo group, and the reports on projects, as its files have them. */
@OnDemoGroup
class ProgrammeFiguresTest {

    private static final String E1 = "91422800DEM000014Q";

    private ReportServer server;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog) throws IOException {
        server = new ReportServer(graph, Reports.load(catalog).on(graph));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "I16,2020-05-31,0",
        "I16,2020-12-31,2",
        "I16,2021-03-01,3",
        "I16,2023-11-28,4",
        // TB06 closed on 2019-12-31; TB07 opens in 2024.
        "I18a,2019-12-30,4",
        "I18a,2019-12-31,3",
        "I18a,2023-11-28,5",
        "I18a,2024-03-01,6",
        // XP06 is a candidate, XP05 was closed in 2023.
        "I18b,2019-08-31,0",
        "I18b,2021-03-01,4",
        "I18b,2023-11-28,5",
        "I18c,2018-03-31,0",
        "I18c,2021-06-01,4",
        "I18c,2023-11-28,7"
    })
    void asOfADay(String indicator, String day, int value) {
        assertThat(server.json("/" + indicator + "?asOf=" + day).get("value").asInt())
                .isEqualTo(value);
    }

    @Test
    void projectsAreInTheStatusOfTheDay() {
        assertThat(groups("/I18c?asOf=2021-06-01")).isEqualTo(Map.of("TYPICAL", 1, "PILOT", 3));
        assertThat(groups("/I18c?asOf=2023-11-28"))
                .isEqualTo(
                        Map.of(
                                "PROMOTED", 1,
                                "DEMONSTRATION", 2,
                                "TYPICAL", 1,
                                "PILOT", 1,
                                "CANDIDATE", 1,
                                "CLOSED", 1));
        assertThat(server.json("/I18c?asOf=2023-11-28&scope=" + E1).get("value").asInt())
                .isEqualTo(2);
        assertThat(figure("/I18b?asOf=2023-11-28")).isEqualTo("running=4");
        assertThat(figure("/I18a?asOf=2023-11-28")).isEqualTo("capacity=510");
    }

    /** The project of the article's paragraph: 典型项目，获全省推广. */
    @Test
    void theProjectOfTheArticleWasTypicalAndIsPromoted() {
        assertThat(status("2021-05-07")).isEqualTo("PILOT");
        assertThat(status("2021-05-08")).isEqualTo("TYPICAL");
        assertThat(status("2023-06-19")).isEqualTo("TYPICAL");
        assertThat(status("2023-11-28")).isEqualTo("PROMOTED");
    }

    @Test
    void fundingIsASumOverThePeriod() {
        JsonNode all = server.json("/I18d?to=2023-11-28");
        assertThat(all.get("value").asLong()).isEqualTo(2_290_000);
        assertThat(all.get("numerator").asInt()).isEqualTo(13);
        assertThat(all.at("/items/total").asInt()).isEqualTo(13);
        assertThat(groups("/I18d?to=2023-11-28"))
                .isEqualTo(Map.of("2019", 2, "2020", 2, "2021", 3, "2022", 4, "2023", 2));
        long sum = 0;
        for (int year = 2019; year <= 2023; year++) {
            long value =
                    server.json("/I18d?from=" + year + "-01-01&to=" + year + "-12-31")
                            .get("value")
                            .asLong();
            sum += value;
            assertThat(value).isPositive();
        }
        assertThat(sum).isEqualTo(2_290_000);
        // Its only fund of the period is of its last day.
        assertThat(
                        server.json("/I18d?from=2023-09-01&to=2023-09-28&scope=" + E1)
                                .get("value")
                                .asLong())
                .isEqualTo(150_000);
    }

    @Test
    void projectsAndBasesOfTheFiveActions() {
        JsonNode answer = server.json("/programme-by-action?asOf=2023-11-28");
        Map<String, String> rows = new TreeMap<>();
        answer.get("rows")
                .forEach(
                        row ->
                                rows.put(
                                        row.get("action").asText(),
                                        row.get("projects").asInt()
                                                + " "
                                                + row.get("onePlusX").asInt()
                                                + " "
                                                + row.get("bases").asInt()));
        assertThat(rows)
                .isEqualTo(
                        Map.of(
                                "SPIRIT", "1 0 0",
                                "MERIT", "2 0 2",
                                "TALENT", "3 4 5",
                                "CARE", "1 0 0",
                                "ENTERPRISE", "2 0 1"));
    }

    @Test
    void eventsOfTheFiveActionsAreThoseOfTheFile(@TempDir Path folder) throws IOException {
        DemoGroup.writeTo(folder);
        LocalDate day = LocalDate.of(2020, 6, 30);
        Map<String, Integer> expected = new TreeMap<>();
        for (Map<String, String> event : CsvRows.of(folder).of("events.csv")) {
            LocalDate held = CsvRows.first(event, "heldOn");
            if (held != null && !held.isAfter(day)) {
                CsvRows.listed(event, "actions").forEach(a -> expected.merge(a, 1, Integer::sum));
            }
        }
        assertThat(expected).isNotEmpty();
        Map<String, Integer> answered = new TreeMap<>();
        server.json("/programme-by-action?asOf=" + day)
                .get("rows")
                .forEach(
                        row -> answered.put(row.get("action").asText(), row.get("events").asInt()));
        answered.values().removeIf(count -> count == 0);
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void reviewsThatAreDueOrOverdue() {
        JsonNode answer = server.json("/project-reviews-due?asOf=2023-11-28");
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/0/project").asText()).isEqualTo("TP03");
        assertThat(answer.at("/rows/0/overdue").asBoolean()).isTrue();
        assertThat(answer.at("/rows/0/daysLeft").asInt()).isEqualTo(-28);
        assertThat(answer.at("/rows/1/project").asText()).isEqualTo("TP04");
        assertThat(answer.at("/rows/1/daysLeft").asInt()).isEqualTo(33);
        assertThat(server.json("/project-reviews-due?asOf=2023-11-28&days=32").get("total").asInt())
                .isEqualTo(1);
    }

    private String status(String day) {
        for (JsonNode item : server.json("/I18c?asOf=" + day).at("/items/items")) {
            if (item.get("project").asText().equals("TP01")) {
                return item.get("status").asText();
            }
        }
        return null;
    }

    private String figure(String path) {
        JsonNode figure = server.json(path).at("/figures/0");
        return figure.get("name").asText() + "=" + figure.get("value").asText();
    }

    private Map<String, Integer> groups(String path) {
        Map<String, Integer> groups = new TreeMap<>();
        server.json(path)
                .get("groups")
                .forEach(g -> groups.put(g.get("key").asText(), g.get("count").asInt()));
        return groups;
    }
}
