package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.TestGraph;
import org.xinchuan.exchange.Overlaps.Overlap;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.standard.PartialDate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Against the few stored pairings that matter planned ones are judged as against all. */
@ExtendWith(TestGraph.class)
final class StandingPairingsTest {

    private static final int ROUNDS = 40;
    private static final int PEOPLE = 60;
    private static final int STORED = 90;
    private static final int PLANNED = 6;

    private final Random random = new Random(20231128);

    @Test
    void thoseThatMatterTellAllThatAllTell(Graph graph, @TempDir Path folder) {
        store(graph, folder);
        Stored stored = new Stored(graph);
        List<PairingFact> all = new ArrayList<>();
        stored.pairings(row -> all.add(PairingFacts.of(row)));
        assertThat(all).hasSize(STORED);

        int overlapping = 0;
        int looping = 0;
        int spared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<PairingFact> planned = planned();
            Collection<PairingFact> related = StandingPairings.related(planned, stored);
            List<Overlap> overlaps = overlaps(all, planned);

            assertThat(related).isSubsetOf(all).doesNotHaveDuplicates();
            assertThat(overlaps(related, planned)).isEqualTo(overlaps);
            PeopleLines known = PeopleLines.of(all);
            assertThat(PeopleLines.of(List.copyOf(related)).loopClosedBy(planned).isPresent())
                    .isEqualTo(known.loopClosedBy(planned).isPresent());
            for (PairingFact one : planned) {
                assertThat(PeopleLines.of(List.copyOf(related)).loopClosedBy(List.of(one)))
                        .isEqualTo(known.loopClosedBy(List.of(one)));
            }
            overlapping += overlaps.isEmpty() ? 0 : 1;
            looping += known.loopClosedBy(planned).isPresent() ? 1 : 0;
            spared += all.size() - related.size();
        }
        assertThat(overlapping).isBetween(ROUNDS / 8, ROUNDS - 1);
        assertThat(looping).isBetween(ROUNDS / 8, ROUNDS - 1);
        assertThat(spared).isGreaterThan(ROUNDS * STORED / 4);
    }

    private List<Overlap> overlaps(Collection<PairingFact> known, List<PairingFact> planned) {
        Overlaps overlaps = new Overlaps();
        known.forEach(overlaps::add);
        return planned.stream().flatMap(one -> overlaps.add(one).stream()).toList();
    }

    /** Pairings of which each mentor comes before the apprentice, so that none is on a loop. */
    private void store(Graph graph, Path folder) {
        List<String> people = new ArrayList<>(List.of("id,name"));
        IntStream.range(0, PEOPLE).forEach(i -> people.add(id(i) + ",沈" + i));
        List<String> pairings = new ArrayList<>(List.of("id,mentors,apprentices,startsOn,endsOn"));
        for (int i = 0; i < STORED; i++) {
            int mentor = random.nextInt(PEOPLE - 1);
            int apprentice = mentor + 1 + random.nextInt(PEOPLE - mentor - 1);
            // One after the other, so that none overlaps another.
            int year = 1900 + i;
            pairings.add(
                    "S%02d,%s,%s,%d-01-01,%d-12-31"
                            .formatted(i, id(mentor), id(apprentice), year, year));
        }
        Folders.with(folder, "people.csv", people.toArray(String[]::new));
        Folders.with(folder, "pairings.csv", pairings.toArray(String[]::new));
        Clock clock = Clock.systemUTC();
        assertThat(
                        new Imports(graph, new Ledger(graph, clock), clock)
                                .run(folder, "test", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
    }

    private List<PairingFact> planned() {
        return IntStream.range(0, PLANNED)
                .mapToObj(
                        i -> {
                            int mentor = random.nextInt(PEOPLE);
                            int apprentice = Math.floorMod(mentor + near(), PEOPLE);
                            int year = 1900 + random.nextInt(STORED);
                            return new PairingFact(
                                    "N" + i,
                                    List.of(id(mentor)),
                                    List.of(id(apprentice)),
                                    List.of(),
                                    PartialDate.parse("" + year),
                                    PartialDate.parse("" + (year + STORED)),
                                    PairingStatus.ACTIVE,
                                    null);
                        })
                .toList();
    }

    /** Mostly forwards, as the stored ones. */
    private int near() {
        int far = 1 + random.nextInt(8);
        return random.nextInt(8) == 0 ? -far : far;
    }

    private static String id(int number) {
        return "P%02d".formatted(number);
    }
}
