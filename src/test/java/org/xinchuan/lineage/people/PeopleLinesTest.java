package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.people.Generations.Generation;
import org.xinchuan.lineage.people.Generations.Relative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

class PeopleLinesTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    @Test
    void aGenerationIsTheShortestDistance() {
        PeopleLines lines =
                lines(
                        new Facts()
                                .pairing("1", "a", "b", "2001", "")
                                .pairing("2", "b", "c", "2002", "")
                                .pairing("3", "a", "c", "2003", "")
                                .pairing("4", "c", "d", "2004", ""));
        Generations down = lines.descendants("a", TODAY, PeopleLines.NO_LIMIT);
        assertThat(down.counts()).containsExactly(new Generation(1, 2), new Generation(2, 1));
        assertThat(down.page(0, 9))
                .containsExactly(
                        new Relative("b", 1, List.of("a")),
                        new Relative("c", 1, List.of("a", "b")),
                        new Relative("d", 2, List.of("c")));
        assertThat(lines.ancestors("d", TODAY, 1).page(0, 9))
                .containsExactly(new Relative("c", 1, List.of("d")));
    }

    @Test
    void aPageBeginsAfterTheOnesBefore() {
        PeopleLines lines = lines(new Facts().pairing("1", "m", "a b c d", "2001", ""));
        Generations down = lines.descendants("m", TODAY, PeopleLines.NO_LIMIT);
        assertThat(down.page(1, 2)).extracting(Relative::id).containsExactly("b", "c");
        assertThat(down.page(3, 2)).extracting(Relative::id).containsExactly("d");
        assertThat(down.page(4, 2)).isEmpty();
        assertThat(down.count()).isEqualTo(4);
    }

    @Test
    void aLineBeginsOnTheEarliestPossibleDayOfItsPairings() {
        PeopleLines lines =
                lines(
                        new Facts()
                                .pairing("1", "m", "a", "2015-06", "2016")
                                .pairing("2", "m", "b", "2015-06-02", "")
                                .pairing("3", "m", "c", "", "2010")
                                .pairing("4", "m", "d", "2019", "")
                                .pairing("5", "m", "d", "2015-05-31", "2015-06-30"));
        LocalDate day = LocalDate.of(2015, 6, 1);
        assertThat(lines.descendants("m", day, 9).page(0, 9))
                .extracting(Relative::id)
                .containsExactly("a", "c", "d");
    }

    @Test
    void draftsAndVoidPairingsAreNoLines() {
        PeopleLines lines =
                lines(
                        new Facts()
                                .pairing("1", "m", "a", "2001", "", PairingStatus.DRAFT)
                                .pairing("2", "m", "b", "2001", "", PairingStatus.VOID)
                                .pairing("3", "m", "c", "2001", "", PairingStatus.FAILED));
        assertThat(lines.descendants("m", TODAY, 9).page(0, 9))
                .extracting(Relative::id)
                .containsExactly("c");
        assertThat(lines.loopClosedBy(List.of("a"), List.of("m"))).isEmpty();
        assertThat(lines.loopClosedBy(List.of("c"), List.of("m"))).containsExactly("c", "m", "c");
    }

    @Test
    void onlyTheCouplesNamedPairWhenCouplesAreNamed() {
        PairingFact pairing =
                new PairingFact(
                        "1",
                        List.of("m", "n"),
                        List.of("a", "b"),
                        List.of(new Couple("m", "a"), new Couple("n", "b")),
                        null,
                        null,
                        PairingStatus.ACTIVE,
                        null);
        PeopleLines lines = PeopleLines.of(List.of(pairing));
        assertThat(lines.descendants("m", TODAY, 9).page(0, 9))
                .extracting(Relative::id)
                .containsExactly("a");
    }

    @Test
    void aPersonWithoutLinesHasNobody() {
        Generations nobody = lines(new Facts()).descendants("x", TODAY, 9);
        assertThat(nobody.count()).isZero();
        assertThat(nobody.counts()).isEmpty();
        assertThat(nobody.page(0, 9)).isEmpty();
    }

    @Test
    void aLoopIsWalkedOnceAndLeavesOutItsBeginning() {
        PeopleLines lines =
                lines(
                        new Facts()
                                .pairing("1", "a", "b", "", "")
                                .pairing("2", "b", "c", "", "")
                                .pairing("3", "c", "a", "", ""));
        assertThat(lines.descendants("a", TODAY, PeopleLines.NO_LIMIT).counts())
                .containsExactly(new Generation(1, 1), new Generation(2, 1));
    }

    @Test
    void aLineOfAHundredThousandGenerationsIsWalkedToItsEnd() {
        List<PairingFact> line = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            line.add(pairing("P" + i, "%06d".formatted(i), "%06d".formatted(i + 1)));
        }
        PeopleLines lines = PeopleLines.of(line);
        assertThat(lines.descendants("000000", TODAY, PeopleLines.NO_LIMIT).count())
                .isEqualTo(100_000);
        assertThat(lines.loopClosedBy(List.of("100000"), List.of("000000"))).hasSize(100_002);
        assertThat(PeopleLines.of(List.of()).loopClosedBy(line)).isEmpty();
    }

    @Test
    void theLoopThatANewPairingWouldCloseIsNamed() {
        PeopleLines lines =
                lines(
                        new Facts()
                                .pairing("1", "a", "b", "", "")
                                .pairing("2", "b", "c", "", "")
                                .pairing("3", "a", "x", "", ""));
        assertThat(lines.loopClosedBy(List.of("c"), List.of("a")))
                .containsExactly("c", "a", "b", "c");
        assertThat(lines.loopClosedBy(List.of("z", "c"), List.of("y", "a")))
                .containsExactly("c", "a", "b", "c");
        assertThat(lines.loopClosedBy(List.of("x"), List.of("c"))).isEmpty();
        assertThat(lines.loopClosedBy(List.of("x"), List.of("x"))).containsExactly("x", "x");
    }

    @Test
    void aLoopMayNeedTwoCouplesOfOnePairing() {
        PeopleLines lines =
                lines(new Facts().pairing("1", "a", "n", "", "").pairing("2", "b", "m", "", ""));
        PairingFact crossed =
                new PairingFact(
                        "3",
                        List.of("m", "n"),
                        List.of("a", "b"),
                        List.of(new Couple("m", "a"), new Couple("n", "b")),
                        null,
                        null,
                        PairingStatus.ACTIVE,
                        null);
        Loop loop = lines.loopClosedBy(List.of(crossed)).orElseThrow();
        assertThat(loop.people()).containsExactly("m", "a", "n", "b", "m");
        assertThat(loop.pairings()).containsExactly("3", "1", "3", "2");
    }

    @Test
    void rowsAreJudgedTogetherWhateverTheirOrder() {
        List<PairingFact> rows =
                new ArrayList<>(
                        List.of(
                                pairing("1", "a", "b"),
                                pairing("2", "b", "c"),
                                pairing("3", "c", "a"),
                                pairing("4", "c", "d")));
        for (int i = 0; i < rows.size(); i++) {
            Collections.rotate(rows, 1);
            Loop loop = PeopleLines.of(List.of()).loopClosedBy(rows).orElseThrow();
            assertThat(new TreeSet<>(loop.pairings())).containsExactly("1", "2", "3");
            assertThat(loop.people().getFirst()).isEqualTo(loop.people().getLast());
        }
    }

    @Test
    void aPairingRecordedAgainTakesThePlaceOfItsEarlierVersion() {
        PeopleLines lines = PeopleLines.of(List.of(pairing("1", "a", "b"), pairing("2", "b", "c")));
        PairingFact turned = pairing("1", "b", "a");
        assertThat(lines.loopClosedBy(List.of(turned))).isEmpty();
        PairingFact other = pairing("2", "b", "a");
        assertThat(lines.loopClosedBy(List.of(other))).isPresent();
        assertThat(lines.loopClosedBy(List.of(other, pairing("1", "a", "d")))).isEmpty();
    }

    @Test
    void anAcceptedLoopIsNotHeldAgainstAPairingThatStaysAsItWas() {
        PairingFact first = pairing("1", "a", "b");
        PeopleLines lines = PeopleLines.of(List.of(first, pairing("2", "b", "a")));
        assertThat(lines.loopClosedBy(List.of(first))).isEmpty();
        assertThat(lines.loopClosedBy(List.of(pairing("3", "a", "b")))).isPresent();
        assertThat(lines.loopClosedBy(List.of(pairing("3", "a", "x")))).isEmpty();
    }

    @Test
    void generationsAreThoseOfAPlainWalkOnRandomLines() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<PairingFact> pairings = randomPairings(random, 12, random.nextInt(25));
            LocalDate asOf = LocalDate.of(2000 + random.nextInt(12), 7, 1);
            int most = 1 + random.nextInt(6);
            String person = "p" + random.nextInt(12);
            PeopleLines lines = PeopleLines.of(pairings);
            assertThat(generations(lines.descendants(person, asOf, most)))
                    .as("descendants, seed %d", seed)
                    .isEqualTo(plainWalk(pairings, person, asOf, most, true));
            assertThat(generations(lines.ancestors(person, asOf, most)))
                    .as("ancestors, seed %d", seed)
                    .isEqualTo(plainWalk(pairings, person, asOf, most, false));
        }
    }

    @Test
    void aLoopIsFoundExactlyWhenOneIsClosedOnRandomLines() {
        int closed = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<PairingFact> stored = randomPairings(random, 9, random.nextInt(8));
            List<PairingFact> rows = randomPairings(random, 9, 1 + random.nextInt(5));
            rows.replaceAll(row -> withId(row, "new" + row.id()));
            Optional<Loop> loop = PeopleLines.of(stored).loopClosedBy(rows);
            assertThat(loop.isPresent()).as("seed %d", seed).isEqualTo(closesLoop(stored, rows));
            if (loop.isPresent()) {
                assertIsLoop(loop.get(), stored, rows, "seed " + seed);
                closed++;
            }
        }
        assertThat(closed).isBetween(50, 350);
    }

    private static void assertIsLoop(
            Loop loop, List<PairingFact> stored, List<PairingFact> rows, String seed) {
        Map<String, PairingFact> all = new TreeMap<>();
        stored.forEach(pairing -> all.put(pairing.id(), pairing));
        rows.forEach(pairing -> all.put(pairing.id(), pairing));
        assertThat(loop.people()).as(seed).hasSize(loop.pairings().size() + 1);
        assertThat(loop.people().getFirst()).as(seed).isEqualTo(loop.people().getLast());
        assertThat(loop.pairings()).as(seed).anyMatch(id -> id.startsWith("new"));
        for (int i = 0; i < loop.pairings().size(); i++) {
            assertThat(all.get(loop.pairings().get(i)).couples())
                    .as(seed)
                    .contains(new Couple(loop.people().get(i), loop.people().get(i + 1)));
        }
    }

    private static boolean closesLoop(List<PairingFact> stored, List<PairingFact> rows) {
        List<PairingFact> all = new ArrayList<>(stored);
        all.addAll(rows);
        LocalDate ever = LocalDate.of(9999, 1, 1);
        return counted(rows).stream()
                .flatMap(row -> row.couples().stream())
                .anyMatch(
                        couple ->
                                couple.mentor().equals(couple.apprentice())
                                        || plainWalk(all, couple.apprentice(), ever, 99, true)
                                                .containsKey(couple.mentor()));
    }

    private static Map<String, Integer> generations(Generations answer) {
        Map<String, Integer> generations = new TreeMap<>();
        answer.page(0, Integer.MAX_VALUE)
                .forEach(relative -> generations.put(relative.id(), relative.generation()));
        assertThat(generations).hasSize(answer.count());
        return generations;
    }

    private static Map<String, Integer> plainWalk(
            List<PairingFact> pairings, String root, LocalDate asOf, int most, boolean down) {
        Map<String, Integer> found = new TreeMap<>(Map.of(root, 0));
        for (int generation = 1; generation <= most; generation++) {
            for (PairingFact pairing : counted(pairings)) {
                boolean begun =
                        pairing.startsOn() == null || !pairing.startsOn().first().isAfter(asOf);
                for (Couple couple : pairing.couples()) {
                    String near = down ? couple.mentor() : couple.apprentice();
                    String far = down ? couple.apprentice() : couple.mentor();
                    if (begun && found.getOrDefault(near, -1) == generation - 1) {
                        found.putIfAbsent(far, generation);
                    }
                }
            }
        }
        found.remove(root);
        return found;
    }

    private static List<PairingFact> counted(List<PairingFact> pairings) {
        return pairings.stream()
                .filter(pairing -> pairing.status() != PairingStatus.DRAFT)
                .filter(pairing -> pairing.status() != PairingStatus.VOID)
                .toList();
    }

    private static List<PairingFact> randomPairings(Random random, int people, int count) {
        List<PairingFact> pairings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int mentor = random.nextInt(people);
            int apprentice = (mentor + 1 + random.nextInt(people - 1)) % people;
            String[] starts = {"", "200" + random.nextInt(10), "2005-07-02", "2008-07"};
            pairings.add(
                    new PairingFact(
                            "P" + i,
                            List.of("p" + mentor),
                            List.of("p" + apprentice),
                            List.of(),
                            Facts.date(starts[random.nextInt(4)]),
                            null,
                            PairingStatus.values()[random.nextInt(7)],
                            null));
        }
        return pairings;
    }

    private static PairingFact withId(PairingFact pairing, String id) {
        return new PairingFact(
                id,
                pairing.mentors(),
                pairing.apprentices(),
                pairing.pairsOnly(),
                pairing.startsOn(),
                pairing.endsOn(),
                pairing.status(),
                pairing.document());
    }

    private static PairingFact pairing(String id, String mentors, String apprentices) {
        return new PairingFact(
                id,
                Arrays.asList(mentors.split(" ")),
                Arrays.asList(apprentices.split(" ")),
                List.of(),
                null,
                null,
                PairingStatus.ACTIVE,
                null);
    }

    private static PeopleLines lines(Facts facts) {
        return PeopleLines.of(facts.done().pairings().values());
    }
}
