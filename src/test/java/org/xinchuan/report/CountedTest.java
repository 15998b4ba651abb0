package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({
        "7,16,43.8",
        "153,500,30.6",
        "293,959,30.6",
        "1,2000,0.1",
        "1,2001,0.0",
        "5,5,100.0"
    })
    void percentIsRoundedHalfUpToOneDecimal(long part, long whole, String percent) {
        assertThat(Counted.percent(part, whole)).hasToString(percent);
    }

    @Test
    void theShareOfNothingIsUnknown() {
        assertThat(Counted.percent(0, 0)).isNull();
    }
}
