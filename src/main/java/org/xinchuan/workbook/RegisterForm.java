package org.xinchuan.workbook;

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

    /** A formula, which a form of ours never has: for registers as others keep them. */
    public record Formula(String text) {}

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
    private static final int GRADE = 5;
    private static final int APPRENTICE_GRADE = 12;
    private static final int RESULT = 17;
    private static final List<int[]> PARTS =
            List.of(new int[] {1, 6}, new int[] {7, 12}, new int[] {13, 16});
    private static final List<String> PART_NAMES = List.of("导师信息", "徒弟信息", "协议");
    private static final List<String> GRADES =
            List.of("初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师", "工程师", "高级工程师");
    private static final List<String> RESULTS = List.of("优秀", "良好", "合格", "不合格");
    private static final int NARROW = 9;
    private static final int WIDE = 20;

    private final FormSheet sheet;
    private int next = FIRST;
    private int filled;
    private int examples;

    /**
     * Begins a register.
     *
     * @param out is left open
     * @param title what stands above all
     * @param line who reports and when
     */
    public RegisterForm(OutputStream out, String title, String line) {
        sheet = new FormSheet(out, "导师带徒台账");
        head(title, line);
    }

    /**
     * Writes one agreement: a row for each apprentice.
     *
     * @param rows the cells of each, one for each of {@link #COLUMNS}; a text, a {@link LocalDate},
     *     a {@link BigDecimal}, a {@link Formula} or null. What stands once for all is taken from
     *     the first.
     */
    public void agreement(List<List<Object>> rows) {
        int first = next;
        for (List<Object> row : rows) {
            sheet.cell(next, 0, next - FIRST + 1 - examples);
            for (int column = 1; column < COLUMNS.size(); column++) {
                if (next == first || !ONCE.contains(column)) {
                    sheet.cell(next, column, row.get(column));
                }
                sheet.frame(next, column);
            }
            sheet.frame(next, 0);
            filled += row.get(1) == null ? 0 : 1;
            next++;
        }
        if (rows.size() > 1) {
            ONCE.forEach(column -> sheet.merge(first, column, next - 1, column));
        }
    }

    /** Writes a row that shows how to fill one in; it is left aside when the sheet is read. */
    public void example(List<Object> row) {
        agreement(List.of(row));
        sheet.cell(next - 1, 0, DataRows.EXAMPLE);
        filled--;
        examples++;
    }

    /** Ends the register with its sum and its signatures. */
    public void foot(String reporter, String day) {
        sheet.cell(next, 0, "合计");
        sheet.cell(next, 1, filled + " 对");
        sheet.cell(next + 1, 0, "填报人：" + reporter);
        sheet.cell(next + 1, RESULT, "填报日期：" + day);
        sheet.cell(next + 2, 0, "说明：一行填写一名徒弟；同一协议的师傅可合并单元格。");
        next += HEADER + 1;
    }

    /** Adds a sheet with a line for each of some words and what is to be said of it. */
    public void explain(String name, List<List<String>> lines) {
        sheet.explain(name, lines);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
    }

    private void head(String title, String line) {
        int last = COLUMNS.size() - 1;
        sheet.head(title, line, COLUMNS.size());
        for (int column = 0; column <= last; column++) {
            sheet.title(HEADER + 1, column, COLUMNS.get(column));
            sheet.width(column, column == 0 ? NARROW : wide(column) ? WIDE : NARROW + 3);
        }
        for (int part = 0; part < PARTS.size(); part++) {
            int[] ends = PARTS.get(part);
            sheet.title(HEADER, ends[0], PART_NAMES.get(part));
            sheet.merge(HEADER, ends[0], HEADER, ends[1]);
        }
        for (int column : new int[] {0, RESULT, RESULT + 1, RESULT + 2, RESULT + 3}) {
            sheet.title(HEADER, column, COLUMNS.get(column));
            sheet.clear(HEADER + 1, column);
            sheet.merge(HEADER, column, HEADER + 1, column);
        }
        sheet.freeze(2, FIRST);
        sheet.list(FIRST, GRADE, GRADES);
        sheet.list(FIRST, APPRENTICE_GRADE, GRADES);
        sheet.list(FIRST, RESULT, RESULTS);
    }

    private static boolean wide(int column) {
        return List.of(3, 13, 15, 16, 18, 19).contains(column);
    }
}
