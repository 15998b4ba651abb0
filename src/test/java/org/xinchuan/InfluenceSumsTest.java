package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.lineage.influence.InfluenceOracle;
import org.xinchuan.lineage.influence.Measures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the API says of influence, on random worlds, against plain words, as of several days. */
@ExtendWith(TestGraph.class)
final class InfluenceSumsTest {

    private static final List<String> CREDITS =
            List.of("creditResults", "creditAwards", "creditIpAssets");
    private static final List<String> MEASURES =
            List.of(
                    "fecundity",
                    "fertility",
                    "descendants",
                    "generations",
                    "relationships",
                    "cousins");
    private static final int LEAST_OF_A_RATIO = 5;

    private Running running;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void creditOfAllAndWhatIsNobodysAddUpToEverything(
            int seed, Store store, Graph graph, @TempDir Path folder) throws IOException {
        InfluenceWorld world = new InfluenceWorld(seed);
        int assigned = 0;
        int unassigned = 0;
        try (Running served = world.running(store, graph, folder)) {
            running = served;
            for (LocalDate day : InfluenceWorld.DAYS) {
                for (String measure : CREDITS) {
                    CreditOracle.Own people = CreditOracle.ofPeople(world, measure, day);
                    CreditOracle.Own studios = CreditOracle.ofStudios(world, measure, day);
                    for (String passedOn : List.of("0", "37", "50", "100")) {
                        double part = Integer.parseInt(passedOn) / 100.0;
                        Map<String, Double> each = adds("PEOPLE", measure, passedOn, day, people);
                        same(each, new CreditOracle(world.taught, day, people.amounts(), part));
                        assertThat(each).hasSize(InfluenceWorld.PEOPLE);
                        Map<String, Double> units =
                                adds("ORGANISATIONS", measure, passedOn, day, people);
                        Map<String, Double> expected = new TreeMap<>();
                        each.forEach(
                                (id, value) ->
                                        expected.merge(world.people.get(id), value, Double::sum));
                        expected.values().removeIf(value -> value == 0);
                        assertThat(units.keySet()).isEqualTo(expected.keySet());
                        units.forEach((code, value) -> close(value, expected.get(code)));
                        same(
                                adds("STUDIOS", measure, passedOn, day, studios),
                                new CreditOracle(world.grewOut, day, studios.amounts(), part));
                    }
                    assigned += people.amounts().size() + studios.amounts().size();
                    unassigned += people.unassigned() > 0.5 && studios.unassigned() > 0.5 ? 1 : 0;
                }
            }
        }
        assertThat(assigned).isGreaterThan(50);
        assertThat(unassigned).isGreaterThan(3);
    }

    /** The values by id, checked to add up with what is nobody's. */
    private Map<String, Double> adds(
            String of, String measure, String passedOn, LocalDate day, CreditOracle.Own own) {
        JsonNode ranking = ranking(day, "of", of, "measure", measure, "passedOn", passedOn);
        Map<String, Double> values = new TreeMap<>();
        ranking.path("items")
                .forEach(
                        one -> values.put(one.path("id").asText(""), one.path("value").asDouble()));
        double sum = values.values().stream().mapToDouble(one -> one).sum();
        double unassigned = ranking.at("/credit/unassigned").asDouble(-1);
        close(ranking.at("/credit/total").asDouble(-1), own.total());
        close(unassigned, own.unassigned());
        close(sum + unassigned, own.total());
        return values;
    }

    private static void same(Map<String, Double> values, CreditOracle oracle) {
        values.forEach((id, value) -> close(value, oracle.credit(id)));
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void rankingsAreThoseOfPlainCountsOnEveryDay(
            int seed, Store store, Graph graph, @TempDir Path folder) throws IOException {
        InfluenceWorld world = new InfluenceWorld(seed);
        Set<Boolean> few = new HashSet<>();
        int indices = 0;
        try (Running served = world.running(store, graph, folder)) {
            running = served;
            for (LocalDate day : InfluenceWorld.DAYS) {
                for (String of : List.of("PEOPLE", "STUDIOS")) {
                    boolean people = of.equals("PEOPLE");
                    List<String> ids =
                            people ? List.copyOf(world.people.keySet()) : world.studiosOn(day);
                    InfluenceOracle down = oracle(ids, people ? world.taught : world.grewOut, day);
                    for (boolean mirror : new boolean[] {false, true}) {
                        InfluenceOracle oracle = mirror ? down.mirror() : down;
                        String way = Boolean.toString(mirror);
                        for (String measure : MEASURES) {
                            Map<String, Double> expected = new TreeMap<>();
                            for (int i = 0; i < ids.size(); i++) {
                                expected.put(
                                        ids.get(i), (double) value(oracle.measures(i), measure));
                            }
                            ranked(
                                    ranking(day, "of", of, "measure", measure, "mirror", way),
                                    expected);
                        }
                        for (int rank = 1; rank <= 3; rank++) {
                            Map<String, Double> expected = new TreeMap<>();
                            for (int i = 0; i < ids.size(); i++) {
                                double index = oracle.genealogicalIndex(i, rank);
                                expected.put(ids.get(i), index);
                                indices += index > 1 ? 1 : 0;
                            }
                            ranked(
                                    ranking(
                                            day,
                                            "of",
                                            of,
                                            "measure",
                                            "genealogicalIndex",
                                            "rank",
                                            Integer.toString(rank),
                                            "mirror",
                                            way),
                                    expected);
                        }
                        few.add(shares(of, way, day, ids, oracle));
                    }
                }
            }
        }
        // There are days on which there are five, and days on which there are not.
        assertThat(few).containsExactlyInAnyOrder(true, false);
        assertThat(indices).isPositive();
    }

    /** Checks the ranking by share; true when too few have one. */
    private boolean shares(
            String of, String mirror, LocalDate day, List<String> ids, InfluenceOracle oracle) {
        Map<String, Double> expected = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Measures measures = oracle.measures(i);
            if (measures.fecundity() >= LEAST_OF_A_RATIO) {
                expected.put(ids.get(i), (double) measures.fertility() / measures.fecundity());
            }
        }
        JsonNode found = ranking(day, "of", of, "measure", "fertileShare", "mirror", mirror);
        boolean few = expected.size() < LEAST_OF_A_RATIO;
        assertThat(found.path("tooFew").asBoolean()).isEqualTo(few);
        ranked(found, few ? Map.of() : expected);
        return few;
    }

