package org.xinchuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.xinchuan.Running;
import org.xinchuan.TestGraph;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Follower;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same lists of all pairings in memory and by the statements, while they are recorded. */
@ExtendWith(TestGraph.class)
final class PairingColumnsTest {

    private static final int FEW = 30;
    private static final int PEOPLE = 25;
    private static final int PAIRINGS = 80;
    private static final int PROGRAMMES_OF_MANY = 300;
    private static final LocalDate FIRST = LocalDate.of(1965, 3, 1);
    private static final PairingStatus[] STATUSES = PairingStatus.values();
    private static final List<String> PROGRAMMES =
            List.of("NEW_APPRENTICESHIP", "MASTER_APPRENTICE");

    private Graph graph;
    private PairingColumns columns;
    private PairingColumns none;
    private Follower follower;

    @BeforeEach
    void open(Graph graph, TestGraph.Running running) {
        this.graph = graph;
        try (Session session = running.driver().session()) {
            session.run(
                            "UNWIND range(1, 5) AS i CREATE (o:Organisation {code: 'E' + i, name:"
                                    + " 'e'}) WITH o WHERE o.code IN ['E2', 'E3'] MATCH"
                                    + " (p:Organisation {code: 'E1'}) CREATE (o)-[:PART_OF]->(p)")
                    .consume();
        }
        rule(null, null, "6");
        rule("E1", null, "3");
        rule("E3", PROGRAMMES.getFirst(), "2");
        rule("E3", PROGRAMMES.getLast(), null);
        columns = new PairingColumns(graph, FEW);
        none = new PairingColumns(graph, FEW);
        none.close();
        follower = new Follower(new Changes(graph), List.of(columns));
        follower.load();
    }

