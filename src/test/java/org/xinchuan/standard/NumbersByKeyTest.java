package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class NumbersByKeyTest {

    private static final int MANY = 10_000;

    @Test
    void findsEveryNumberAndNothingElse() {
        List<String> keys = new ArrayList<>();
        NumbersByKey numbers = new NumbersByKey(keys::get);
        for (int i = 0; i < MANY; i++) {
            keys.add("P" + i);
            assertThat(numbers.add("P" + i, i)).isNegative();
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(numbers.find("P" + i)).isEqualTo(i);
            assertThat(numbers.find("Q" + i)).isNegative();
        }
    }

    @Test
    void keysOfOneHashAreToldApart() {
        List<String> keys = List.of("AaAa", "BBBB", "AaBB");
        NumbersByKey numbers = new NumbersByKey(keys::get);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(numbers.add(keys.get(i), i)).isNegative();
        }
        assertThat(keys).extracting(numbers::find).containsExactly(0, 1, 2);
        assertThat(numbers.find("BBAa")).isNegative();
    }

    @Test
    void theFirstOfAKeyStays() {
        List<String> keys = List.of("P1", "P2", "P1");
        NumbersByKey numbers = new NumbersByKey(keys::get);
        numbers.add("P1", 0);
        numbers.add("P2", 1);
        assertThat(numbers.add("P1", 2)).isZero();
        assertThat(numbers.find("P1")).isZero();
    }
}
