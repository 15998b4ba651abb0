package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;
import org.xinchuan.standard.Verdict.Warn;

import java.util.List;

class RegionCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "420100", "420200", "420300", "420500", "420600", "420700", "420800", "420900",
                "421000", "421100", "421200", "421300", "422800", "429004", "429005", "429006",
                "429021"
            })
    void eachOfHubeisSeventeenUnitsIsItsOwnCityLevelUnit(String code) {
        RegionCode region = new RegionCode(code);

        assertThat(RegionCode.check(code)).isEqualTo(new Valid<>(region));
        assertThat(region.cityLevel()).contains(region);
        assertThat(region.province()).isEqualTo(new RegionCode("420000"));
    }

    @Test
    void theProvinceAndSeventeenUnitsShip() {
        assertThat(ShippedTable.rows("/seed/regions.csv")).hasSize(18);
        assertThat(ShippedTable.rows("/seed/regions.csv"))
                .filteredOn(row -> row.get(2).equals("420000"))
                .hasSize(17);
        assertThat(ShippedTable.rows("/seed/regions.csv").getFirst())
                .isEqualTo(List.of("420000", "湖北省", ""));
    }

    @Test
    void aCountyLiesInItsPrefecture() {
        assertThat(new RegionCode("420106").cityLevel()).contains(new RegionCode("420100"));
    }

    @Test
    void directlyAdministeredUnitsHaveNoPrefectureAboveThem() {
        assertThat(new RegionCode("429004").cityLevel()).contains(new RegionCode("429004"));
        assertThat(new RegionCode("429000").cityLevel()).isEmpty();
        assertThat(new RegionCode("429099").cityLevel()).isEmpty();
    }

    @Test
    void aUnitThatHubeiDoesNotHaveIsDoubtful() {
        assertThat(RegionCode.check("420400")).isInstanceOf(Warn.class);
    }

    @Test
    void otherProvincesAreTakenAsWritten() {
        assertThat(RegionCode.check(" 350100 ")).isEqualTo(new Valid<>(new RegionCode("350100")));
        assertThat(new RegionCode("350100").cityLevel()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42010", "4201000", "湖北", "020100", ""})
    void anythingElseIsRefused(String text) {
        assertThat(RegionCode.check(text)).isInstanceOf(Invalid.class);
    }
}
