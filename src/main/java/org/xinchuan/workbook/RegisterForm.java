package org.xinchuan.workbook;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes a register of pairings in the form that unions use (DOMAIN.md §5.1): a title, two levels
 * of header, and rows in which the mentor stands once for several apprentices. Nothing in it is a
 * formula.
 */
public final class RegisterForm implements AutoCloseable {

    /** The columns, as they stand under the upper header. */
    public static final List<String> COLUMNS =
            List.of(
                    "序号",
                    "姓名",
                    "工号",
                    "单位/部门",
                    "工种/岗位",
                    "技能等级/职称",
                    "荣誉称号",
                    "姓名",
                    "工号",
                    "入职时间",
                    "学历",
                    "工种",
                    "现等级",
                    "编号",
                    "签订日期",
                    "起止时间",
                    "培养目标",
                    "考核结果",
                    "所在工作室",
                    "统一社会信用代码",
                    "备注");

    /** The columns that belong to an agreement and stand once for all its apprentices. */
    private static final List<Integer> ONCE = List.of(1, 2, 3, 4, 5, 6, 13, 14, 15, 16, 18, 19);

    private static final int HEADER = 2;
    private static final int FIRST = 4;
    private static final int LAST_LISTED = 2_000;
    private static final int GRADE = 5;
    private static final int APPRENTICE_GRADE = 12;
    private static final int RESULT = 17;
    private static final List<int[]> PARTS =
            List.of(new int[] {1, 6}, new int[] {7, 12}, new int[] {13, 16});
    private static final List<String> PART_NAMES = List.of("导师信息", "徒弟信息", "协议");
    private static final String GRADES = "\"初级工,中级工,高级工,技师,高级技师,特级技师,首席技师,工程师,高级工程师\"";
    private static final String RESULTS = "\"优秀,良好,合格,不合格\"";
    private static final int NARROW = 9;
    private static final int WIDE = 20;

    private final Workbook book;
    private final Worksheet sheet;
    private int next = FIRST;
    private int filled;

    /**
     * Begins a register.
     *
     * @param out is left open
     * @param title what stands above all
     * @param line who reports and when
     */
    public RegisterForm(OutputStream out, String title, String line) {
        book = new Workbook(out, "Xinchuan", null);
        sheet = book.newWorksheet("导师带徒台账");
        head(title, line);
    }

    /**
     * Writes one agreement: a row for each apprentice.
     *
     * @param rows the cells of each, one for each of {@link #COLUMNS}; a text, a {@link LocalDate},
     *     a {@link BigDecimal} or null. What stands once for all is taken from the first.
     */
    public void agreement(List<List<Object>> rows) {
        int first = next;
        for (List<Object> row : rows) {
            sheet.value(next, 0, next - FIRST + 1);
            for (int column = 1; column < COLUMNS.size(); column++) {
                if (next == first || !ONCE.contains(column)) {
                    cell(next, column, row.get(column));
                }
                frame(next, column);
            }
            frame(next, 0);
            filled += row.get(1) == null ? 0 : 1;
            next++;
        }
        if (rows.size() > 1) {
            ONCE.forEach(column -> sheet.range(first, column, next - 1, column).merge());
        }
    }

    /** Ends the register with its sum and its signatures. */
    public void foot(String reporter, String day) {
        sheet.value(next, 0, "合计");
        sheet.value(next, 1, filled + " 对");
        sheet.value(next + 1, 0, "填报人：" + reporter);
        sheet.value(next + 1, RESULT, "填报日期：" + day);
        sheet.value(next + 2, 0, "说明：一行填写一名徒弟；同一协议的师傅可合并单元格。");
        next += HEADER + 1;
    }

    /** Adds a sheet with a line for each of some words and what is to be said of it. */
    public void explain(String name, List<List<String>> lines) {
        Worksheet help = book.newWorksheet(name);
        help.width(0, WIDE);
        help.width(1, 4 * WIDE);
        for (int row = 0; row < lines.size(); row++) {
            help.value(row, 0, lines.get(row).getFirst());
            help.style(row, 0).bold().set();
            help.value(row, 1, lines.get(row).getLast());
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }

    private void head(String title, String line) {
        int last = COLUMNS.size() - 1;
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, last).merge();
        sheet.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.value(1, 0, line);
        sheet.range(1, 0, 1, last).merge();
        for (int column = 0; column <= last; column++) {
            title(HEADER + 1, column, COLUMNS.get(column));
            sheet.width(column, column == 0 ? NARROW : wide(column) ? WIDE : NARROW + 3);
        }
        for (int part = 0; part < PARTS.size(); part++) {
            int[] ends = PARTS.get(part);
            title(HEADER, ends[0], PART_NAMES.get(part));
            sheet.range(HEADER, ends[0], HEADER, ends[1]).merge();
        }
        for (int column : new int[] {0, RESULT, RESULT + 1, RESULT + 2, RESULT + 3}) {
            title(HEADER, column, COLUMNS.get(column));
            sheet.value(HEADER + 1, column, (String) null);
            sheet.range(HEADER, column, HEADER + 1, column).merge();
        }
        sheet.freezePane(2, FIRST);
        list(GRADE, GRADES);
        list(APPRENTICE_GRADE, GRADES);
        list(RESULT, RESULTS);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0, HEADER + 1);
    }

    private static boolean wide(int column) {
        return List.of(3, 13, 15, 16, 18, 19).contains(column);
    }

    /** Values to choose from; others may be typed. */
    private void list(int column, String values) {
        sheet.range(FIRST, column, LAST_LISTED, column)
                .validateWithListByFormula(values)
                .showErrorMessage(false);
    }

    private void title(int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("E8F1EE")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void cell(int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    private void frame(int row, int column) {
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }
}
