package org.xinchuan.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x"})
    void textThatLooksLikeAFormulaGetsAnApostrophe(String cell) throws IOException {
        assertThat(cell(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00123", "6-28-01-05", "阿依努尔·买买提", "'x", "a=b"})
    void otherTextStaysAsItIs(String cell) throws IOException {
        assertThat(cell(cell)).isEqualTo(cell);
    }

    @Test
    void numbersAreNumbersAndWhatIsUnknownIsEmpty() throws IOException {
        assertThat(cell(-5L)).isEqualTo("-5");
        assertThat(cell(43.8)).isEqualTo("43.8");
        assertThat(cell(null)).isEmpty();
        assertThat(cell(List.of("张三", "李四"))).isEqualTo("张三、李四");
    }

    @Test
    void wordsAndDatesAreAsPeopleReadThem() throws IOException {
        assertThat(cell(NamingLevel.PROVINCE)).isEqualTo("省级");
        assertThat(cell(List.of(NamingLevel.PROVINCE, NamingLevel.CITY))).isEqualTo("省级、市级");
        assertThat(cell(new Bilingual("余", "over"))).isEqualTo("余");
        assertThat(cell(PartialDate.parse("2012-05"))).isEqualTo("2012-05");
        assertThat(cell(PartialDate.parse("2012-05-01"))).isEqualTo("2012-05-01");
    }

    @Test
    void theBytesAreThoseThatExcelReads() throws IOException {
        assertThat(file("甲,\"乙\"", "en"))
                .isEqualTo("\uFEFFcell\r\n\"甲,\"\"乙\"\"\"\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Object value) throws IOException {
        String text = new String(file(value, "zh"), StandardCharsets.UTF_8);
        return Arrays.asList(text.split("\r\n", -1)).get(1).replaceAll("^\"|\"$", "");
    }

    private static byte[] file(Object value, String language) throws IOException {
        Column<Object> column = Column.of("格", "cell", cell -> cell);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Iterator<Object> one = Collections.singletonList(value).iterator();
        Csv.write(Table.of(List.of(column), one, language), file);
        return file.toByteArray();
    }
}
