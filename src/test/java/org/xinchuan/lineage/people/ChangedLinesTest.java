package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** After every change the lines are those of a fresh load, and an earlier state is what it was. */
class ChangedLinesTest {
    private static final String[] DATES = {
        "", "1850", "1899-12-31", "1900-01-01", "2001-05", "2002-07-01", "2003", "2150-01-01"
    };
    private static final LocalDate[] DAYS = {
        LocalDate.of(1849, 12, 31),
        LocalDate.of(1899, 12, 31),
        LocalDate.of(2001, 5, 1),
        LocalDate.of(2002, 6, 30),
        LocalDate.of(2149, 12, 31),
        LocalDate.of(2150, 1, 1)
    };

    private final Map<String, PersonFact> people = new HashMap<>();
    private final Map<String, PairingFact> pairings = new HashMap<>();
    private final Map<String, Set<String>> ever = new HashMap<>();

    @Test
    void everyStateIsThatOfAFreshLoad() {
        for (int seed = 0; seed < 40; seed++) {
            people.clear();
            pairings.clear();
            ever.clear();
            Random random = new Random(seed);
            for (int i = 0; i < 10; i++) {
                people.put("p" + i, person("p" + i, random));
            }
            PeopleLines lines = facts().lines();
            for (int step = 0; step < 40; step++) {
                String as = "seed %d, step %d".formatted(seed, step);
                Map<String, Object> before = seen(lines);
                PeopleLines next = changed(lines, random);
                assertThat(seen(next)).as(as).isEqualTo(seen(facts().lines()));
                assertThat(seen(lines)).as(as).isEqualTo(before);
                lines = next;
            }
        }
    }

    private PeopleLines changed(PeopleLines lines, Random random) {
        PeopleLines.Change change = lines.change();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String pairing = "P" + random.nextInt(8);
            switch (random.nextInt(6)) {
                case 0 -> {
                    PersonFact person = person("q" + random.nextInt(12), random);
                    people.put(person.id(), person);
                    change.put(person);
                }
                case 1 -> {
                    String gone = "p" + random.nextInt(10);
                    people.remove(gone);
                    change.removePerson(gone);
                    pairings.replaceAll((id, fact) -> without(fact, gone));
                    pairings.values().removeIf(fact -> fact.couples().isEmpty());
                }
                case 2 -> {
                    pairings.remove(pairing);
                    Set<String> former = ever.getOrDefault(pairing, Set.of());
                    change.removePairing(pairing, i == 0 ? former : new TreeSet<>(everybody()));
                }
                default -> {
                    PairingFact fact = pairing(pairing, random);
                    pairings.put(pairing, fact);
                    ever.computeIfAbsent(pairing, p -> new HashSet<>()).addAll(fact.apprentices());
                    change.put(fact, ever.get(pairing));
                }
            }
        }
        return change.done();
    }

    /** What a pairing still joins when somebody is no more. */
    private static PairingFact without(PairingFact fact, String gone) {
        List<Couple> couples =
                fact.couples().stream()
                        .filter(couple -> !couple.mentor().equals(gone))
                        .filter(couple -> !couple.apprentice().equals(gone))
                        .toList();
        return new PairingFact(
                fact.id(),
                couples.isEmpty() ? List.of() : fact.mentors(),
                couples.isEmpty() ? List.of() : fact.apprentices(),
                couples,
                fact.startsOn(),
                fact.endsOn(),
                fact.status(),
                fact.document());
    }

    private static List<String> everybody() {
        List<String> everybody = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            everybody.add("p" + i);
            everybody.add("q" + i);
        }
        return everybody;
    }

    private LineageFacts facts() {
        return new LineageFacts(new TreeMap<>(people), Map.of(), pairings);
    }

    /** All that can be asked about everybody. */
    private static Map<String, Object> seen(PeopleLines lines) {
        Map<String, Object> seen = new TreeMap<>();
        for (String person : everybody()) {
            seen.put(person, lines.person(person));
            seen.put(person + " taught", new HashSet<>(lines.taughtBy(person)));
            seen.put(person + " learned", new HashSet<>(lines.taughtTo(person)));
            for (LocalDate day : DAYS) {
                Generations down = lines.descendants(person, day, PeopleLines.NO_LIMIT);
                seen.put(person + " down " + day, down.page(0, 99));
                seen.put(person + " down counts " + day, down.counts());
                seen.put(person + " up " + day, lines.ancestors(person, day, 3).page(0, 99));
            }
        }
        for (LocalDate day : DAYS) {
            neighbours(lines, day);
        }
        return seen;
    }

    /** Read where they stand and packed for all they are the same: one step of a walk. */
    private static void neighbours(PeopleLines lines, LocalDate day) {
        DayLines packed = lines.on(day);
        for (int person = 0; person < lines.numbers(); person++) {
            int[] down = lines.apprentices(day).of(person);
            int[] up = lines.mentors(day).of(person);
            assertThat(down).isEqualTo(packed.apprentices().of(person)).isSorted();
            assertThat(up).isEqualTo(packed.mentors().of(person)).isSorted();
            assertThat(ids(lines, down))
                    .isEqualTo(ids(lines.descendants(person, day, 1)))
                    .doesNotHaveDuplicates();
            assertThat(ids(lines, up))
                    .isEqualTo(ids(lines.ancestors(person, day, 1)))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> ids(Generations one) {
        return one.page(0, 99).stream().map(Generations.Relative::id).toList();
    }

    private static List<String> ids(PeopleLines lines, int[] numbers) {
        return IntStream.of(numbers).mapToObj(lines::id).sorted().toList();
    }

    private static PersonFact person(String id, Random random) {
        return new PersonFact(
                id,
                "名" + random.nextInt(3),
                random.nextBoolean() ? null : "O" + random.nextInt(3),
                random.nextBoolean());
    }

    private static PairingFact pairing(String id, Random random) {
        List<String> mentors = some(random, "p");
        List<String> apprentices = some(random, random.nextBoolean() ? "p" : "q");
        apprentices.removeAll(mentors);
        if (apprentices.isEmpty()) {
            apprentices.add("q11");
        }
        return new PairingFact(
                id,
                mentors,
                apprentices,
                random.nextInt(4) > 0
                        ? List.of()
                        : List.of(new Couple(mentors.getFirst(), apprentices.getLast())),
                Facts.date(DATES[random.nextInt(DATES.length)]),
                Facts.date(DATES[random.nextInt(DATES.length)]),
                PairingStatus.values()[random.nextInt(PairingStatus.values().length)],
                random.nextBoolean() ? null : "D" + random.nextInt(3));
    }

    private static List<String> some(Random random, String kind) {
        Set<String> some = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(kind + random.nextInt(10));
        }
        return new ArrayList<>(some);
    }
}
