package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Notice;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lines of masters and of apprentices, narrowed by trade, grade and any unit of a tree of four
 * levels, on several days, against a slow walk over the very rows that were imported.
 */
@ExtendWith(TestGraph.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LineFilterWalkTest {

    /** Each organisation and the one it is part of. */
    private static final Map<String, String> PARENTS =
            new TreeMap<>(
                    Map.of(
                            "G", "", "E1", "G", "E2", "G", "U1", "E1", "U2", "E1", "U3", "E2", "T1",
                            "U1", "T2", "U1", "OTHER", ""));

    private static final List<String> UNITS = List.copyOf(PARENTS.keySet());
    private static final List<String> TRADES = List.of("6-31-01-03", "6-28-01-05", "");
    private static final List<String> GRADES =
            List.of("JUNIOR", "INTERMEDIATE", "SENIOR", "TECHNICIAN");

    private static final List<String> DAYS = List.of("2004-12-31", "2011-06-15", "2023-11-28");
    private static final int PEOPLE = 60;
    private static final int PAIRINGS = 75;

    private final Random random = new Random(20231128);
    private final List<Person> people = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private Running running;

    private record Certificate(String grade, LocalDate from) {}

    private record Person(
            String id, String organisation, String trade, List<Certificate> certificates) {

        /** The highest of those held on a day; null for none. */
        String grade(LocalDate day) {
            return certificates.stream()
                    .filter(one -> !one.from().isAfter(day))
                    .map(Certificate::grade)
                    .max(java.util.Comparator.comparing(GRADES::indexOf))
                    .orElse(null);
        }
    }

    private record Pairing(String mentor, String apprentice, LocalDate from, String status) {

        boolean counts(LocalDate day) {
            return !List.of("DRAFT", "VOID").contains(status) && !from.isAfter(day);
        }
    }

    /** What is asked for; null for all. */
    private record Filter(String trade, List<String> grades, String unit) {

        boolean passes(Person one, LocalDate day) {
            return (trade == null || trade.equals(one.trade()))
                    && (grades == null || one.grade(day) != null && grades.contains(one.grade(day)))
                    && (unit == null || up(one.organisation()).contains(unit));
        }

        List<String> query() {
            List<String> query = new ArrayList<>();
            if (trade != null) {
                query.addAll(List.of("occupation", trade));
            }
            if (grades != null) {
                query.addAll(List.of("grade", String.join(",", grades)));
            }
            if (unit != null) {
                query.addAll(List.of("organisation", unit));
            }
            return query;
        }
    }

    @BeforeAll
    void start(Graph graph, Store store, @TempDir Path folder) throws IOException {
        generate();
        Files.copy(
                Path.of("src/main/resources/seed/occupations.csv"),
                folder.resolve("occupations.csv"));
        write(
                folder.resolve("organisations.csv"),
                "code,name,kind,parent",
                UNITS.stream()
                        .map(code -> code + ",单位" + code + ",UNIT," + PARENTS.get(code))
                        .toList());
        write(
                folder.resolve("people.csv"),
                "id,name,organisation,occupation",
                people.stream()
                        .map(
                                one ->
                                        String.join(
                                                ",",
                                                one.id(),
                                                "某" + one.id(),
                                                one.organisation(),
                                                one.trade()))
                        .toList());
        write(
                folder.resolve("skills.csv"),
                "person,scheme,grade,issuedOn",
                people.stream()
                        .flatMap(
                                one ->
                                        one.certificates().stream()
                                                .map(
                                                        held ->
                                                                one.id()
                                                                        + ",EIGHT_LEVEL,"
                                                                        + held.grade()
                                                                        + ","
                                                                        + held.from()))
                        .toList());
        List<String> rows = new ArrayList<>();
        for (Pairing one : pairings) {
            rows.add(
                    "A%d,%s,%s,%s,%s"
                            .formatted(
                                    rows.size(),
                                    one.mentor(),
                                    one.apprentice(),
                                    one.from(),
                                    one.status()));
        }
        write(folder.resolve("pairings.csv"), "id,mentors,apprentices,startsOn,status", rows);
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(folder, "test", Progress.none());
        assertThat(outcome.notices())
                .filteredOn(one -> one.severity() == Notice.Severity.REFUSAL)
                .isEmpty();
        running = Running.on(store, graph);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void bothLinesAreNarrowedAsASlowWalkNarrowsThem() {
        int narrowed = 0;
        int deep = 0;
        for (String text : DAYS) {
            LocalDate day = LocalDate.parse(text);
            for (Person person : people) {
                for (boolean down : new boolean[] {true, false}) {
                    Map<String, Integer> whole = walk(person.id(), day, down);
                    Filter filter = filter();
                    List<Place> expected = kept(whole, filter, day);
                    String what = "%s %s %s %s".formatted(text, person.id(), down, filter);
                    assertThat(line(person.id(), text, down, filter)).as(what).isEqualTo(expected);
                    narrowed += !expected.isEmpty() && expected.size() < whole.size() ? 1 : 0;
                    deep += expected.stream().anyMatch(one -> one.generation() > 2) ? 1 : 0;
                }
            }
        }
        // The world is such that filters have something to leave out, and something to keep.
        assertThat(narrowed).isGreaterThan(30);
        assertThat(deep).isGreaterThan(10);
    }

    @Test
    void aUnitHasTheLinesOfAllUnitsBelowItInBothDirections() {
        LocalDate day = LocalDate.parse(DAYS.getLast());
        for (boolean down : new boolean[] {true, false}) {
            int below = 0;
            for (Person person : people) {
                Map<String, Integer> whole = walk(person.id(), day, down);
                for (String unit : UNITS) {
                    List<Place> all =
                            line(person.id(), DAYS.getLast(), down, new Filter(null, null, unit));
                    assertThat(all)
                            .as("%s %s %s", person.id(), down, unit)
                            .isEqualTo(kept(whole, new Filter(null, null, unit), day));
                    below +=
                            (int)
                                    all.stream()
                                            .filter(one -> !unitOf(one.id()).equals(unit))
                                            .count();
                }
            }
            assertThat(below).as("people of units below the one asked for").isGreaterThan(50);
        }
    }

    private record Place(int generation, String id) {}

    private List<Place> kept(Map<String, Integer> whole, Filter filter, LocalDate day) {
        return whole.entrySet().stream()
                .filter(one -> filter.passes(person(one.getKey()), day))
                .map(one -> new Place(one.getValue(), one.getKey()))
                .sorted(
                        java.util.Comparator.comparingInt(Place::generation)
                                .thenComparing(Place::id))
                .toList();
    }

    /** Everybody of a line with the generation, one step after the other. */
    private Map<String, Integer> walk(String person, LocalDate day, boolean down) {
        Map<String, Integer> found = new HashMap<>(Map.of(person, 0));
        List<String> layer = List.of(person);
        for (int generation = 1; !layer.isEmpty(); generation++) {
            List<String> next = new ArrayList<>();
            for (Pairing one : pairings) {
                String from = down ? one.mentor() : one.apprentice();
                String to = down ? one.apprentice() : one.mentor();
                if (one.counts(day) && layer.contains(from) && !found.containsKey(to)) {
                    found.put(to, generation);
                    next.add(to);
                }
            }
            layer = next;
        }
        found.remove(person);
        return found;
    }

    /** The line as the server answers it, its counts checked against its rows. */
    private List<Place> line(String person, String day, boolean down, Filter filter) {
        List<String> query = new ArrayList<>(List.of("asOf", day, "limit", "1000"));
        query.addAll(filter.query());
        JsonNode answer =
                running.api()
                        .get(
                                "/people/" + person + (down ? "/descendants" : "/ancestors"),
                                query.toArray(String[]::new))
                        .with(200)
                        .body();
        List<Place> places = new ArrayList<>();
        answer.get("items")
                .forEach(
                        one ->
                                places.add(
                                        new Place(
                                                one.get("generation").asInt(),
                                                one.get("id").asText())));
        assertThat(answer.get("count").asInt()).isEqualTo(places.size());
        Map<Integer, Long> counted =
                places.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Place::generation, TreeMap::new, Collectors.counting()));
        Map<Integer, Long> told = new TreeMap<>();
        answer.get("generations")
                .forEach(one -> told.put(one.get("generation").asInt(), one.get("count").asLong()));
        told.values().removeIf(count -> count == 0);
        assertThat(told).isEqualTo(counted);
        return places;
    }

    private Filter filter() {
        return new Filter(
                random.nextBoolean() ? null : TRADES.get(random.nextInt(2)),
                random.nextBoolean() ? null : grades(),
                random.nextBoolean() ? null : UNITS.get(random.nextInt(UNITS.size())));
    }

    private List<String> grades() {
        return GRADES.subList(random.nextInt(2), 2 + random.nextInt(3));
    }

    private void generate() {
        for (int i = 0; i < PEOPLE; i++) {
            List<Certificate> held = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                Certificate one = new Certificate(GRADES.get(random.nextInt(GRADES.size())), day());
                // One certificate of a grade.
                if (held.stream().noneMatch(other -> other.grade().equals(one.grade()))) {
                    held.add(one);
                }
            }
            people.add(
                    new Person(
                            "P%02d".formatted(i),
                            UNITS.get(random.nextInt(UNITS.size())),
                            TRADES.get(random.nextInt(TRADES.size())),
                            List.copyOf(held)));
        }
        List<String> statuses =
                List.of("ACTIVE", "GRADUATED", "GRADUATED", "TERMINATED", "VOID", "DRAFT");
        for (int i = 0; i < PAIRINGS; i++) {
            // The elder teaches, so that nothing closes a loop.
            int mentor = random.nextInt(PEOPLE - 1);
            int apprentice = mentor + 1 + random.nextInt(Math.min(12, PEOPLE - 1 - mentor));
            Pairing one =
                    new Pairing(
                            people.get(mentor).id(),
                            people.get(apprentice).id(),
                            day(),
                            statuses.get(random.nextInt(statuses.size())));
            if (pairings.stream().noneMatch(other -> sameCouple(one, other))) {
                pairings.add(one);
            }
        }
    }

    private static boolean sameCouple(Pairing one, Pairing other) {
        return one.mentor().equals(other.mentor()) && one.apprentice().equals(other.apprentice());
    }

    private LocalDate day() {
        return LocalDate.of(1995, 1, 1).plusDays(random.nextInt(10_000));
    }

    private Person person(String id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String unitOf(String person) {
        return person(person).organisation();
    }

    /** A unit and all above it. */
    private static List<String> up(String unit) {
        List<String> up = new ArrayList<>();
        for (String at = unit; !at.isEmpty(); at = PARENTS.get(at)) {
            up.add(at);
        }
        return up;
    }

    private static void write(Path file, String header, List<String> rows) throws IOException {
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    }
}
