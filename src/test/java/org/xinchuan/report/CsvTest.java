package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.Bilingual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class CsvTest {

    private static final Column COLUMN =
            new Column("cell", ColumnType.TEXT, new Bilingual("格", "cell"));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x"})
    void textThatLooksLikeAFormulaGetsAnApostrophe(String cell) {
        assertThat(cell(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00123", "6-28-01-05", "阿依努尔·买买提", "'x", "a=b"})
    void otherTextStaysAsItIs(String cell) {
        assertThat(cell(cell)).isEqualTo(cell);
    }

    @Test
    void numbersAreNumbersAndWhatIsUnknownIsEmpty() {
        assertThat(cell(-5L)).isEqualTo("-5");
        assertThat(cell(43.8)).isEqualTo("43.8");
        assertThat(cell(null)).isEmpty();
        assertThat(cell(List.of("张三", "李四"))).isEqualTo("张三、李四");
    }

    @Test
    void theBytesAreThoseThatExcelReads() {
        Row row = new Row(Map.of("cell", "甲,\"乙\""));
        assertThat(Csv.of(List.of(COLUMN), List.of(row), "en"))
                .isEqualTo("\uFEFFcell\r\n\"甲,\"\"乙\"\"\"\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Object value) {
        Map<String, Object> cells = new java.util.HashMap<>();
        cells.put("cell", value);
        byte[] file = Csv.of(List.of(COLUMN), List.of(new Row(cells)), "zh");
        String text = new String(file, StandardCharsets.UTF_8);
        return Arrays.asList(text.split("\r\n", -1)).get(1).replaceAll("^\"|\"$", "");
    }
}
