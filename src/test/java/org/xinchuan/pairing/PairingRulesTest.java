package org.xinchuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.standard.PartialDate;

class PairingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-12-31, 2020-12-31, 2021-06-30, true",
        "2020-01-01, 2020-12-31, 2021-01-01, 2021-06-30, false",
        "2020-01-01, 2020-12-31, 2020-12,    2021-06-30, true",
        "2020-01-01, 2020-12-15, 2020-12,    2021-06-30, false",
        "2020,       2021,       2020,       2021,       true",
        "2020,       2020,       2020,       2020,       false",
        "2020,       2021-01-01, 2020-06,    2021-06,    true",
        "2020-06-01, 2020,       2020-06-01, 2020,       true",
        "2020-01-01, ,           2020-01-01, 2021,       false",
        ",           2020-12-31, 2020-01-01, 2021,       false"
    })
    void termsOverlapOnlyWhenTheyDoForEveryPossibleDay(
            String start, String end, String otherStart, String otherEnd, boolean overlap) {
        assertThat(
                        PairingRules.certainlyOverlap(
                                date(start), date(end), date(otherStart), date(otherEnd)))
                .isEqualTo(overlap)
                .isEqualTo(
                        PairingRules.certainlyOverlap(
                                date(otherStart), date(otherEnd), date(start), date(end)));
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
