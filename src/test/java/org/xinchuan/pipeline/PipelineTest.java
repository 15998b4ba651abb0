package org.xinchuan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Row;
import org.xinchuan.lineage.Lineage;
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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The pipeline over the columns against a plain count, one person after the other. */
final class PipelineTest {

    private static final int PEOPLE = 2_500;
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(1899, 12, 31),
                    LocalDate.of(2016, 2, 29),
                    LocalDate.of(2018, 2, 28),
                    LocalDate.of(2018, 3, 1),
                    LocalDate.of(2023, 11, 28),
                    LocalDate.of(2090, 1, 1));
    private static final Map<String, String> ABOVE =
            Map.of("O1", "O", "O2", "O", "O3", "O", "O11", "O1", "O12", "O1", "O111", "O11");

    /** Where the organisations are. */
    private static final Map<String, String> REGIONS = Map.of("O", "R", "O1", "R1", "O2", "R2");

    private static final Reach EVERYTHING = new Reach(true, Set.of(), null);

    /** What somebody may see who does not see everything: an enterprise, two, a unit of one. */
    private static final List<Set<String>> OWN =
            List.of(
                    Set.of("O1", "O11", "O12", "O111"),
                    Set.of("O12", "O2"),
                    Set.of("O111"),
                    Set.of());

    private static final String[] UNITS = {"O", "O1", "O2", "O3", "O11", "O12", "O111"};
    private static final List<String> TRADES = List.of("T2", "T1", "T3");

    private final Map<String, Someone> people = new TreeMap<>();
    private final Map<String, PairingFact> pairings = new TreeMap<>();

    @Test
    void countsAreThoseOfAPlainCountAlsoAfterChanges() {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            Lineage lineage = loaded(random);
            for (int round = 0; round < 3; round++) {
                for (int question = 0; question < 25; question++) {
                    same(lineage, random);
                }
                lineage = changed(lineage, random);
            }
        }
    }

    @Test
    void everybodyIsListedInOrderOfTheIdsAsManyAsAreCounted() {
        Random random = new Random(7);
        Lineage lineage = changed(loaded(random), random);
        Pipeline pipeline = pipeline(lineage, none(), List.of(Facet.GRADE));
        LocalDate day = LocalDate.of(2023, 11, 28);
        Pipeline.Counted counted = pipeline.count(day, null);
        int listed = 0;
        for (int i = 0; i < counted.keys().size(); i++) {
            BitSet found = pipeline.find(day, counted.keys().get(i));
            assertThat(found.cardinality()).isEqualTo(counted.counts().get(i));
            List<String> ids = ids(lineage, lineage.people().page(found, 0, PEOPLE * 2));
            assertThat(ids).isSorted().hasSize(found.cardinality());
            assertThat(ids(lineage, lineage.people().page(found, 3, 5)))
                    .isEqualTo(ids.subList(Math.min(3, ids.size()), Math.min(8, ids.size())));
            listed += ids.size();
        }
        assertThat((long) listed).isEqualTo(counted.total()).isPositive();
    }

    private void same(Lineage lineage, Random random) {
        Filters filters = filters(random);
        List<Facet> by = new ArrayList<>(List.of(Facet.values()));
        if (!filters.hasLineage()) {
            by.remove(Facet.LINEAGE);
        }
        Collections.shuffle(by, random);
        List<Facet> some = by.subList(0, random.nextInt(5));
        LocalDate day = day(random);
        LocalDate then = day(random);
        Set<String> own = random.nextInt(3) > 0 ? null : OWN.get(random.nextInt(OWN.size()));
        SlowPipeline slow = new SlowPipeline(people, pairings.values(), ABOVE, REGIONS, own);
        Reach reach = own == null ? EVERYTHING : new Reach(false, own, null);

        Pipeline asked = new Pipeline(lineage, entries(), reach, filters, some);
        Pipeline.Counted counted = asked.count(day, then);
        Map<List<String>, Integer> now = new HashMap<>();
        Map<List<String>, Integer> before = new HashMap<>();
        for (int i = 0; i < counted.keys().size(); i++) {
            put(now, counted.keys().get(i), counted.counts().get(i));
            put(before, counted.keys().get(i), counted.before().get(i));
        }
        assertThat(now).isEqualTo(new HashMap<>(slow.count(some, filters, day)));
        assertThat(before).isEqualTo(new HashMap<>(slow.count(some, filters, then)));
        if (!now.isEmpty() && !some.isEmpty()) {
            List<String> row = List.copyOf(now.keySet()).get(random.nextInt(now.size()));
            assertThat(asked.find(day, row).cardinality()).isEqualTo(now.get(row));
        }
    }

    private static void put(Map<List<String>, Integer> counts, List<String> row, int count) {
        if (count > 0) {
            counts.put(row, count);
        }
    }

    private static Pipeline pipeline(Lineage lineage, Filters filters, List<Facet> by) {
        return new Pipeline(lineage, entries(), EVERYTHING, filters, by);
    }

    private static List<String> ids(Lineage lineage, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(lineage.people()::id).toList();
    }

    private Lineage loaded(Random random) {
        people.clear();
        pairings.clear();
        PeopleLoad load = new PeopleLoad();
        for (int i = 0; i < PEOPLE; i++) {
            Someone one = someone(random);
            String id = id(i);
            people.put(id, one);
            load.person(fact(id, one), one.career());
        }
        for (int i = 0; i < PEOPLE; i++) {
            PairingFact pairing = pairing("A" + i, random);
            pairings.put(pairing.id(), pairing);
            load.pairing(pairing);
        }
        return Lineage.of(Map.of(), load.done(), DescentRules.DEFAULT);
    }

    /** New people, people as they were not before, people who are gone, and pairings likewise. */
    private Lineage changed(Lineage lineage, Random random) {
        return lineage.change().people(some -> change(some, random)).done();
    }

    private void change(PeopleLines.Change change, Random random) {
        for (int i = 0; i < 60; i++) {
            String id = id(random.nextInt(PEOPLE + 300));
            Someone one = someone(random);
            people.put(id, one);
            change.put(fact(id, one), one.career());
            String gone = id(random.nextInt(PEOPLE));
            people.remove(gone);
            change.removePerson(gone);
            pairings.values()
                    .removeIf(
                            former ->
                                    former.mentors().contains(gone)
                                            || former.apprentices().contains(gone));
            PairingFact pairing = pairing("A" + random.nextInt(PEOPLE + 100), random);
            PairingFact before = pairings.put(pairing.id(), pairing);
            List<String> ever = new ArrayList<>(pairing.apprentices());
            if (before != null) {
                ever.addAll(before.apprentices());
            }
            change.put(pairing, ever);
        }
    }

    private static PersonFact fact(String id, Someone one) {
        return new PersonFact(id, "名" + id, one.organisation(), false);
    }

    private static String id(int number) {
        return "P" + (10_000 + number);
    }

    private static Someone someone(Random random) {
        List<CareerFact.Grade> grades = new ArrayList<>();
        for (SkillGrade grade : SkillGrade.values()) {
            if (random.nextInt(4) == 0) {
                grades.add(new CareerFact.Grade(grade, near(random), near(random)));
            }
        }
        List<CareerFact.Honour> honours = new ArrayList<>();
        for (int i = random.nextInt(8); i > 5; i--) {
            honours.add(new CareerFact.Honour(near(random), random.nextBoolean()));
        }
        LocalDate hired = near(random);
        List<HeldPost> posts = posts(random);
        CareerFact career =
                new CareerFact(
                        random.nextInt(9) == 0 ? null : TRADES.get(random.nextInt(3)),
                        any(random, CareerFact.Gender.values()),
                        random.nextInt(9) == 0 ? null : Integer.valueOf(1895 + random.nextInt(115)),
                        hired,
                        random.nextInt(3) > 0 ? null : near(random),
                        any(random, CareerFact.Standing.values()),
                        grades,
                        honours,
                        HeldPost.stretches(posts, hired));
        return new Someone(random.nextInt(8) == 0 ? null : unit(random), career, posts);
    }

    private static String unit(Random random) {
        return UNITS[random.nextInt(UNITS.length)];
    }

    /** Of one in three some posts, begun and ended on the days asked about or beside them. */
    private static List<HeldPost> posts(Random random) {
        List<HeldPost> posts = new ArrayList<>();
        for (int i = random.nextInt(9); i > 5; i--) {
            LocalDate one = near(random);
            LocalDate other = near(random);
            boolean turned = one != null && other != null && other.isBefore(one);
            String trade = random.nextInt(3) == 0 ? null : TRADES.get(random.nextInt(3));
            posts.add(
                    new HeldPost(unit(random), trade, turned ? other : one, turned ? one : other));
        }
        return posts;
    }

    /** Null, or a day on one of the days asked about, or on the one before or after, years ago. */
    private static LocalDate near(Random random) {
        return random.nextInt(5) == 0 ? null : day(random);
    }

    private static LocalDate day(Random random) {
        int[] years = {0, 0, 1, 2, 5, 10};
        return DAYS.get(random.nextInt(DAYS.size()))
                .minusYears(years[random.nextInt(years.length)])
                .plusDays(random.nextInt(3) - 1L);
    }

    private static <T> T any(Random random, T[] values) {
        int one = random.nextInt(values.length + 1);
        return one == values.length ? null : values[one];
    }

    private static PairingFact pairing(String id, Random random) {
        LocalDate start = near(random);
        return new PairingFact(
                id,
                List.of(id(random.nextInt(PEOPLE / 5))),
                List.of(id(PEOPLE / 5 + random.nextInt(PEOPLE))),
                List.of(),
                start == null ? null : PartialDate.parse(start.toString()),
                null,
                PairingStatus.values()[random.nextInt(PairingStatus.values().length)],
                null);
    }

    private static Filters none() {
        return filters(Optional.empty(), Set.of("EMPLOYED"), new Random(0), false);
    }

    private static Filters filters(Random random) {
        Optional<String> line =
                random.nextInt(3) == 0
                        ? Optional.of(id(random.nextInt(PEOPLE / 5)))
                        : Optional.empty();
        Set<String> status =
                random.nextBoolean()
                        ? Set.copyOf(Employment.STATES)
                        : some(Employment.STATES, random);
        return filters(line, status.isEmpty() ? Set.of("EMPLOYED") : status, random, true);
    }

    private static Filters filters(
            Optional<String> line, Set<String> status, Random random, boolean narrow) {
        return new Filters(
                narrow ? one(random, "O", "O1", "O11", "O2") : Optional.empty(),
                1 + random.nextInt(3),
                narrow ? one(random, "R", "R1", "R2") : Optional.empty(),
                narrow ? some(Careers.GRADES, random) : Set.of(),
                narrow ? List.copyOf(some(TRADES, random)) : List.of(),
                narrow ? one(random, 1950L, 1980L) : Optional.empty(),
                narrow ? one(random, 1990L, 1979L) : Optional.empty(),
                narrow ? some(Bands.AGES.keys(), random) : Set.of(),
                narrow ? one(random, 0L, 1L, 5L) : Optional.empty(),
                narrow ? one(random, 0L, 4L, 9L) : Optional.empty(),
                narrow ? some(List.of("0-1", "2-4", "5-9", "10+", "NONE"), random) : Set.of(),
                line,
                Optional.empty(),
                narrow && line.isPresent() ? some(List.of("true", "false"), random) : Set.of(),
                narrow ? some(List.of("true", "false"), random) : Set.of(),
                narrow ? some(Careers.HONOURS, random) : Set.of(),
                status);
    }

    @SafeVarargs
    private static <T> Optional<T> one(Random random, T... values) {
        return random.nextInt(6) > 0
                ? Optional.empty()
                : Optional.of(values[random.nextInt(values.length)]);
    }

    private static Set<String> some(List<String> words, Random random) {
        if (random.nextInt(5) > 0) {
            return Set.of();
        }
        List<String> all = new ArrayList<>(words);
        Collections.shuffle(all, random);
        return Set.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
    }

    private static Catalogue.Entries entries() {
        List<Row> organisations = new ArrayList<>(List.of(row("O", null, "R")));
        ABOVE.forEach((code, up) -> organisations.add(row(code, up, REGIONS.get(code))));
        List<Row> regions =
                List.of(row("R", null, null), row("R1", "R", null), row("R2", "R", null));
        return new Catalogue.Entries(new Locations(organisations, regions), Map.of());
    }

    private static Row row(String code, String parent, String region) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code);
        values.put("name", code);
        values.put("parent", parent);
        values.put("region", region);
        return new Row(values);
    }
}
