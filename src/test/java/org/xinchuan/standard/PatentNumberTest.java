package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;

import java.time.LocalDate;

/** The vectors of DOMAIN.md §4.4. */
class PatentNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "ZL201710601862.3, 201710601862.3, 2017, INVENTION",
        "97101765.4, 97101765.4, 1997, INVENTION",
        "ZL95115608.X, 95115608.X, 1995, INVENTION",
        "200410018477.9, 200410018477.9, 2004, INVENTION",
        "ZL 2022 2 9900002.3, 202229900002.3, 2022, UTILITY_MODEL",
        "zl2022２9900002．3, 202229900002.3, 2022, UTILITY_MODEL",
        "CN2022299000023, 202229900002.3, 2022, UTILITY_MODEL",
        "202389900001.6, 202389900001.6, 2023, INVENTION",
        "202399900001.1, 202399900001.1, 2023, UTILITY_MODEL"
    })
    void readsNumbersAsPeopleWriteThem(
            String written, String text, int year, PatentNumber.Type type) {
        PatentNumber number = new PatentNumber(text);
        assertThat(PatentNumber.check(written, TODAY)).isEqualTo(new Valid<>(number));
        assertThat(number.year()).isEqualTo(year);
        assertThat(number.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZL201710601862.4",
                "ZL201740601862.X",
                "CN112345678B",
                "202310123456",
                "20231012345678.9",
                "",
                "专利"
            })
    void refusesWhatIsNone(String written) {
        assertThat(PatentNumber.check(written, TODAY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("PATENT_NO_INVALID"));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(message("ZL201710601862.4")).contains("should be 3");
        assertThat(message("ZL201740601862.X")).contains("type digit");
        assertThat(message("CN112345678B")).contains("publication number");
    }

    @Test
    void refusesAYearThatIsYetToCome() {
        String next = "202410000001.";
        for (char check : "0123456789X".toCharArray()) {
            if (PatentNumber.check(next + check) instanceof Valid<PatentNumber>) {
                assertThat(PatentNumber.check(next + check, TODAY)).isInstanceOf(Invalid.class);
                assertThat(PatentNumber.check(next + check, TODAY.plusYears(1)))
                        .isInstanceOf(Valid.class);
                return;
            }
        }
        throw new AssertionError("no check character fits " + next);
    }

    @Test
    void everySingleMistypedDigitIsNoticed() {
        String number = "201710601862.3";
        for (int i = 0; i < 12; i++) {
            for (char other = '0'; other <= '9'; other++) {
                String typed = number.substring(0, i) + other + number.substring(i + 1);
                // A weight times a difference is a multiple of the prime 11 for no difference
                // alone.
                if (other != number.charAt(i)) {
                    assertThat(PatentNumber.check(typed)).as(typed).isInstanceOf(Invalid.class);
                }
            }
        }
    }

    private static String message(String written) {
        return ((Invalid<PatentNumber>) PatentNumber.check(written)).message().en();
    }
}