    @ParameterizedTest
    @ValueSource(ints = 6)
    void studiosAreOfAScopeOrARegionAndOfNoTrade(
            int seed, Store store, Graph graph, @TempDir Path folder) throws IOException {
        InfluenceWorld world = new InfluenceWorld(seed);
        LocalDate day = InfluenceWorld.DAYS.getFirst();
        try (Running served = world.running(store, graph, folder)) {
            running = served;
            Map<String, JsonNode> all = byId(ranking(day, "of", "STUDIOS"));
            assertThat(all).hasSize(InfluenceWorld.STUDIOS);
            InfluenceWorld.SCOPES.forEach(
                    (scope, hosts) -> hosted(world, all, hosts, day, "scope", scope));
            InfluenceWorld.REGIONS.forEach(
                    (region, hosts) -> hosted(world, all, hosts, day, "region", region));
            String units =
                    running.api()
                            .get(
                                    "/influence",
                                    "of",
                                    "ORGANISATIONS",
                                    "measure",
                                    "creditResults",
                                    "format",
                                    "csv")
                            .with(200)
                            .text();
            assertThat(units).contains(",没有单位,");
            JsonNode part =
                    ranking(day, "of", "STUDIOS", "measure", "creditResults", "scope", "O1");
            assertThat(part.has("credit")).isFalse();
            JsonNode trade =
                    ranking(day, "of", "PEOPLE", "measure", "creditResults", "occupation", "T1");
            assertThat(trade.has("credit")).isFalse();
            for (JsonNode item : trade.path("items")) {
                assertThat(world.trades.get(item.path("id").asText())).isEqualTo("T1");
            }
            running.api()
                    .get("/influence", "of", "STUDIOS", "occupation", "T1")
                    .refusedFor(400, "BAD_PARAMETER", "occupation");
            running.api()
                    .get("/influence", "measure", "creditResults", "mirror", "true")
                    .refusedFor(400, "BAD_PARAMETER", "mirror");
        }
    }

    private void hosted(
            InfluenceWorld world,
            Map<String, JsonNode> all,
            List<String> hosts,
            LocalDate day,
            String parameter,
            String code) {
        Set<String> expected = new TreeSet<>(all.keySet());
        expected.removeIf(studio -> !hosts.contains(world.studios.get(studio)));
        Map<String, JsonNode> found = byId(ranking(day, "of", "STUDIOS", parameter, code));
        assertThat(expected).isNotEmpty().isNotEqualTo(all.keySet());
        assertThat(found.keySet()).isEqualTo(expected);
        // What grew out of them counts wherever it is.
        found.forEach(
                (studio, item) ->
                        assertThat(item.path("value")).isEqualTo(all.get(studio).path("value")));
    }

    private static Map<String, JsonNode> byId(JsonNode ranking) {
        Map<String, JsonNode> items = new TreeMap<>();
        ranking.path("items").forEach(item -> items.put(item.path("id").asText(), item));
        return items;
    }

    private static InfluenceOracle oracle(
            List<String> ids, List<InfluenceWorld.Link> links, LocalDate day) {
        Set<List<Integer>> couples = new HashSet<>();
        links.stream()
                .filter(link -> !link.since().isAfter(day))
                .forEach(
                        link ->
                                couples.add(
                                        List.of(
                                                ids.indexOf(link.above()),
                                                ids.indexOf(link.below()))));
        return new InfluenceOracle(ids.size(), couples);
    }

    private static int value(Measures measures, String measure) {
        return switch (measure) {
            case "fecundity" -> measures.fecundity();
            case "fertility" -> measures.fertility();
            case "descendants" -> measures.descendants();
            case "generations" -> measures.generations();
            case "relationships" -> measures.relationships();
            default -> measures.cousins();
        };
    }

    /** Values, ranks and order are those of the expected values. */
    private static void ranked(JsonNode ranking, Map<String, Double> expected) {
        List<String> order = new ArrayList<>(expected.keySet());
        order.sort(
                (one, other) -> {
                    int larger = Double.compare(expected.get(other), expected.get(one));
                    return larger != 0 ? larger : one.compareTo(other);
                });
        List<String> found = new ArrayList<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (JsonNode item : ranking.path("items")) {
            String id = item.path("id").asText();
            found.add(id);
            ranks.put(id, item.path("rank").asInt());
            close(item.path("value").asDouble(), expected.get(id));
        }
        assertThat(found).as(ranking.toString()).isEqualTo(order);
        ranks.forEach(
                (id, rank) ->
                        assertThat(rank)
                                .isEqualTo(
                                        1
                                                + (int)
                                                        expected.values().stream()
                                                                .filter(v -> v > expected.get(id))
                                                                .count()));
    }

    private JsonNode ranking(LocalDate day, String... query) {
        List<String> whole = new ArrayList<>(List.of(query));
        whole.addAll(List.of("asOf", day.toString(), "limit", "1000"));
        return running.api().get("/influence", whole.toArray(String[]::new)).with(200).body();
    }
}
