package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.standard.PartialDate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The answers of DOMAIN.md §7, asked over HTTP of the demo group as the product itself loads it.
 */
@OnDemoGroup
final class DemoGroupTest {

    private static final String DAY = "2023-11-28";

    private Running running;
    private Api api;

    @BeforeAll
    void load(Store store, Graph graph) throws IOException {
        running = Running.on(store, graph);
        api = running.api();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "S01, C, 2023-11-28, 1 S04 S05 S14 2 S08 S09 S10 S11 3 S16",
                "S01, B, 2023-11-28, 1 S05 S14 2 S10",
                "S01, A, 2023-11-28, -",
                "S01, C, 2017-12-31, 1 S04 S05 2 S08 S09",
                "S01, C, 2016-12-31, 1 S04 S05",
                "S01, C, 2011-01-01, -",
                "S02, C, 2023-11-28, 1 S06 S08",
                "S02, D, 2023-11-28, 1 S06 S08 S12",
                "S02, E, 2023-11-28, 1 S06 S08 S12 2 S14",
                "S03, A, 2023-11-28, 1 S07 S15",
                "S03, B, 2023-11-28, 1 S07 S15 2 S11",
            })
    void tellsWhichStudiosGrewOutOfAStudio(
            String root, String grade, String asOf, String expected) {
        Api.Answer answer = descendants(root, "minGrade", grade, "asOf", asOf);

        assertThat(generations(answer)).isEqualTo(expected == null ? "" : expected);
        assertThat(answer.body().path("count").asInt())
                .isEqualTo(answer.body().path("studios").size());
        assertThat(answer.body().path("asOf").asText()).isEqualTo(asOf);
        assertThat(answer.body().path("minGrade").asText()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "S08, 1 S02 S04 2 S01",
        "S11, 1 S04 S07 2 S01 S03",
        "S13, 1 S17 S18",
        "S01, ''",
    })
    void tellsWhichStudiosAStudioGrewOutOf(String root, String expected) {
        Api.Answer answer = api.get("/studios/" + root + "/ancestors", "asOf", DAY).with(200);

        assertThat(generations(answer)).isEqualTo(expected);
    }

    @Test
    void namesEveryLinkWithTheGradesOfItsEvidence() {
        assertThat(links())
                .containsExactly(
                        "S01→S04 C C",
                        "S01→S05 B BC",
                        "S01→S14 B BE",
                        "S02→S06 C C",
                        "S02→S08 B B",
                        "S02→S12 D DE",
                        "S03→S07 A AB",
                        "S03→S15 A ABC",
                        "S04→S08 B B",
                        "S04→S09 B B",
                        "S04→S11 B BC",
                        "S05→S10 B BC",
                        "S06→S14 E E",
                        "S07→S11 B B",
                        "S09→S16 B BC",
                        "S17→S13 A AC",
                        "S17→S18 C C",
                        "S18→S13 A AC");
    }

    @ParameterizedTest
    @CsvSource({
        "S01, S06",
        "S02, S10",
        "S03, S17",
        "S02, S19",
        "S06, S01",
        "S01, S08",
        "S01, S09",
        "S01, S10",
        "S01, S11",
        "S03, S11",
        "S04, S16",
    })
    void hasNoDirectLinkWhereOneWouldBeWrong(String parent, String child) {
        assertThat(links()).noneMatch(link -> link.startsWith(parent + "→" + child + " "));
    }

    @Test
    void answersTheFirstQuestionOfTheReadmeWithItsEvidence() {
        Api.Answer answer = descendants("S01", "asOf", DAY);

        JsonNode root = answer.body().path("root");
        assertThat(root.path("name").asText()).isEqualTo("沈砚秋劳模创新工作室");
        assertThat(root.path("foundedOn").asText()).isEqualTo("2012-05-01");
        assertThat(root.path("leaders").findValuesAsText("name")).containsExactly("沈砚秋", "许明夏");
        assertThat(answer.body().path("minGrade").asText()).isEqualTo("C");
        assertThat(answer.body().path("count").asInt()).isEqualTo(8);
        assertThat(answer.body().has("rootNotYetFounded")).isFalse();
        JsonNode parent = studio(answer, "S05").path("parents").path(0);
        assertThat(parent.path("code").asText()).isEqualTo("S01");
        assertThat(parent.path("grade").asText()).isEqualTo("B");
        JsonNode apprenticeship = parent.path("evidence").path(0);
        assertThat(members(apprenticeship, "rule", "kind", "grade", "apprentice", "mentor"))
                .containsExactly("R1", "LEADER_APPRENTICE", "B", "韩水生", "沈砚秋");
        assertThat(members(apprenticeship, "pairing", "from", "to"))
                .containsExactly("A002", "2012-06-01", "2014-05-31");
        assertThat(apprenticeship.path("sourceDocId").asText()).isNotEmpty();
        assertThat(members(parent.path("evidence").path(1), "rule", "kind", "grade", "person"))
                .containsExactly("R2", "FORMER_MEMBER", "C", "韩水生");
        assertThat(members(parent.path("evidence").path(1), "from", "to"))
                .containsExactly("2012-05-01", "2015-05-31");
        assertThat(parent.path("evidence")).hasSize(2);
    }

    @Test
    void ordersByDepthThenFoundingThenCode() {
        Api.Answer answer = descendants("S01", "asOf", DAY, "minGrade", "E");
        List<String> keys = new ArrayList<>();
        answer.body()
                .path("studios")
                .forEach(
                        s ->
                                keys.add(
                                        s.path("depth").asInt()
                                                + s.path("foundedOn").asText()
                                                + s.path("code").asText()));

        assertThat(keys).isSorted().hasSizeGreaterThan(7);
    }

    @Test
    void namesParentsOutsideTheAnswer() {
        Api.Answer answer = descendants("S01", "asOf", DAY);

        assertThat(others(answer, "S08")).containsExactly("S02 B");
        assertThat(others(answer, "S11")).containsExactly("S07 B");
        assertThat(others(answer, "S05")).isEmpty();
        assertThat(others(descendants("S01", "asOf", DAY, "minGrade", "E"), "S14"))
                .containsExactly("S06 E");
    }

    @Test
    void listsAParentThatIsAlsoBelowTheRoot() {
        JsonNode merged = studio(descendants("S17", "asOf", DAY), "S13");

        assertThat(merged.path("depth").asInt()).isEqualTo(1);
        assertThat(merged.path("parents").findValuesAsText("code"))
                .containsExactlyInAnyOrder("S17", "S18");
        JsonNode up = studio(api.get("/studios/S13/ancestors", "asOf", DAY).with(200), "S17");
        assertThat(up.path("children").findValuesAsText("code"))
                .containsExactlyInAnyOrder("S13", "S18");
    }

    @Test
    void saysThatTheRootIsNotYetFounded() {
        JsonNode body = descendants("S01", "asOf", "2011-01-01").body();

        assertThat(body.path("rootNotYetFounded").asBoolean()).isTrue();
        assertThat(body.path("count").asInt(-1)).isZero();
        assertThat(body.path("studios").isArray()).isTrue();
    }

    @Test
    void keepsClosedStudiosInTheLineage() {
        JsonNode closed = studio(descendants("S17", "asOf", DAY), "S18");

        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("closedOn").asText()).isEqualTo("2020-04-30");
    }

    @Test
    void keepsTheKindsAndTheDepthThatAreAskedFor() {
        assertThat(generations(descendants("S03", "asOf", DAY, "kinds", "SPIN_OFF")))
                .isEqualTo("1 S07");
        assertThat(generations(descendants("S03", "asOf", DAY, "kinds", "SPIN_OFF,SPLIT")))
                .isEqualTo("1 S07 S15");
        assertThat(generations(descendants("S01", "asOf", DAY, "maxDepth", "1")))
                .isEqualTo("1 S04 S05 S14");
        assertThat(generations(descendants("S01", "asOf", DAY, "maxDepth", "100000")))
                .isEqualTo("1 S04 S05 S14 2 S08 S09 S10 S11 3 S16");
    }

    @ParameterizedTest
    @CsvSource({
        "maxDepth, 0",
        "maxDepth, 100001",
        "maxDepth, two",
        "minGrade, F",
        "minGrade, c",
        "kinds, ROMANCE",
        "asOf, 2023-02-30",
        "asof, 2023-11-28",
    })
    void refusesABadParameterByItsName(String name, String value) {
        Api.Answer answer = api.get("/studios/S01/descendants", name, value).with(400);

        assertThat(answer.each("errors", "parameter")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/descendants", "/ancestors", ""})
    void knowsNoStudioThatIsNotRecorded(String what) {
        api.get("/studios/S99" + what).with(404);
    }

    @Test
    void asksAsOfTodayUnlessToldOtherwise() {
        assertThat(api.get("/studios/S01/descendants").body().path("asOf").asText()).isEqualTo(DAY);
    }

    @Test
    void refusesAnOriginFromAStudioThatGrewOutOfIt() {
        api.post("/studios/S01/origins", "{'parent':'S16','kind':'SPIN_OFF'}")
                .refused(409, "PARENT_NOT_OLDER", "/parent");
    }

    @Test
    void showsPeopleOfOneNameSideBySide() {
        Api.Answer found = api.get("/people", "q", "刘洋").with(200);

        assertThat(found.each("items", "id")).containsExactlyInAnyOrder("P020", "P021");
        assertThat(found.body().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void listsPairingsTheLatestFirst() {
        Api.Answer found = api.get("/pairings", "limit", "40").with(200);

        assertThat(found.each("items", "startsOn").stream().map(PartialDate::parse))
                .hasSize(40)
                .isSortedAccordingTo(Comparator.comparing(PartialDate::first).reversed());
    }

    @Test
    void resolvesTheStudiosOfModelWorkers() {
        Api.Answer found = api.get("/studios", "modelWorker", "true", "asOf", DAY).with(200);

        assertThat(found.each("items", "code")).containsExactly("S01", "S02");
    }

    @Test
    void countsThePeopleBelowAMasterByGeneration() {
        JsonNode line = api.get("/people/P001/descendants", "asOf", DAY).with(200).body();

        List<String> first = new ArrayList<>();
        line.path("items")
                .forEach(
                        one -> {
                            if (one.path("generation").asInt() == 1) {
                                first.add(one.path("id").asText());
                            }
                        });
        assertThat(first).containsExactlyInAnyOrder("P004", "P005", "P006", "P018");
        int sum = 0;
        for (JsonNode generation : line.path("generations")) {
            sum += generation.path("count").asInt();
        }
        assertThat(line.path("count").asInt()).isEqualTo(sum).isGreaterThan(4);
    }

    private Api.Answer descendants(String root, String... query) {
        return api.get("/studios/" + root + "/descendants", query).with(200);
    }

    /** Every link between two studios: parent, child, grade, and the grades of its evidence. */
    private TreeSet<String> links() {
        TreeSet<String> links = new TreeSet<>();
        for (String root : api.get("/studios").with(200).each("items", "code")) {
            JsonNode below =
                    descendants(root, "asOf", DAY, "minGrade", "E", "maxDepth", "1")
                            .body()
                            .path("studios");
            for (JsonNode child : below) {
                for (JsonNode parent : child.path("parents")) {
                    if (parent.path("code").asText().equals(root)) {
                        links.add(
                                root
                                        + "→"
                                        + child.path("code").asText()
                                        + " "
                                        + parent.path("grade").asText()
                                        + " "
                                        + String.join(
                                                "",
                                                new TreeSet<>(
                                                        parent.path("evidence")
                                                                .findValuesAsText("grade"))));
                    }
                }
            }
        }
        return links;
    }

    /** The studios of an answer as {@code 1 S04 S05 2 S08}: after each depth its codes, sorted. */
    private static String generations(Api.Answer answer) {
        TreeMap<Integer, TreeSet<String>> generations = new TreeMap<>();
        answer.body()
                .path("studios")
                .forEach(
                        studio ->
                                generations
                                        .computeIfAbsent(
                                                studio.path("depth").asInt(), d -> new TreeSet<>())
                                        .add(studio.path("code").asText()));
        List<String> words = new ArrayList<>();
        generations.forEach((depth, codes) -> words.add(depth + " " + String.join(" ", codes)));
        return String.join(" ", words);
    }

    private static JsonNode studio(Api.Answer answer, String code) {
        for (JsonNode studio : answer.body().path("studios")) {
            if (studio.path("code").asText().equals(code)) {
                return studio;
            }
        }
        throw new AssertionError(code + " is not in " + answer.text());
    }

    private static List<String> others(Api.Answer answer, String code) {
        List<String> others = new ArrayList<>();
        studio(answer, code)
                .path("otherParents")
                .forEach(p -> others.add(p.path("code").asText() + " " + p.path("grade").asText()));
        return others;
    }

    private static List<String> members(JsonNode node, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(node.path(name).asText());
        }
        return values;
    }
}
