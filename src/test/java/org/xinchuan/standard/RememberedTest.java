package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RememberedTest {

    @Test
    void madeOnceAndTheSameForEveryTextWhateverComesBetween() {
        List<String> made = new ArrayList<>();
        Remembered<String> remembered =
                new Remembered<>(
                        text -> {
                            made.add(text);
                            return text + "!";
                        });
        assertThat(remembered.of("AaAa")).isEqualTo("AaAa!");
        assertThat(remembered.of("AaAa")).isEqualTo("AaAa!");
        assertThat(made).hasSize(1);
        // Of the same hash.
        assertThat(remembered.of("BBBB")).isEqualTo("BBBB!");
        assertThat(remembered.of("AaAa")).isEqualTo("AaAa!");
        for (int i = 0; i < 100_000; i++) {
            assertThat(remembered.of("P" + i)).isEqualTo("P" + i + "!");
        }
    }
}
