package org.xinchuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.access.Reach;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;
import org.xinchuan.pipeline.SlowPipeline.Someone;
import org.xinchuan.report.Locations;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * What is remembered of the people of a day is never told of another day or state: days on which
 * something begins or ends and those beside them, asked about to and fro, now and in states that
 * are past, while one thing of one person changes after the other.
 */
final class SituationsTest {

    /** So few that most days turn nothing, and what turns is one thing of one person. */
    private static final int PEOPLE = 12;

    private static final int MENTORS = 3;
    private static final PairingStatus[] STATUSES = PairingStatus.values();

    /** Days on which something turns, from today back to 1897, before which days take more room. */
    private static final List<LocalDate> TURNS =
            IntStream.range(0, 20)
                    .mapToObj(i -> LocalDate.of(2023, 11, 28).minusDays(i * i * 128L))
                    .toList();

    private static final List<Facet> BY = List.of(Facet.STATUS, Facet.GRADE, Facet.MENTORED);
    private static final Filters EVERYBODY = SomeFilters.of(Set.copyOf(Employment.STATES));

    private final Map<String, Someone> people = new TreeMap<>();
    private final Map<String, PairingFact> pairings = new TreeMap<>();

    /** One state, and what is recorded in it. */
    private record State(PeopleLines lines, SlowPipeline slow) {}

