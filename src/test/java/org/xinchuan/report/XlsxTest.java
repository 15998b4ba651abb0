package org.xinchuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.CypherHeader;
import org.xinchuan.graph.Row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is written into a workbook is read back. */
class XlsxTest {

    private static final CypherHeader HEADER =
            CypherHeader.of(
                    new CypherFile(
                            "reports/x",
                            """
                            // 表 · Table
                            // @column code studio 代码 · code
                            // @column day date 日期 · day
                            // @column number number 数 · number
                            // @column flag flag 是否 · flag
                            RETURN 1
                            """));

    @Test
    void eachKindOfCellIsItsOwn() throws IOException {
        List<org.dhatim.fastexcel.reader.Row> rows =
                rows(
                        row("00123", LocalDate.of(2023, 11, 28), 43.8, true),
                        row("=1+1", "2012-05-01", 7L, false),
                        row("＋86", "2012-05", new BigDecimal("0.1"), null),
                        row(null, "1899-12-31", null, null));
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
                                .mapToObj(i -> row("S" + i, "2020-01-01", i, null))
                                .toArray(Row[]::new));
        assertThat(rows).hasSize(5_001);
        for (int i = 0; i < 5_000; i++) {
            assertThat(rows.get(i + 1).getCellText(0)).isEqualTo("S" + i);
            assertThat(rows.get(i + 1).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(i);
        }
    }

    private static List<org.dhatim.fastexcel.reader.Row> rows(Row... rows) throws IOException {
        Report report = new Report("x", "reports/x.cypher", HEADER, _ -> null);
        Asked asked = new Asked(Map.of(), Map.of(), null, null, null, Optional.empty(), null);
        Answer answer = new Answer.OfReport(report, List.of(rows), asked);
        Path file = Xlsx.of(answer, Notes.of(answer, false, "zh"), "zh");
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.getFirstSheet().read();
        } finally {
            Files.delete(file);
        }
    }

    private static Row row(String code, Object day, Number number, Boolean flag) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("code", code);
        cells.put("day", day);
        cells.put("number", number);
        cells.put("flag", flag);
        return new Row(cells);
    }
}
