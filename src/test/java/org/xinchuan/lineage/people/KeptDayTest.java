package org.xinchuan.lineage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which day's situations are kept. */
final class KeptDayTest {

    private static final int TODAY = 45_257;
    private static final int BEFORE = 42_184;

    @Test
    void theFirstDayIsKeptUntilAnotherIsAskedAboutTwiceRunning() {
        Situations situations = new Situations();
        assertThat(situations.keeps(TODAY)).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThat(situations.keeps(BEFORE)).isFalse();
            assertThat(situations.keeps(TODAY)).isTrue();
        }
        assertThat(situations.keeps(BEFORE)).isFalse();
        assertThat(situations.keeps(BEFORE + 1)).isFalse();
        assertThat(situations.keeps(BEFORE + 1)).isTrue();
        assertThat(situations.keeps(TODAY)).isFalse();
        assertThat(situations.keeps(TODAY)).isTrue();
    }
}
