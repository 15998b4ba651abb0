package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.Api.Answer;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.standard.NameOrder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finding people, studios and organisations of the demo group: DOMAIN.md §7. */
@OnDemoGroup
final class SearchTest {

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

    @ParameterizedTest
    @CsvSource({
        "沈砚秋, P001",
        "沈硯秋, P001",
        "砚秋, P001",
        "砚, P001",
        "syq, P001",
        "SYQ, P001",
        "shenyanqiu, P001",
        "Shen Yanqiu, P001",
        "010107, P001",
        "p001, P001",
        "覃, P006",
        "qinshanyue, P006",
        "tanshanyue, P006",
        "阿依努尔·买买提, P008",
        "阿依努尔•买买提, P008",
        "歐陽霖, P007",
        "ouyanglin, P007"
    })
    void findsAPersonByEveryWayOfTypingWhoItIs(String q, String id) {
        assertThat(server.get("/people", "q", q).each("items", "id")).contains(id);
    }

    @Test
    void putsTheExactNameAndTheRightInitialsFirst() {
        assertThat(server.get("/people", "q", "易安").each("items", "id")).startsWith("P015");
        assertThat(server.get("/people", "q", "syq").each("items", "id")).startsWith("P001");
    }

    @Test
    void showsTwoPeopleOfOneNameSideBySide() {
        Answer found = server.get("/people", "q", "刘洋");

        assertThat(found.each("items", "id")).containsExactly("P020", "P021");
        assertThat(found.each("items", "name")).containsExactly("刘洋", "刘洋");
        assertThat(found.each("items", "organisation"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(found.each("items", "employeeNoTail"))
                .doesNotHaveDuplicates()
                .allMatch(t -> t.length() == 4);
        assertThat(found.body().at("/items/0/led/0/code").asText()).isEqualTo("S17");
        assertThat(found.body().at("/items/1/led")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NameOrder.class)
    void listsEverybodyInTheOrderOfNotices(NameOrder order) {
        String sort = order.name().toLowerCase(Locale.ROOT);
        Comparator<String[]> byName =
                Comparator.<String[], String>comparing(one -> order.ofPerson(one[1]))
                        .thenComparing(one -> one[0]);
        List<String[]> all = people("sort", sort);
        List<String[]> some = people("sort", sort, "organisation", "91420100DEM00009XH");
        List<String[]> found = people("sort", sort, "q", "w");

        assertThat(all).hasSize((int) server.get("/people").body().get("total").asLong());
        assertThat(all).isSortedAccordingTo(byName);
        assertThat(some).hasSizeBetween(2, all.size() - 1).isSortedAccordingTo(byName);
        assertThat(found).hasSizeBetween(2, all.size() - 1).isSortedAccordingTo(byName);
    }

    @Test
    void listsStudiosByTheSurnamesInTheirNames() {
        List<String> pinyin = server.get("/studios", "sort", "pinyin").each("items", "name");
        List<String> strokes = server.get("/studios", "sort", "strokes").each("items", "name");

        assertThat(pinyin).hasSameElementsAs(strokes);
        assertThat(pinyin).isSortedAccordingTo(Comparator.comparing(NameOrder.PINYIN::ofPerson));
        assertThat(strokes).isSortedAccordingTo(Comparator.comparing(NameOrder.STROKES::ofPerson));
    }

    @Test
    void findsTheStudiosThatTheFiguresCount() {
        String[] day = {"asOf", "2023-11-28", "limit", "1000"};

        assertThat(studios(day, "level", "GROUP")).hasSize(16);
        assertThat(studios(day, "level", "GROUP", "provincial", "true"))
                .hasSize(7)
                .isSubsetOf(studios(day, "level", "GROUP"));
        List<String> open = studios(day, "state", "OPEN");
        List<String> closed = studios(day, "state", "CLOSED");
        assertThat(closed).isNotEmpty().doesNotContainAnyElementsOf(open);
        assertThat(studios(day)).hasSize(open.size() + closed.size()).containsAll(closed);
        // Before it closed it was open.
        assertThat(studios(new String[] {"asOf", "2013-01-01"}, "state", "CLOSED")).isEmpty();
    }

    private List<String> studios(String[] day, String... filters) {
        List<String> asked = new ArrayList<>(List.of(day));
        asked.addAll(List.of(filters));
        return server.get("/studios", asked.toArray(String[]::new)).each("items", "code");
    }

    @Test
    void findsWhatAStudioHadByADay() {
        String day = "2015-12-31";
        for (String list : List.of("/innovations", "/ip-assets", "/awards")) {
            List<JsonNode> expected = new ArrayList<>();
            for (JsonNode one : ofStudio(list)) {
                String since =
                        switch (list) {
                            case "/innovations" -> one.get("completedOn").asText("");
                            case "/awards" -> one.get("year").asText() + "-01-01";
                            default -> first(one.get("filedOn"), one.get("grantedOn"));
                        };
                if (since.isEmpty() || since.compareTo(day) <= 0) {
                    expected.add(one);
                }
            }
            List<JsonNode> found = ofStudio(list, "asOf", day);

            assertThat(found).as(list).hasSizeBetween(1, ofStudio(list).size() - 1);
            assertThat(keys(found)).as(list).isEqualTo(keys(expected));
        }
        List<String> completed = keys(ofStudio("/innovations", "asOf", day));
        Set<String> awarded = new TreeSet<>();
        for (JsonNode award : ofStudio("/awards", "asOf", day)) {
            if (List.of("NATIONAL", "PROVINCE", "GROUP").contains(award.get("level").asText())) {
                awarded.add(award.get("innovation").asText());
            }
        }
        awarded.retainAll(completed);
        assertThat(keys(ofStudio("/innovations", "award", "NATIONAL,PROVINCE,GROUP", "asOf", day)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(awarded);
        // What was protected later was not then.
        List<String> then = keys(ofStudio("/innovations", "ip", "true", "asOf", day));
        List<String> protectedNow = keys(ofStudio("/innovations", "ip", "true"));
        assertThat(then).isNotEmpty().isSubsetOf(completed).isSubsetOf(protectedNow);
        protectedNow.retainAll(completed);
        assertThat(then).hasSizeLessThan(protectedNow.size());
        for (JsonNode one : ofStudio("/innovations", "ip", "true", "asOf", day)) {
            assertThat(one.get("ipAssets").asInt()).isPositive();
        }
    }

    private static String first(JsonNode one, JsonNode other) {
        return one.isNull() ? other.asText("") : one.asText();
    }

    private static List<String> keys(List<JsonNode> items) {
        List<String> keys = new ArrayList<>();
        for (JsonNode one : items) {
            keys.add(
                    one.has("number")
                            ? one.get("number").asText()
                            : one.has("code")
                                    ? one.get("code").asText()
                                    : one.get("innovation").asText() + one.get("name").asText());
        }
        return keys;
    }

    private List<JsonNode> ofStudio(String list, String... query) {
        List<String> asked = new ArrayList<>(List.of(query));
        asked.addAll(List.of("studio", "S01", "limit", "1000"));
        List<JsonNode> items = new ArrayList<>();
        server.get(list, asked.toArray(String[]::new)).body().get("items").forEach(items::add);
        return items;
    }

    /** Id and name of everybody on all pages. */
    private List<String[]> people(String... query) {
        List<String[]> people = new ArrayList<>();
        String cursor = null;
        do {
            List<String> asked = new ArrayList<>(List.of(query));
            asked.addAll(List.of("limit", "150"));
            if (cursor != null) {
                asked.addAll(List.of("cursor", cursor));
            }
            Answer page = server.get("/people", asked.toArray(String[]::new));
            page.body()
                    .get("items")
                    .forEach(
                            one ->
                                    people.add(
                                            new String[] {
                                                one.get("id").asText(), one.get("name").asText()
                                            }));
            cursor = page.body().get("next").isNull() ? null : page.body().get("next").asText();
        } while (cursor != null);
        return people;
    }

    @Test
    void pagesThroughAllPeopleOfAnOrganisationWithoutMissingOne() {
        List<String> ids = new ArrayList<>();
        Answer page = server.get("/people", "organisation", GROUP, "limit", "200");
        long total = page.body().get("total").asLong();
        ids.addAll(page.each("items", "id"));
        while (!page.body().get("next").isNull()) {
            String next = page.body().get("next").asText();
            page = server.get("/people", "organisation", GROUP, "limit", "200", "cursor", next);
            ids.addAll(page.each("items", "id"));
        }

        assertThat(ids).hasSize((int) total).doesNotHaveDuplicates();
        assertThat(total)
                .isGreaterThan(500)
                .isEqualTo(server.get("/organisations/" + GROUP).body().get("people").asLong());
    }

    @Test
    void narrowsPeopleByOccupationAndByUnit() {
        Answer found =
                server.get(
                        "/people",
                        "occupation",
                        "6-31-01-01",
                        "organisation",
                        "91422800DEM000014Q",
                        "limit",
                        "1000");

        assertThat(found.each("items", "id")).contains("P001").doesNotContain("P002");
        assertThat(found.each("items", "occupation")).containsOnly("6-31-01-01");
    }

    @Test
    void refusesABadParameterByItsName() {
        Answer refused = server.get("/people", "Q", "x");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.each("errors", "parameter")).containsExactly("Q");
        assertThat(server.get("/studios", "level", "group").each("errors", "parameter"))
                .containsExactly("level");
        assertThat(server.get("/people", "cursor", "zzz").status()).isEqualTo(400);
    }

    @Test
    void tellsEverythingAboutAPerson() {
        Answer person = server.get("/people/P009");

        assertThat(person.body().get("name").asText()).isEqualTo("程远帆");
        assertThat(person.each("posts", "from")).contains("2011-07-18");
        assertThat(person.each("studios", "code")).contains("S09");
        assertThat(person.each("pairings", "id")).containsExactlyInAnyOrder("A005", "A012");
        assertThat(person.body().at("/pairings/0/people")).hasSize(3);
        assertThat(person.etag()).startsWith("\"");
        assertThat(server.get("/people/P001").each("honours", "modelWorker")).contains("true");
        assertThat(server.get("/people/P999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "沈砚秋, S01",
        "shenyanqiu, S01",
        "syq, S01",
        "许明夏, S01",
        "xumingxia, S01",
        "S01, S01",
        "智慧水电, S11",
        "江亦舟, S11",
        "覃, S06",
        "tanshanyue, S06"
    })
    void findsAStudioByItsNameOrByAnybodyWhoEverLedIt(String q, String code) {
        assertThat(server.get("/studios", "q", q).each("items", "code")).startsWith(code);
    }

    @Test
    void resolvesTheStudiosOfALeader() {
        assertThat(server.get("/studios", "leader", "P018").each("items", "code"))
                .containsExactly("S01");
        assertThat(server.get("/studios", "leader", "尹朔风").each("items", "code"))
                .containsExactly("S13", "S18");
        assertThat(server.get("/studios", "leader", "刘洋").each("items", "code"))
                .containsExactly("S17");
        assertThat(server.get("/studios", "leader", "P021").each("items", "code")).isEmpty();
    }

    @Test
    void resolvesTheStudiosOfModelWorkers() {
        List<String> all = server.get("/studios").each("items", "code");
        List<String> led = server.get("/studios", "modelWorker", "true").each("items", "code");

        assertThat(led).containsExactly("S01", "S02");
        assertThat(server.get("/studios", "modelWorker", "false").each("items", "code"))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "level, GROUP, 2023-11-28, 16",
        "level, PROVINCE, 2023-11-28, 7",
        "level, PROVINCE, 2020-01-01, 6",
        "level, NONE, 2023-11-28, 3",
        "region, 420000, 2023-11-28, 19",
        "region, 422800, 2023-11-28, 4",
        "organisation, 91420000DEM000006U, 2023-11-28, 19",
        "organisation, 91422800DEM000014Q, 2023-11-28, 4",
        "organisation, 91422800DEM000014Q, 2014-12-31, 1",
        "organisation, NOBODY, 2023-11-28, 0"
    })
    void countsStudiosOnADay(String filter, String value, String asOf, int expected) {
        Answer found = server.get("/studios", filter, value, "asOf", asOf);

        assertThat(found.body().get("total").asInt()).isEqualTo(expected);
    }

    @Test
    void tellsEverythingAboutAStudio() {
        Answer studio = server.get("/studios/S01", "asOf", "2023-11-28");

        assertThat(studio.body().get("level").asText()).isEqualTo("PROVINCE_DEMO");
        assertThat(studio.body().get("levels")).hasSize(3);
        assertThat(studio.each("leaders", "id")).containsExactly("P001", "P018");
        assertThat(studio.each("people", "person")).contains("P001", "P005", "P018");
        assertThat(studio.each("pairings", "id")).contains("A001", "A002", "A010");
        assertThat(studio.each("alliances", "lead")).containsExactly("S01");
        assertThat(server.get("/studios/S13").each("origins", "parent"))
                .containsExactly("S17", "S18");
        assertThat(server.get("/studios/S01", "asOf", "2012-06-01").body().get("level").isNull())
                .isTrue();
        assertThat(server.get("/studios/S99").status()).isEqualTo(404);
    }

    @Test
    void tellsTheTreeOfAnOrganisation() {
        Answer group = server.get("/organisations/" + GROUP);

        assertThat(group.each("children", "code")).contains("91422800DEM000014Q");
        assertThat(group.each("studiosList", "code")).hasSize(19);
        assertThat(group.body().get("studios").asInt()).isEqualTo(19);
        assertThat(server.get("/organisations", "parent", GROUP).each("items", "code"))
                .containsExactlyInAnyOrderElementsOf(group.each("children", "code"));
        assertThat(server.get("/organisations", "q", "91422800dem000014q").each("items", "code"))
                .contains("91422800DEM000014Q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"石门岭", "shimenling", "SML"})
    void findsAnOrganisationByItsName(String q) {
        assertThat(server.get("/organisations", "q", q).each("items", "code"))
                .contains("91422800DEM000014Q");
    }

    @Test
    void listsTheCatalogues() {
        assertThat(server.get("/occupations", "q", "焊").each("items", "code"))
                .contains("6-18-02-04");
        assertThat(server.get("/regions", "q", "武汉").each("items", "code"))
                .containsExactly("420100");
        assertThat(server.get("/honour-kinds", "limit", "1000").each("items", "code"))
                .contains("NAT_MODEL_WORKER");
    }
}
