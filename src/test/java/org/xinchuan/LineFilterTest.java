package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lines of people on the demo group: who is in them comes out of memory, and may be filtered. */
@OnDemoGroup
class LineFilterTest {

    private static final String DAY = "2023-11-28";

    private Running running;

    @BeforeAll
    void start(Store store, Graph graph) throws IOException {
        running = Running.on(store, graph);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void everybodyInALineIsSaidAsTheStoreSaysThem() {
        JsonNode line = line("P001", "limit", "1000");
        assertThat(line.get("count").asInt()).isPositive();
        for (JsonNode item : items(line)) {
            JsonNode person = running.api().get("/people/" + item.get("id").asText()).body();
            for (String field : List.of("name", "organisation", "occupation", "status")) {
                assertThat(item.path(field)).as(item.toString()).isEqualTo(person.path(field));
            }
            assertThat(item.path("organisationName")).isEqualTo(person.path("organisationName"));
        }
    }

    @Test
    void aFilterLeavesPeopleOutAndNotTheLineBehindThem() {
        List<JsonNode> all = items(line("P001", "limit", "1000"));
        TreeSet<String> trades = new TreeSet<>();
        all.forEach(item -> trades.add(item.path("occupation").asText()));
        int sum = 0;
        for (String trade : trades) {
            JsonNode some = line("P001", "occupation", trade, "limit", "1000");
            List<JsonNode> wanted =
                    all.stream()
                            .filter(item -> item.path("occupation").asText().equals(trade))
                            .toList();
            assertThat(items(some)).isEqualTo(wanted);
            assertThat(some.get("count").asInt()).isEqualTo(wanted.size());
            sum += wanted.size();
        }
        assertThat(sum).isEqualTo(all.size());
        assertThat(line("P001", "occupation", "9-99-99-99").get("count").asInt()).isZero();
    }

    @Test
    void gradesAreThoseOfTheDayAndOrganisationsReachDown() {
        int graded = 0;
        for (String grade : List.of("JUNIOR", "INTERMEDIATE", "SENIOR", "TECHNICIAN")) {
            graded += line("P001", "grade", grade).get("count").asInt();
        }
        int together =
                line("P001", "grade", "JUNIOR,INTERMEDIATE,SENIOR,TECHNICIAN").get("count").asInt();
        assertThat(graded).isPositive().isEqualTo(together);
        assertThat(line("P001", "organisation", "91420000DEM000006U").get("count"))
                .isEqualTo(line("P001").get("count"));
        running.api()
                .get("/people/P001/descendants", "grade", "MASTER")
                .refusedFor(400, "BAD_PARAMETER", "grade");
    }

    /** 程远帆 was at 堵河水电 until the end of 2016, 江亦舟 of another trade until March 2019. */
    @Test
    void unitAndTradeAreThoseOfTheDayWhereTheReaderMaySeeThem() {
        String former = "91420300DEM0000221";
        assertThat(ids("2016-12-31", "organisation", former)).contains("P009");
        assertThat(ids("2017-01-01", "organisation", former)).doesNotContain("P009");
        assertThat(ids("2017-01-01", "organisation", "91421200DEM000081B")).contains("P009");
        assertThat(ids("2019-03-31", "occupation", "6-28-01-15")).contains("P011");
        assertThat(ids("2019-04-01", "occupation", "6-28-01-15")).doesNotContain("P011");
        // A visitor is shown the name of somebody who leads a studio, and no former post.
        try (Window visitor = new Window(running)) {
            String line = "/people/P001/descendants?asOf=2016-12-31&organisation=";
            assertThat(visitor.get(line + former).with(200).each("items", "id"))
                    .doesNotContain("P009");
            assertThat(visitor.get(line + "91421200DEM000081B").with(200).each("items", "id"))
                    .contains("P009");
        }
    }

    private List<String> ids(String asOf, String filter, String value) {
        return running.api()
                .get("/people/P001/descendants", "asOf", asOf, filter, value)
                .with(200)
                .each("items", "id");
    }

    @Test
    void aHundredPeopleAreAskedForAtOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(i == 50 ? "P001" : "X".repeat(62) + "%02d".formatted(i));
        }
        JsonNode found =
                running.api()
                        .get("/people", "ids", String.join(",", ids), "limit", "100")
                        .with(200)
                        .body();
        assertThat(found.get("items")).hasSize(1);
        assertThat(found.at("/items/0/id").asText()).isEqualTo("P001");
    }

    private JsonNode line(String person, String... query) {
        List<String> all = new ArrayList<>(List.of("asOf", DAY));
        all.addAll(List.of(query));
        return running.api()
                .get("/people/" + person + "/descendants", all.toArray(String[]::new))
                .with(200)
                .body();
    }

    private static List<JsonNode> items(JsonNode line) {
        List<JsonNode> items = new ArrayList<>();
        line.get("items").forEach(items::add);
        return items;
    }
}
