package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;
import org.xinchuan.standard.Verdict.Warn;

class OccupationCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6-28-01-01",
                "6-28-01-04",
                "6-28-01-05",
                "6-28-01-14",
                "6-28-01-15",
                "6-31-01-01",
                "6-31-01-03",
                "6-31-01-05",
                "6-31-01-08",
                "6-29-02-11",
                "6-18-02-04"
            })
    void thePowerTradesAreKnown(String code) {
        assertThat(OccupationCode.check(code)).isEqualTo(new Valid<>(new OccupationCode(code)));
    }

    @Test
    void thePrefixOfTheNationalStandardIsDropped() {
        assertThat(OccupationCode.check("GZB 6-28-01-05").accepted())
                .contains(new OccupationCode("6-28-01-05"));
        assertThat(OccupationCode.check("６–28–01–05").accepted())
                .contains(new OccupationCode("6-28-01-05"));
    }

    @Test
    void aWellFormedUnknownCodeIsDoubtful() {
        assertThat(OccupationCode.check("6-28-99-99")).isInstanceOf(Warn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-28-01-05", "6-28-01", "6280105", "电工", ""})
    void anythingElseIsRefused(String text) {
        assertThat(OccupationCode.check(text)).isInstanceOf(Invalid.class);
    }
}
