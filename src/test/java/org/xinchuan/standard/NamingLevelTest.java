package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinchuan.standard.NamingLevel.INDUSTRY;
import static org.xinchuan.standard.NamingLevel.NATIONAL;
import static org.xinchuan.standard.NamingLevel.PROVINCE;
import static org.xinchuan.standard.NamingLevel.PROVINCE_DEMO;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class NamingLevelTest {

    @Test
    void industryRanksBesideTheProvinceAndDemonstrationAboveIt() {
        assertThat(INDUSTRY.rank()).isEqualTo(PROVINCE.rank());
        assertThat(PROVINCE_DEMO.rank()).isGreaterThan(PROVINCE.rank());
        assertThat(NATIONAL.rank()).isGreaterThan(PROVINCE_DEMO.rank());
        assertThat(Arrays.stream(NamingLevel.values()).max(NamingLevel.BY_RANK)).contains(NATIONAL);
    }

    @Test
    void onlyProvinceDemonstrationAndNationCountAsProvincialOrAbove() {
        assertThat(NamingLevel.values())
                .filteredOn(NamingLevel::isProvincialOrAbove)
                .containsExactly(PROVINCE, PROVINCE_DEMO, NATIONAL);
    }

    @Test
    void labelsFollowTheReadersLanguage() {
        assertThat(PROVINCE.label().in("en")).isEqualTo("province");
        assertThat(PROVINCE.label().in("zh")).isEqualTo("省级");
    }
}
