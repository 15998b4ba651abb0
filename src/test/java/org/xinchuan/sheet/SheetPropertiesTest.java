package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whatever is written is read back, and marks add a column and nothing else; of a fixed seed. */
final class SheetPropertiesTest {

    private static final long SEED = 20231128;
    private static final int SHEETS = 20;

    /** Letters with which texts of cells have gone wrong somewhere. */
    private static final List<String> LETTERS =
            List.of(
                    "刘", "𠮷", "é", "a", "0", "1", ".", "-", "=", "+", "@", "＝", "'", "\"", "<",
                    "&", ">", ",", ";", "，", "；", " ", "　", "\n", "_x000D_", "_x", "年", "#", "%",
                    "]]>");

    @TempDir Path folder;

    @Test
    void aWorkbookIsReadBackCellByCell() throws IOException {
        Random dice = new Random(SEED);
        for (int i = 0; i < SHEETS; i++) {
            Map<Integer, List<String>> written = new TreeMap<>();
            Path file = workbook(dice, written);
            assertThat(read(file, "a.xlsx")).as("sheet " + i).isEqualTo(seen(written));
            keepsAllWhenMarked(file, "a.xlsx", dice);
        }
    }

    @Test
    void aTextIsReadBackCellByCell() throws IOException {
        Random dice = new Random(SEED);
        for (int i = 0; i < SHEETS; i++) {
            Map<Integer, List<String>> written = rows(dice, () -> text(dice));
            // One row that says what separates, as a header does.
            written.put(1, List.of("师傅", "工号", "日期", "工种", "单位", "备注"));
            char separator = ",;\t".charAt(dice.nextInt(3));
            Charset charset =
                    dice.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
            StringBuilder all = new StringBuilder();
            for (int row = 1; row <= 40; row++) {
                all.append(
                                written.getOrDefault(row, List.of()).stream()
                                        .map(SheetPropertiesTest::quoted)
                                        .collect(Collectors.joining(String.valueOf(separator))))
                        .append("\r\n");
            }
            Path file = folder.resolve("a.csv");
            Files.write(file, all.toString().getBytes(charset));
            assertThat(read(file, "a.csv")).as("text " + i).isEqualTo(seen(written));
            keepsAllWhenMarked(file, "a.csv", dice);
        }
    }

    private void keepsAllWhenMarked(Path file, String name, Random dice) throws IOException {
        Map<Integer, List<String>> before = read(file, name);
        int last = before.values().stream().mapToInt(List::size).max().orElseThrow();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Mark.Level level = dice.nextBoolean() ? Mark.Level.ERROR : Mark.Level.WARNING;
            marks.add(
                    new Mark(
                            0,
                            2 + dice.nextInt(45),
                            dice.nextInt(last + 1) - 1,
                            level,
                            "不对" + text(dice)));
        }
        Path marked = folder.resolve("marked.xlsx");
        try (OutputStream out = Files.newOutputStream(marked)) {
            MarkedFile.write(file, name, marks, "zh", out);
        }
        Map<Integer, List<String>> after = read(marked, "marked.xlsx");
        Map<Integer, List<String>> rest = new TreeMap<>();
        after.forEach(
                (row, cells) -> {
                    boolean told = row == 1 || marks.stream().anyMatch(mark -> mark.row() == row);
                    assertThat(cells.size() > last).as("row " + row).isEqualTo(told);
                    rest.put(row, cells.subList(0, Math.min(last, cells.size())));
                });
        assertThat(seen(rest)).isEqualTo(before);
    }

    private Path workbook(Random dice, Map<Integer, List<String>> written) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("表");
            rows(dice, () -> "")
                    .forEach(
                            (row, cells) -> {
                                List<String> texts = new ArrayList<>();
                                for (int column = 0; column < cells.size(); column++) {
                                    texts.add(put(sheet, row - 1, column, dice));
                                }
                                written.put(row, texts);
                            });
            sheet.value(0, 0, "表头");
            written.put(1, List.of("表头"));
        }
        return file;
    }

    /** Writes a cell of any kind; says how it is read. */
    private static String put(Worksheet sheet, int row, int column, Random dice) {
        switch (dice.nextInt(5)) {
            case 0 -> {
                return "";
            }
            case 1 -> {
                BigDecimal number =
                        BigDecimal.valueOf(dice.nextInt(2_000_000) - 1_000_000L, dice.nextInt(7));
                sheet.value(row, column, number);
                return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
            case 2 -> {
                LocalDate day = LocalDate.of(1950, 1, 1).plusDays(dice.nextInt(40_000));
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
                return day.toString();
            }
            case 3 -> {
                boolean flag = dice.nextBoolean();
                sheet.value(row, column, flag);
                return flag ? "TRUE" : "FALSE";
            }
            default -> {
                String text = text(dice);
                if (dice.nextBoolean()) {
                    sheet.value(row, column, text);
                } else {
                    sheet.inlineString(row, column, text);
                }
                return text.replace("_x000D_", "\r");
            }
        }
    }

    private static Map<Integer, List<String>> rows(
            Random dice, java.util.function.Supplier<String> cell) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            List<String> cells = new ArrayList<>();
            for (int column = dice.nextInt(6); column >= 0; column--) {
                cells.add(cell.get());
            }
            rows.put(2 + dice.nextInt(39), cells);
        }
        return rows;
    }

    private static String text(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(6); i >= 0; i--) {
            text.append(LETTERS.get(dice.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Rows as they are seen: what shows nothing is blank, and blanks at the end are left out. */
    private static Map<Integer, List<String>> seen(Map<Integer, List<String>> rows) {
        Map<Integer, List<String>> seen = new TreeMap<>();
        rows.forEach(
                (row, cells) -> {
                    List<String> texts =
                            new ArrayList<>(
                                    cells.stream()
                                            .map(SheetCell::of)
                                            .map(SheetCell::text)
                                            .toList());
                    while (!texts.isEmpty() && texts.getLast().isEmpty()) {
                        texts.removeLast();
                    }
                    if (!texts.isEmpty()) {
                        seen.put(row, texts);
                    }
                });
        return seen;
    }

    private static Map<Integer, List<String>> read(Path file, String name) throws IOException {
        Map<Integer, List<String>> read = new TreeMap<>();
        try (SheetFile open = SheetFile.open(file, name);
                Rows rows = open.rows(0)) {
            rows.forEachRemaining(
                    row ->
                            read.put(
                                    row.number(),
                                    row.cells().stream().map(SheetCell::text).toList()));
        }
        return read;
    }
}