    @AfterEach
    void close() {
        columns.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void listsAsTheStatementsDo(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            person("P" + i, organisation(random));
        }
        for (int i = 0; i < PAIRINGS; i++) {
            pairing("A" + i, random);
        }
        follower.catchUp();
        loaded();

        for (int step = 0; step < 10; step++) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                change(random);
            }
            follower.catchUp();
            loaded();
            for (int i = 0; i < 8; i++) {
                compare(random);
            }
        }
    }

    @Test
    void theOneWhoMovesTakesTheirPairingsInto() {
        person("P1", "E4");
        person("P2", "E4");
        put("pairing", "pairing:A1", pairing("A1", List.of("P1"), List.of("P2"), null));
        follower.catchUp();
        loaded();
        Reach there = new Reach(false, Set.of("E5"), null);
        assertThat(lists(columns).page(filter(null, null, null, false), there, 0, 9).page())
                .isEmpty();

        person("P2", "E5");
        follower.catchUp();

        assertThat(columns.now()).hasValueSatisfying(now -> assertThat(now.later()).hasSize(1));
        assertThat(lists(columns).page(filter(null, null, null, false), there, 0, 9).page())
                .containsExactly("A1");
    }

    /** A programme is what somebody wrote, so there may be any number. */
    @Test
    void keepsAnyNumberOfProgrammes() {
        person("P1", "E4");
        person("P2", "E4");
        for (int i = 0; i < PROGRAMMES_OF_MANY; i++) {
            Map<String, Object> row = pairing("A" + i, List.of("P1"), List.of("P2"), null);
            row.put("programme", "X" + i);
            put("pairing", "pairing:A" + i, row);
        }
        follower.catchUp();
        loaded();

        List<String> programmes =
                lists(columns).underWay(null, Reach.EVERYTHING).map(UnderWay::programme).toList();

        assertThat(programmes).hasSize(PROGRAMMES_OF_MANY).doesNotHaveDuplicates();
    }

    private void change(Random random) {
        switch (random.nextInt(5)) {
            case 4 -> assessment("A" + random.nextInt(PAIRINGS), day(random));
            case 0 -> person("P" + random.nextInt(PEOPLE), organisation(random));
            case 1 -> pairing("B" + random.nextInt(PAIRINGS), random);
            default -> pairing("A" + random.nextInt(PAIRINGS), random);
        }
    }

    private void compare(Random random) {
        PairingStatus status =
                random.nextInt(2) == 0 ? STATUSES[random.nextInt(STATUSES.length)] : null;
        LocalDate due = random.nextInt(3) == 0 ? day(random) : null;
        String organisation = random.nextInt(3) == 0 ? organisation(random) : null;
        boolean unconfirmed = random.nextInt(4) == 0;
        PairingLists.Filter filter = filter(organisation, status, due, unconfirmed);
        Reach reach =
                random.nextInt(3) == 0
                        ? Reach.EVERYTHING
                        : new Reach(false, Set.copyOf(List.of(code(random), "E2")), null);
        int limit = 1 + random.nextInt(9);
        int offset = random.nextInt(12);

        assertThat(lists(columns).page(filter, reach, offset, limit))
                .as(filter + " " + reach + " " + offset + " " + limit)
                .isEqualTo(lists(none).page(filter, reach, offset, limit));
        assertThat(due(lists(columns), organisation, reach))
                .isEqualTo(due(lists(none), organisation, reach));
    }

    private List<PairingsDue.Item> due(PairingLists lists, String organisation, Reach reach) {
        LocalDate today = FIRST.plusDays(400);
        return graph.read(
                work ->
                        PairingsDue.by(
                                work,
                                lists.underWay(organisation, reach),
                                today,
                                today.plusDays(90)));
    }

    private PairingLists lists(PairingColumns from) {
        return new PairingLists(graph, from);
    }

    private static PairingLists.Filter filter(
            String organisation, PairingStatus status, LocalDate due, boolean unconfirmed) {
        return new PairingLists.Filter(null, null, null, organisation, status, due, unconfirmed);
    }

    private void pairing(String id, Random random) {
        Set<Integer> people = new TreeSet<>();
        int many = 2 + random.nextInt(3);
        while (people.size() < many) {
            people.add(random.nextInt(PEOPLE));
        }
        List<String> ids = people.stream().map(one -> "P" + one).toList();
        Map<String, Object> row =
                pairing(id, ids.subList(0, 1), ids.subList(1, ids.size()), organisation(random));
        row.put("status", STATUSES[random.nextInt(STATUSES.length)].name());
        if (random.nextInt(3) > 0) {
            row.put("programme", PROGRAMMES.get(random.nextInt(PROGRAMMES.size())));
        }
        if (random.nextInt(5) > 0) {
            // Few days, so that many pairings begin on the same.
            LocalDate from = FIRST.plusDays(300L * random.nextInt(4));
            row.put("startsOn", from.toString());
            row.put("startsOnFirst", from);
        }
        if (random.nextInt(3) > 0) {
            LocalDate next = day(random);
            row.put("endsOn", next.minusDays(1).toString());
            row.put("endsOnNext", next);
        }
        put("pairing", "pairing:" + id, row);
        if (random.nextInt(5) == 0) {
            graph.write(
                    work ->
                            work.run(
                                    "write/review/silent",
                                    Map.of(
                                            "id",
                                            id,
                                            "organisations",
                                            List.of(code(random), "E2"))));
        }
    }

    private static Map<String, Object> pairing(
            String id, List<String> mentors, List<String> apprentices, String organisation) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("status", "ACTIVE");
        row.put("mentors", mentors);
        row.put("apprentices", apprentices);
        row.put("organisation", organisation);
        for (String each : List.of("mentorRoles", "outcomes", "graduatedOn", "grades")) {
            int size = each.equals("mentorRoles") ? mentors.size() : apprentices.size();
            row.put(each, IntStream.range(0, size).mapToObj(_ -> "").toList());
        }
        Stream.of(
                        "programme",
                        "agreementNo",
                        "signedOn",
                        "startsOn",
                        "startsOnFirst",
                        "endsOn",
                        "endsOnNext",
                        "endReason",
                        "pairsOnly",
                        "goal",
                        "document",
                        "loopReason",
                        "locator",
                        "studio",
                        "occupation")
                .forEach(field -> row.put(field, null));
        return row;
    }

    private void assessment(String pairing, LocalDate day) {
        Map<String, Object> row = new HashMap<>();
        row.put("subject", "pairing:" + pairing);
        row.put("kind", "PERIODIC");
        row.put("heldOn", day.toString());
        for (String field : List.of("person", "score", "grade", "level", "locator")) {
            row.put(field, null);
        }
        row.put("checklist", List.of());
        row.put("points", List.of());
        put("assessment", "pairing:" + pairing, row);
    }

    private void rule(String scope, String programme, String months) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", PairingRuleKey.ASSESSMENT_MONTHS.text());
        row.put("scope", scope);
        row.put("programme", programme);
        row.put("value", months);
        row.put("severity", "WARN");
        for (String field : List.of("effectiveFrom", "effectiveFromFirst", "source", "locator")) {
            row.put(field, null);
        }
        put("pairing-rule", "pairing-rule:" + scope, row);
    }

    private void person(String id, String organisation) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", id);
        row.put("searchText", id + " " + id);
        row.put("organisation", organisation);
        put("person", "person:" + id, row);
    }

    private void put(String folder, String subject, Map<String, Object> row) {
        new Ledger(graph, Running.CLOCK)
                .write(
                        new Request("test", null, null),
                        entry -> {
                            entry.run("write/" + folder + "/put", Map.of("rows", List.of(row)));
                            Change change = new Change(folder + ".record", subject, List.of());
                            return new Answer(List.of(change), 201, "{}", null, null);
                        });
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(900));
    }

    private static String organisation(Random random) {
        return random.nextInt(6) == 0 ? null : code(random);
    }

    private static String code(Random random) {
        return "E" + (1 + random.nextInt(5));
    }

    private void loaded() {
        while (columns.now().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
