package org.xinchuan.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/** What is written into a workbook is read back. */
class XlsxTest {

    private static final List<String> TITLES = List.of("代码", "日期", "数", "是否");

    @Test
    void eachKindOfCellIsItsOwn() throws IOException {
        List<org.dhatim.fastexcel.reader.Row> rows =
                rows(
                        List.of(
                                row("00123", LocalDate.of(2023, 11, 28), 43.8, true),
                                row("=1+1", LocalDate.of(2012, 5, 1), 7L, false),
                                row("＋86", "2012-05", new BigDecimal("0.1"), null),
                                row(null, LocalDate.of(1899, 12, 31), null, null)));
        assertThat(rows.getFirst().stream().map(Cell::getText))
                .containsExactly("代码", "日期", "数", "是否");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("00123");
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCellAsDate(1).orElseThrow()).isEqualTo("2023-11-28T00:00");
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("43.8");
        assertThat(rows.get(1).getCellAsBoolean(3)).contains(true);
        assertThat(rows.get(2).getCellText(0)).isEqualTo("'=1+1");
        assertThat(rows.get(2).getCellAsDate(1).orElseThrow()).isEqualTo("2012-05-01T00:00");
        assertThat(rows.get(3).getCellText(0)).isEqualTo("'＋86");
        assertThat(rows.get(3).getCellText(1)).isEqualTo("2012-05");
        assertThat(rows.get(4).getCellText(1)).isEqualTo("1899-12-31");
        assertThat(rows.get(4).getOptionalCell(2)).isEmpty();
    }

    @Test
    void aLongTableIsWrittenAsItGoes() throws IOException {
        List<org.dhatim.fastexcel.reader.Row> rows =
                rows(
                        IntStream.range(0, 5_000)
                                .mapToObj(i -> row("S" + i, LocalDate.of(2020, 1, 1), i, null))
                                .toList());
        assertThat(rows).hasSize(5_001);
        for (int i = 0; i < 5_000; i++) {
            assertThat(rows.get(i + 1).getCellText(0)).isEqualTo("S" + i);
            assertThat(rows.get(i + 1).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(i);
        }
    }

    @Test
    void theTitlesStayInSightAndColumnsAreAsWideAsWhatStandsInThem(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(
                file, file(List.of(row("湖北能源集团某某发电有限公司", LocalDate.of(2023, 11, 28), 1, true))));
        String sheet;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet =
                    new String(
                            zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
        }
        assertThat(sheet).containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
        List<Double> widths =
                Pattern.compile("<col [^>]*width=\"([0-9.]+)\"")
                        .matcher(sheet)
                        .results()
                        .map(one -> Double.valueOf(one.group(1)))
                        .toList();
        assertThat(widths).hasSizeGreaterThanOrEqualTo(TITLES.size());
        assertThat(widths.getFirst()).isGreaterThan(2 * widths.get(2));
    }

    private static List<org.dhatim.fastexcel.reader.Row> rows(List<List<Object>> rows)
            throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(rows)))) {
            assertThat(book.getSheets().map(one -> one.getName())).containsExactly("数据", "说明");
            assertThat(book.getSheet(1).orElseThrow().read().getFirst().getCellText(1))
                    .isEqualTo("'=表");
            return book.getFirstSheet().read();
        }
    }

    private static List<Object> row(String code, Object day, Number number, Boolean flag) {
        return Arrays.asList(code, day, number, flag);
    }

    private static byte[] file(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Note> notes = List.of(new Note("名称", "=表"));
        Xlsx.write(new Table(TITLES, rows.iterator()), notes, "zh", file);
        return file.toByteArray();
    }
}