    @Test
    void daysAskedAboutToAndFroAreThoseOfAPlainCountInEveryState() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<State> states = new ArrayList<>(List.of(loaded(random)));
            for (int step = 0; step < 1_000; step++) {
                if (random.nextInt(3) == 0) {
                    PeopleLines.Change change = states.getLast().lines().change();
                    change(change, random);
                    states.add(state(change.done()));
                }
                int past = random.nextInt(4) > 0 ? 0 : random.nextInt(Math.min(3, states.size()));
                State state = states.get(states.size() - 1 - past);
                LocalDate day = turn(random);
                Map<List<String>, Integer> plain = state.slow().count(BY, EVERYBODY, day);
                // Asked twice, a day is remembered.
                for (int again = random.nextInt(3); again >= 0; again--) {
                    assertThat(count(state.lines(), day))
                            .as("seed %d, step %d, %s", seed, step, day)
                            .isEqualTo(new HashMap<>(plain));
                }
            }
        }
    }

    @Test
    void readersBesideAWriterCountTheStateThatTheyHave() throws Exception {
        AtomicReference<State> now = new AtomicReference<>(loaded(new Random(11)));
        LocalDate day = TURNS.getFirst();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                LocalDate other = day.plusDays(i - 1L);
                readers.add(threads.submit(reading(now, other)));
            }
            Random random = new Random(12);
            threads.submit(
                            () -> {
                                for (int step = 0; step < 300; step++) {
                                    PeopleLines.Change change = now.get().lines().change();
                                    change(change, random);
                                    now.set(state(change.done()));
                                }
                                now.set(new State(null, null));
                            })
                    .get();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    private static Callable<Integer> reading(AtomicReference<State> now, LocalDate day) {
        return () -> {
            int states = 0;
            for (State state = now.get(); state.lines() != null; state = now.get()) {
                Map<List<String>, Integer> counted = count(state.lines(), day);
                assertThat(counted)
                        .isEqualTo(new HashMap<>(state.slow().count(BY, EVERYBODY, day)));
                assertThat(count(state.lines(), day)).isEqualTo(counted);
                states++;
            }
            return states;
        };
    }

    @Test
    void whatIsRememberedIsCountedAndLetGoOfWhereSomethingChanges() {
        State state = loaded(new Random(21));
        assertThat(remembered(state.lines())).isZero();
        count(state.lines(), TURNS.getFirst());
        long both = remembered(state.lines());
        assertThat(both).isBetween(2L * Pages.SIZE, 2L * Pages.SIZE + 200);
        // Another day, asked about once, takes nothing away and stays nowhere.
        count(state.lines(), TURNS.getLast());
        assertThat(remembered(state.lines())).isEqualTo(both);
        PeopleLines.Change change = state.lines().change();
        change.removePerson(id(0));
        PeopleLines next = change.done();
        assertThat(remembered(next)).isBetween(1L * Pages.SIZE, 1L * Pages.SIZE + 200);
        count(next, TURNS.getFirst());
        assertThat(remembered(next)).isEqualTo(both);
    }

    private static long remembered(PeopleLines lines) {
        return lines.size().parts().get("situations of the day");
    }

    private static Map<List<String>, Integer> count(PeopleLines lines, LocalDate day) {
        Lineage lineage = Lineage.of(Map.of(), lines, DescentRules.DEFAULT);
        Catalogue.Entries entries =
                new Catalogue.Entries(new Locations(List.of(), List.of()), Map.of());
        Pipeline.Counted counted =
                new Pipeline(lineage, entries, new Reach(true, Set.of(), null), EVERYBODY, BY)
                        .count(day, null);
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < counted.keys().size(); i++) {
            counts.put(counted.keys().get(i), counted.counts().get(i));
        }
        return counts;
    }

    /** Half of the people are on one page and half on the next: ids of pairings lie between. */
    private State loaded(Random random) {
        people.clear();
        pairings.clear();
        PeopleLoad load = new PeopleLoad();
        for (int i = 0; i < PEOPLE; i++) {
            if (i == PEOPLE / 2) {
                for (int other = 0; other < Pages.SIZE; other++) {
                    PairingFact named =
                            pairing("N" + other, "X" + other, "Y", PairingStatus.ACTIVE, null);
                    pairings.put(named.id(), named);
                    load.pairing(named);
                }
            }
            Someone one = someone(random);
            people.put(id(i), one);
            load.person(fact(id(i), one), one.career());
        }
        return state(load.done());
    }

    private State state(PeopleLines lines) {
        Collection<PairingFact> some = List.copyOf(pairings.values());
        return new State(
                lines, new SlowPipeline(new TreeMap<>(people), some, Map.of(), Map.of(), null));
    }

    /** One thing of one person, a person who comes or goes, or a pairing. */
    private void change(PeopleLines.Change change, Random random) {
        String id = id(random.nextInt(PEOPLE + 2));
        switch (random.nextInt(6)) {
            case 0 -> {
                people.remove(id);
                change.removePerson(id);
                pairings.values().removeIf(one -> one.apprentices().contains(id));
                pairings.values().removeIf(one -> one.mentors().contains(id));
            }
            case 1, 2 -> {
                PairingFact pairing =
                        pairing(
                                "A" + random.nextInt(8),
                                id(MENTORS + random.nextInt(PEOPLE - MENTORS)),
                                id(random.nextInt(MENTORS)),
                                STATUSES[random.nextInt(STATUSES.length)],
                                near(random));
                PairingFact before = pairings.put(pairing.id(), pairing);
                List<String> ever = new ArrayList<>(pairing.apprentices());
                ever.addAll(before == null ? List.of() : before.apprentices());
                change.put(pairing, ever);
            }
            default -> {
                Someone one = people.get(id);
                Someone next = one == null ? someone(random) : otherwise(one, random);
                people.put(id, next);
                change.put(fact(id, next), next.career());
            }
        }
    }

    private static Someone otherwise(Someone one, Random random) {
        Someone other = someone(random);
        int which = random.nextInt(6);
        CareerFact was = one.career();
        CareerFact now = other.career();
        LocalDate hired = which == 0 ? now.hired() : was.hired();
        List<HeldPost> posts = which == 1 ? other.posts() : one.posts();
        return new Someone(
                which == 2 ? other.organisation() : one.organisation(),
                new CareerFact(
                        null,
                        null,
                        null,
                        hired,
                        which == 3 ? now.left() : was.left(),
                        which == 4 ? now.standing() : was.standing(),
                        which == 5 ? now.grades() : was.grades(),
                        List.of(),
                        HeldPost.stretches(posts, hired)),
                posts);
    }

    private static Someone someone(Random random) {
        List<CareerFact.Grade> grades = new ArrayList<>();
        for (SkillGrade grade : SkillGrade.values()) {
            if (random.nextInt(16) == 0) {
                grades.add(new CareerFact.Grade(grade, near(random), near(random)));
            }
        }
        LocalDate hired = near(random);
        List<HeldPost> posts = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            LocalDate from = near(random);
            LocalDate to = near(random);
            boolean turned = from != null && to != null && to.isBefore(from);
            posts.add(new HeldPost("O2", null, turned ? to : from, turned ? from : to));
        }
        CareerFact.Standing[] standings = CareerFact.Standing.values();
        int standing = random.nextInt(standings.length + 4);
        return new Someone(
                random.nextInt(5) == 0 ? null : "O1",
                new CareerFact(
                        null,
                        null,
                        null,
                        hired,
                        random.nextInt(3) > 0 ? null : near(random),
                        standing < standings.length ? standings[standing] : null,
                        grades,
                        List.of(),
                        HeldPost.stretches(posts, hired)),
                posts);
    }

    private static PersonFact fact(String id, Someone one) {
        return new PersonFact(id, "名" + id, one.organisation(), false);
    }

    private static PairingFact pairing(
            String id, String apprentice, String mentor, PairingStatus status, LocalDate start) {
        return new PairingFact(
                id,
                List.of(mentor),
                List.of(apprentice),
                List.of(),
                start == null ? null : PartialDate.parse(start.toString()),
                null,
                status,
                null);
    }

    private static String id(int number) {
        return "P" + (10_000 + number);
    }

    /** Null, or a day on which something turns, or the one before or after. */
    private static LocalDate near(Random random) {
        return random.nextInt(5) == 0 ? null : turn(random);
    }

    private static LocalDate turn(Random random) {
        return TURNS.get(random.nextInt(TURNS.size())).plusDays(random.nextInt(3) - 1L);
    }
}
