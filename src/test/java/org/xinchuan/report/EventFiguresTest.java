package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.OnDemoGroup;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.Graph;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The figures of the demo group's events, counted from its files by other means than Cypher. */
@OnDemoGroup
class EventFiguresTest {

    private static final String E1 = "91422800DEM000014Q";
    private static final String ALL = "asOf=2023-11-28&from=2017-01-01";

    private ReportServer server;

    @BeforeAll
    void load(Graph graph, CypherCatalog catalog) throws IOException {
        server = new ReportServer(graph, Reports.load(catalog).on(graph));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void peopleAreNotAttendances() {
        training("asOf=2023-11-28", 201, 180, 21);
        training("asOf=2023-11-28&to=2023-06-30", 145, 134, 15);
        training("asOf=2022-12-31", 194, 171, 22);
        training("asOf=2023-11-28&from=2022-01-01", 395, 281, 43);
        training("asOf=2021-12-31", 0, 0, 0);
    }

    @Test
    void whoEnteredCompetitionsInWhichTradesAndIndustries() {
        entries("asOf=2023-11-28", 29, 27, 3, 8, 2, 11);
        entries("asOf=2023-09-01", 6, 6, 1, 4, 2, 2);
        entries("asOf=2021-12-31", 30, 28, 3, 7, 2, 10);
        entries(ALL, 161, 131, 15, 11, 4, 56);
        entries(ALL + "&scope=" + E1, 22, 18, 12, 3, 2, 10);
        assertThat(groups(server.json("/I15?" + ALL)))
                .isEqualTo(Map.of("NATIONAL", 3, "PROVINCE", 51, "GROUP", 107));
    }

    @Test
    void prizesByLevel() {
        JsonNode all = server.json("/I15b?" + ALL);
        assertThat(all.get("value").asInt()).isEqualTo(56);
        assertThat(groups(all)).isEqualTo(Map.of("NATIONAL", 1, "PROVINCE", 19, "GROUP", 36));
        assertThat(figures(all)).containsEntry("people", 46);
        JsonNode year = server.json("/I15b?asOf=2023-11-28");
        assertThat(groups(year)).isEqualTo(Map.of("PROVINCE", 5, "GROUP", 6));
        assertThat(server.json("/I15b?asOf=2023-09-01").get("value").asInt()).isEqualTo(2);
    }

    @Test
    void pairsAreRankedByTheirScores() {
        JsonNode answer = server.json("/drill-scores?from=2023-01-01&to=2023-11-28");
        assertThat(answer.get("total").asInt()).isEqualTo(8);
        assertThat(answer.at("/rows/0/pairing").asText()).isEqualTo("B138");
        assertThat(answer.at("/rows/0/score").asDouble()).isEqualTo(93.5);
        assertThat(answer.at("/rows/7/rank").asInt()).isEqualTo(8);
        assertThat(answer.at("/rows/5/mentors").asText()).isEqualTo("顾长河");
        assertThat(answer.at("/rows/5/apprentices").asText()).isEqualTo("高启明");
        assertThat(server.json("/drill-scores").get("total").asInt()).isEqualTo(48);
        // The one that is still to come has pairs and no scores.
        assertThat(server.json("/drill-scores?from=2023-12-01&to=2023-12-31").get("total").asInt())
                .isZero();
    }

    @Test
    void eventsOfEachSeries() {
        JsonNode answer = server.json("/events-by-series");
        assertThat(answer.get("total").asInt()).isEqualTo(12);
        assertThat(answer.get("rows"))
                .anySatisfy(
                        row ->
                                assertThat(row.toString())
                                        .isEqualTo(
                                                "{\"kind\":\"COMPETITION\",\"series\":\"工友杯\","
                                                        + "\"events\":6,\"people\":38,"
                                                        + "\"attendances\":39,\"prizes\":15,"
                                                        + "\"firstOn\":\"2018-10-21\","
                                                        + "\"lastOn\":\"2023-10-11\","
                                                        + "\"latest\":\"EV-GY-006\"}"))
                .anySatisfy(
                        row -> {
                            assertThat(row.get("series").asText()).isEqualTo("三点沙龙");
                            assertThat(row.get("events").asInt()).isEqualTo(42);
                            assertThat(row.get("people").asInt()).isEqualTo(221);
                            assertThat(row.get("attendances").asInt()).isEqualTo(316);
                        });
    }

    private void training(String question, int attendances, int people, int courses) {
        JsonNode answer = server.json("/I14?" + question);
        assertThat(answer.get("value").asInt()).as(question).isEqualTo(attendances);
        assertThat(answer.at("/items/total").asInt()).as(question).isEqualTo(attendances);
        assertThat(figures(answer))
                .as(question)
                .containsEntry("people", people)
                .containsEntry("courses", courses);
    }

    private void entries(
            String question,
            int entries,
            int people,
            int editions,
            int trades,
            int industries,
            int prizes) {
        JsonNode answer = server.json("/I15?" + question);
        assertThat(answer.get("value").asInt()).as(question).isEqualTo(entries);
        assertThat(answer.at("/items/total").asInt()).as(question).isEqualTo(entries);
        assertThat(figures(answer))
                .as(question)
                .isEqualTo(
                        Map.of(
                                "people", people,
                                "competitions", editions,
                                "trades", trades,
                                "industries", industries,
                                "prizes", prizes));
    }

    private static Map<String, Integer> figures(JsonNode answer) {
        Map<String, Integer> figures = new TreeMap<>();
        StreamSupport.stream(answer.get("figures").spliterator(), false)
                .forEach(one -> figures.put(one.get("name").asText(), one.get("value").asInt()));
        return figures;
    }

    private static Map<String, Integer> groups(JsonNode answer) {
        Map<String, Integer> groups = new TreeMap<>();
        StreamSupport.stream(answer.get("groups").spliterator(), false)
                .forEach(one -> groups.put(one.get("key").asText(), one.get("count").asInt()));
        return groups;
    }
}
