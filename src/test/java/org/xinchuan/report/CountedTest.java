package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    void aSumAddsUpTheItemsAndCountsThem() {
        Counted counted = counted(row(true, 10L), row(true, null), row(false, 5L), row(true, 7L));
        assertThat(counted.value()).isEqualTo(17L);
        assertThat(counted.items()).hasSize(3);
        assertThat(counted.denominator()).isNull();
        assertThat(counted.figures())
                .containsExactly(
                        new ReportSource.Figure("cities", new Bilingual("城市", "cities"), 1L),
                        new ReportSource.Figure("yuan", new Bilingual("元", "yuan"), 17L));
    }

    @Test
    void aSumOfNothingIsNothing() {
        assertThat(counted(row(false, 10L)).value()).isEqualTo(0L);
    }

    @Test
    void fractionsAddUpExactly() {
        assertThat(counted(row(true, 0.1), row(true, 0.2), row(true, 1L)).value())
                .isEqualTo(new BigDecimal("1.3"));
        assertThat(counted(row(true, 0.5), row(true, 1.5)).value()).isEqualTo(2L);
    }

    private static Counted counted(Row... rows) {
        CypherHeader header =
                CypherHeader.of(
                        new CypherFile(
                                "reports/x",
                                """
                                // 资金 · Money
                                // @id U01
                                // @column city region 城市 · city
                                // @column yuan number 元 · yuan
                                // @column counted flag 计入 · counted
                                // @unit 元 · yuan
                                // @definition 一 · one
                                // @sum yuan
                                // @figure cities city 城市 · cities
                                // @total yuan yuan 元 · yuan
                                RETURN 1
                                """));
        return Counted.of(header, ReportSource.Found.of(List.of(rows)));
    }

    private static Row row(boolean counted, Number yuan) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("city", "420500");
        cells.put("yuan", yuan);
        cells.put("counted", counted);
        return new Row(cells);
    }

    @Test
    void theShareOfNothingIsUnknown() {
        assertThat(Counted.percent(0, 0)).isNull();
    }
}
