package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Studios are ranked among those that had been founded by the day. */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RankingOnDayTest {

    private Running running;
    private Api api;

    /** B grew out of A, C only says in which month it was founded, and of D nobody knows. */
    @BeforeAll
    void open(Graph graph, Store store) throws IOException {
        running = Running.on(store, graph);
        api = running.api();
        api.post("/organisations", "{'code':'E0','name':'集团','kind':'ENTERPRISE'}").with(201);
        api.post("/organisations", "{'code':'E1','name':'一厂','kind':'ENTERPRISE','parent':'E0'}")
                .with(201);
        api.post("/people", "{'id':'P1','name':'张三','organisation':'E1'}").with(201);
        studio("A", "2010-05-01");
        studio("B", "2015-06-01");
        studio("C", "2012-03");
        api.post("/studios", "{'code':'D','name':'丁室','organisation':'E1'}").with(201);
        api.post(
                        "/studios/B/origins",
                        "{'parent':'A','kind':'INCUBATED','confirmed':true,'document':'某文'}")
                .with(201);
        api.post(
                        "/innovations",
                        "{'code':'R1','title':'早于工作室','type':'SMALL_INVENTION',"
                                + "'completedOn':'2014-01-01','studio':'B','contributors':['P1']}")
                .with(201);
    }

    private void studio(String code, String founded) {
        api.post(
                        "/studios",
                        "{'code':'%s','name':'%s室','organisation':'E1','foundedOn':'%s'}"
                                .formatted(code, code, founded))
                .with(201);
    }

    @AfterAll
    void close() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2009-12-31, 1 D 0",
        "2010-04-30, 1 D 0",
        "2010-05-01, 1 A 0;1 D 0",
        "2012-02-29, 1 A 0;1 D 0",
        "2012-03-01, 1 A 0;1 C 0;1 D 0",
        "2015-05-31, 1 A 0;1 C 0;1 D 0",
        "2015-06-01, 1 A 1;2 B 0;2 C 0;2 D 0"
    })
    void thoseWhoComeLaterAreNotAmongThem(String day, String expected) {
        assertThat(items(day, "descendants")).containsExactly(expected.split(";"));
        assertThat(api.get("/studios/B/descendants", "asOf", day).body().has("rootNotYetFounded"))
                .isEqualTo(!expected.contains("B"));
    }

    @Test
    void aFileHasTheSame() {
        assertThat(file("2015-06-01")).contains(",B,");
        assertThat(file("2015-05-31")).doesNotContain(",B,");
    }

    private String file(String day) {
        return api.get(
                        "/influence",
                        "of",
                        "STUDIOS",
                        "asOf",
                        day,
                        "mirror",
                        "true",
                        "format",
                        "csv")
                .with(200)
                .text();
    }

    /** A result that is said to be older than its studio: it still adds up. */
    @ParameterizedTest
    @CsvSource({"2015-05-31, 1.0, 0.0", "2015-06-01, 0.0, 1.0"})
    void whatIsOlderThanItsStudioIsNobodysUntilThen(String day, double nobodys, double shared) {
        JsonNode ranking =
                api.get("/influence", "of", "STUDIOS", "measure", "creditResults", "asOf", day)
                        .with(200)
                        .body();
        assertThat(ranking.at("/credit/total").asDouble()).isEqualTo(1);
        assertThat(ranking.at("/credit/unassigned").asDouble()).isEqualTo(nobodys);
        double sum = 0;
        for (JsonNode item : ranking.path("items")) {
            sum += item.path("value").asDouble();
        }
        assertThat(sum).isEqualTo(shared);
    }

    @Test
    void anOrganisationIsShownWithTheOneAboveIt() {
        JsonNode first =
                api.get("/influence", "of", "ORGANISATIONS", "measure", "creditResults")
                        .with(200)
                        .body()
                        .at("/items/0");
        assertThat(first.path("id").asText()).isEqualTo("E1");
        assertThat(first.path("name").asText()).isEqualTo("一厂");
        assertThat(first.path("organisation").asText()).isEqualTo("E0");
        assertThat(first.path("organisationName").asText()).isEqualTo("集团");
    }

    private List<String> items(String day, String measure) {
        List<String> items = new ArrayList<>();
        api.get("/influence", "of", "STUDIOS", "measure", measure, "asOf", day)
                .with(200)
                .body()
                .path("items")
                .forEach(
                        one ->
                                items.add(
                                        one.path("rank").asInt()
                                                + " "
                                                + one.path("id").asText()
                                                + " "
                                                + one.path("value").asInt()));
        return items;
    }
}
