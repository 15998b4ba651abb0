package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PersonFact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

class PairingNumbersTest {

    @Test
    void everyNumberComesBackWhateverTheNumbersAre() {
        Random random = new Random(1);
        for (int round = 0; round < 400; round++) {
            int count = 1 + random.nextInt(round % 2 == 0 ? 40 : 3_000);
            int strays = random.nextInt(5) == 0 ? 2 : 20 + random.nextInt(200);
            int step = 1 + random.nextInt(4) * random.nextInt(20);
            int[] numbers = new int[count];
            int number = random.nextInt(10_000_000);
            for (int i = 0; i < count; i++) {
                number += random.nextInt(step + 1);
                numbers[i] = random.nextInt(strays) == 0 ? random.nextInt(20_000_000) : number;
            }
            check(numbers);
        }
    }

    @Test
    void aRunTakesTwoBitsANumberAndStraysTakeEightBytesMore() {
        assertThat(words(i -> 500 + i)).isLessThan(1_000 * 2 / 32 + 8);
        assertThat(words(i -> 500 + i / 2)).isLessThan(1_000 * 2 / 32 + 8);
        assertThat(words(i -> i % 100 == 0 ? 9_000_000 : 500 + i))
                .isLessThan(1_000 * 2 / 32 + 8 + 20);
        assertThat(words(i -> i * 37 % 1_000)).isLessThan(1_000 / 2 + 8);
        assertThat(words(i -> i * 77_777)).isLessThan(1_000 + 8);
    }

    @Test
    void pairingsThatComeInAnyOrderTakeNoMoreRoomAndAreToldApart() {
        Facts facts = new Facts();
        for (int i = 0; i < 3_000; i++) {
            facts.pairing("A" + i, "m" + i / 7 + (i % 5 == 0 ? " n" + i : ""), "p" + i, "2001", "");
        }
        List<PairingFact> pairings = new ArrayList<>(facts.done().pairings().values());
        PeopleLines lines = load(pairings);
        Collections.shuffle(pairings, new Random(2));
        PeopleLines shuffled = load(pairings);
        assertThat(shuffled.size().parts()).isEqualTo(lines.size().parts());
        for (int i = 0; i < 3_000; i++) {
            assertThat(shuffled.taughtTo("p" + i))
                    .containsExactlyInAnyOrderElementsOf(lines.taughtTo("p" + i));
        }
    }

    private static PeopleLines load(List<PairingFact> pairings) {
        PeopleLoad load = new PeopleLoad();
        for (String kind : List.of("m", "n", "p")) {
            for (int i = 0; i < 3_000; i++) {
                load.person(new PersonFact(kind + i, "name", null, false));
            }
        }
        pairings.forEach(load::pairing);
        return load.done();
    }

    private static int words(IntUnaryOperator numbers) {
        return check(IntStream.range(0, 1_000).map(numbers).toArray()).length;
    }

    private static int[] check(int[] numbers) {
        int[] packed = PairingNumbers.of(numbers);
        int[] page = new int[packed.length + 3];
        System.arraycopy(packed, 0, page, 3, packed.length);
        assertThat(PairingNumbers.all(page, 3, numbers.length)).isEqualTo(numbers);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(PairingNumbers.at(page, 3, i)).isEqualTo(numbers[i]);
        }
        return packed;
    }
}
