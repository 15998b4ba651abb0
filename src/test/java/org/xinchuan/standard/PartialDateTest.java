package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three forms of a date of the interchange format, and nothing else. */
final class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023-09-01,2023-09-01,2023-09-01,2023-09-02",
        "2024-02-29,2024-02-29,2024-02-29,2024-03-01",
        "2023-09,2023-09-01,2023-09-30,2023-10-01",
        "2024-02,2024-02-01,2024-02-29,2024-03-01",
        "2023,2023-01-01,2023-12-31,2024-01-01"
    })
    void theFirstAndTheLastDayAreThoseItCanMean(
            String text, String first, String last, String next) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.next()).isEqualTo(next);
        assertThat(date.toString()).isEqualTo(text);
        assertThat(date.isDay()).isEqualTo(first.equals(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23-09-01",
                "2023-13",
                "2023-02-30",
                "2023-2-3",
                "2023.9",
                "2023/9/1",
                "20230901",
                "2023年9月",
                "45170",
                "至今",
                "2023-00",
                "2023-09-01 ",
                "２０２３",
                "2100-02-29"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(PartialDate.tryParse(text)).isEmpty();
    }
}
