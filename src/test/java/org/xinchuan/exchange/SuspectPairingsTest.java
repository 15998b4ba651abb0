package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.exchange.Overlaps.Overlap;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whatever overlaps or closes a loop is suspect, and little else. */
class SuspectPairingsTest {

    private static final int ROUNDS = 200;
    private static final int PEOPLE = 30;
    private static final int PAIRINGS = 25;

    private final Random random = new Random(20231128);

    @Test
    void theSuspectsTellAllThatAllTell() {
        int spared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<PairingFact> stored = pairings("S");
            List<PairingFact> planned = pairings("P");
            SuspectPairings suspects = new SuspectPairings();
            planned.forEach(suspects::planned);
            planned.forEach(suspects::link);
            List<PairingFact> shared = stored.stream().filter(suspects::stored).toList();
            stored.forEach(suspects::link);

            List<PairingFact> twice = planned.stream().filter(suspects::mayOverlap).toList();
            assertThat(overlaps(shared, twice)).isEqualTo(overlaps(stored, planned));
            PeopleLines known = PeopleLines.of(stored);
            List<PairingFact> looping = planned.stream().filter(suspects::mayLoop).toList();
            assertThat(known.loopClosedBy(looping)).isEqualTo(known.loopClosedBy(planned));
            spared += 2 * planned.size() - twice.size() - looping.size();
        }
        assertThat(spared).isGreaterThan(ROUNDS * PAIRINGS / 4);
    }

    private static List<Overlap> overlaps(List<PairingFact> stored, List<PairingFact> planned) {
        Overlaps overlaps = new Overlaps();
        stored.forEach(overlaps::add);
        return planned.stream().flatMap(one -> overlaps.add(one).stream()).toList();
    }

    private List<PairingFact> pairings(String prefix) {
        List<PairingFact> pairings = new ArrayList<>();
        for (int i = 0; i < PAIRINGS; i++) {
            int start = 2000 + random.nextInt(10);
            pairings.add(
                    new PairingFact(
                            prefix + i,
                            people(0, 20),
                            people(18, PEOPLE),
                            List.of(),
                            PartialDate.parse("" + start),
                            PartialDate.parse("" + (start + 2)),
                            PairingStatus.ACTIVE,
                            null));
        }
        return pairings;
    }

    private List<String> people(int from, int to) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> "P" + random.nextInt(from, to))
                .distinct()
                .collect(Collectors.toList());
    }
}
