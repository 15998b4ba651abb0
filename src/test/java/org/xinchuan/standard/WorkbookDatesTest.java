package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The vectors of DOMAIN.md §4.9, passing and failing. */
final class WorkbookDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final WorkbookDates DATES = new WorkbookDates(false);
    private static final WorkbookDates FROM_1904 = new WorkbookDates(true);

    @ParameterizedTest
    @CsvSource({
        "2023-09-01, 2023-09-01",
        "2023/9/1, 2023-09-01",
        "2023.9.1, 2023-09-01",
        "20230901, 2023-09-01",
        "2023年9月1日, 2023-09-01",
        "2023年09月01号, 2023-09-01",
        "2024.2.29, 2024-02-29",
        "2023.9, 2023-09",
        "2023-09, 2023-09",
        "2023/09, 2023-09",
        "202309, 2023-09",
        "2023年9月, 2023-09",
        "2023, 2023",
        "2023年, 2023",
        "45170, 2023-09-01",
        "'  2023 年 9 月 ', 2023-09",
        "２０２３．９．１, 2023-09-01",
        "２０２３年９月, 2023-09",
        "2023—9—1, 2023-09-01",
        "2023–09, 2023-09",
        "2023．10, 2023-10",
        "2023.1, 2023-01",
        "2023.10, 2023-10",
        "1868年, 1868"
    })
    void readsDatesAsPeopleTypeThem(String written, String date) {
        assertThat(text(written)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23.9.1",
                "23-9",
                "23年9月",
                "2023.13",
                "2023.0",
                "202313",
                "2月30日",
                "2023年2月30日",
                "2023-02-30",
                "2023/2/29",
                "20230230",
                "2023.9/1",
                "2023 1 1",
                "2023年9",
                "9月1日",
                "0000",
                "100512",
                "19999",
                "60001",
                "123",
                "2023901",
                "2023.9.",
                "2021.3-2023.2",
                "至今",
                "长期",
                "去年",
                "2023Q3"
            })
    void refusesWhatIsNone(String written) {
        assertThat(text(written)).isEqualTo("DATE_INVALID");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(message("23.9.1")).contains("年份应写四位");
        assertThat(message("2023.13")).contains("2023-13 不存在");
        assertThat(message("2023年2月30日")).contains("2023-02-30 不存在");
    }

    @ParameterizedTest
    @CsvSource({
        "2023.9, General, 2023-09",
        "2023.12, General, 2023-12",
        "2023.01, General, 2023-01",
        "2023.1, General, DATE_AMBIGUOUS",
        "2023.1, , DATE_AMBIGUOUS",
        "2023.1, 0.0, DATE_AMBIGUOUS",
        "2023.1, 0, DATE_AMBIGUOUS",
        "2023.1, 0.000, DATE_AMBIGUOUS",
        "2023.1, 0.##, DATE_AMBIGUOUS",
        "2023.1, @, DATE_AMBIGUOUS",
        "2023.1, 0.00, 2023-10",
        "2023.0999999999999, 0.00, 2023-10",
        "2023.0999999999999, General, DATE_AMBIGUOUS",
        "2023.1, '0.00_);[Red](0.00)', 2023-10",
        "2023.01, 0.00, 2023-01",
        "2023.13, General, DATE_INVALID",
        "2023.123, General, DATE_INVALID",
        "2023, General, 2023",
        "2023, 0.00, 2023",
        "202309, General, 2023-09",
        "20230901, General, 2023-09-01",
        "45170, General, 2023-09-01",
        "45170.75, General, 2023-09-01",
        "20000, General, 1954-10-03",
        "60000, General, 2064-04-08",
        "19999, General, DATE_INVALID",
        "60001, General, DATE_INVALID",
        "-5, General, DATE_INVALID",
        "12, General, DATE_INVALID",
        // What a cell shows as a date is one, also long ago, to the precision that it shows.
        "45170, yyyy-mm-dd, 2023-09-01",
        "45170.75, yyyy/m/d h:mm, 2023-09-01",
        "45170, 'yyyy\"年\"m\"月\"d\"日\"', 2023-09-01",
        "45170, 'yyyy\"年\"m\"月\"', 2023-09",
        "45170, '[$-804]yyyy\"年\"m\"月\";@', 2023-09",
        "45170, mmm-yy, 2023-09",
        "44927, yyyy, 2023",
        "45184, yyyy-mm, 2023-09-15",
        "45170, m/d, 2023-09-01",
        "61, yyyy-mm-dd, 1900-03-01",
        "60, yyyy-mm-dd, DATE_INVALID",
        "2958465, yyyy-mm-dd, 9999-12-31",
        "2958466, yyyy-mm-dd, DATE_INVALID",
        "45170, '0\"天\"', 2023-09-01",
        "12, '0\"day\"', DATE_INVALID"
    })
    void readsNumbersByWhatTheCellShows(BigDecimal value, String format, String date) {
        assertThat(number(DATES, value, NumberFormat.of(format))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "43708, General, 2023-09-01",
        "43708, yyyy-mm-dd, 2023-09-01",
        "0, yyyy-mm-dd, 1904-01-01"
    })
    void countsFrom1904WhereTheWorkbookDoes(BigDecimal value, String format, String date) {
        assertThat(number(FROM_1904, value, NumberFormat.of(format))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-28, 2023-11-28",
        "2023-11, 2023-11",
        "2023, 2023",
        "2023-11-29, DATE_IN_FUTURE",
        "2023.12, DATE_IN_FUTURE",
        "2024年, DATE_IN_FUTURE",
        "2023.13, DATE_INVALID"
    })
    void refusesDaysAheadWhereNoneCanBe(String written, String date) {
        assertThat(said(DATES.readPast(new DateCell.Text(written), TODAY))).isEqualTo(date);
    }

    @Test
    void anEndMayBeOpen() {
        for (String open : List.of("至今", "长期", "目前", " 至 今 ")) {
            assertThat(DATES.readEnd(new DateCell.Text(open)).accepted())
                    .contains(Optional.empty());
        }
        assertThat(DATES.readEnd(new DateCell.Text("2023.2")).accepted())
                .contains(Optional.of(PartialDate.parse("2023-02")));
        assertThat(said(DATES.readEnd(new DateCell.Text("2023.13")))).isEqualTo("DATE_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "2021.3-2023.2, 2021-03, 2023-02",
        "2021年3月至2023年2月, 2021-03, 2023-02",
        "2021年3月1日-2023年2月28日, 2021-03-01, 2023-02-28",
        "自2021年3月1日起至2023年2月28日止, 2021-03-01, 2023-02-28",
        "2021-03-01至2023-02-28, 2021-03-01, 2023-02-28",
        "2021-03-2023-02, 2021-03, 2023-02",
        "2021-03-01-2023-02-28, 2021-03-01, 2023-02-28",
        "2021-2023, 2021, 2023",
        "202103～202302, 2021-03, 2023-02",
        "２０２１．３——２０２３．２, 2021-03, 2023-02",
        "2021.3 - 2023.2, 2021-03, 2023-02",
        "2021/3/1 ~ 2023/2/28, 2021-03-01, 2023-02-28",
        "2021年3月至今, 2021-03,",
        "2021.3-至今, 2021-03,",
        "2021-长期, 2021,",
        "2021.3-2021.3, 2021-03, 2021-03"
    })
    void readsTerms(String written, String from, String to) {
        assertThat(DATES.readTerm(written).accepted())
                .contains(
                        new Term(
                                PartialDate.parse(from),
                                Optional.ofNullable(to).map(PartialDate::parse).orElse(null)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023.2-2021.3, DATE_ORDER",
        "2023年2月至2022年, DATE_ORDER",
        "2021.3-2023.13, DATE_INVALID",
        "21.3-23.2, DATE_INVALID",
        "2021.3, DATE_INVALID",
        "2021-12, DATE_INVALID",
        "2021.3-12, DATE_INVALID",
        "至今, DATE_INVALID",
        "2021-2022-2023, DATE_INVALID",
        "2021.3-, DATE_INVALID",
        "-2023.2, DATE_INVALID",
        "一年, DATE_INVALID"
    })
    void refusesWhatIsNoTerm(String written, String code) {
        assertThat(said(DATES.readTerm(written))).isEqualTo(code);
    }

    /** Written and read by the library that the house uses, cells of a real file. */
    @Test
    void readsTheCellsOfAWorkbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Xinchuan", null)) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, LocalDate.of(2023, 9, 1));
            sheet.style(0, 0).format("yyyy-mm-dd").set();
            sheet.value(0, 1, LocalDate.of(2023, 9, 1));
            sheet.style(0, 1).format("yyyy\"年\"m\"月\"").set();
            sheet.value(0, 2, 2023.1);
            sheet.value(0, 3, 2023.1);
            sheet.style(0, 3).format("0.00").set();
            sheet.value(0, 4, "2023年9月");
            sheet.value(0, 5, 45170);
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()), WITH_FORMATS)) {
            WorkbookDates dates = new WorkbookDates(workbook.isDate1904());
            try (Stream<org.dhatim.fastexcel.reader.Row> rows =
                    workbook.getFirstSheet().openStream()) {
                assertThat(rows.findFirst().orElseThrow().stream())
                        .map(cell -> said(dates.read(cell(cell))))
                        .containsExactly(
                                "2023-09-01",
                                "2023-09",
                                "DATE_AMBIGUOUS",
                                "2023-10",
                                "2023-09",
                                "2023-09-01");
            }
        }
    }

    @Test
    void formatsThatAWorkbookNamesByNumberAreKnown() {
        assertThat(number(DATES, new BigDecimal("45170"), NumberFormat.of(14, null)))
                .isEqualTo("2023-09-01");
        assertThat(number(DATES, new BigDecimal("45170"), NumberFormat.of(57, "")))
                .isEqualTo("2023-09");
        assertThat(number(DATES, new BigDecimal("2023.1"), NumberFormat.of(2, null)))
                .isEqualTo("2023-10");
        assertThat(NumberFormat.of(0, null)).isEqualTo(NumberFormat.GENERAL);
    }

    private static DateCell cell(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? new DateCell.Number(
                        cell.asNumber(),
                        NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString()))
                : new DateCell.Text(cell.asString());
    }

    private static String text(String written) {
        return said(DATES.read(new DateCell.Text(written)));
    }

    private static String number(WorkbookDates dates, BigDecimal value, NumberFormat format) {
        return said(dates.read(new DateCell.Number(value, format)));
    }

    private static String message(String written) {
        return ((Invalid<PartialDate>) DATES.read(new DateCell.Text(written))).message().zh();
    }

    /** The date that was read, or the code of the refusal. */
    private static String said(Verdict<?> verdict) {
        return verdict instanceof Invalid<?>(String code, _)
                ? code
                : verdict.accepted().orElseThrow().toString();
    }
}
