package org.xinchuan.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The register of pairings to be filled in, with lists to choose from and a sheet that explains.
 */
final class RegisterTemplate {

    private static final int ROWS = 30;

    /** What each column takes. None of it looks like a header, or it would be read as one. */
    private static final List<List<String>> HELP =
            List.of(
                    List.of("师傅、徒弟", "姓名必填；一格多人用顿号分开，工号按同样的次序填写"),
                    List.of("工号", "同名时按工号认人；开头的零请保留（单元格设为文本）"),
                    List.of("单位、部门", "与系统中的名称一致，可写成 检修公司/安装车间"),
                    List.of("技能等级、职称", "如 高级工、三级、技师、工程师"),
                    List.of("日期", "如 2023-09-01、2023.9、2023年9月；只知年份可写 2023"),
                    List.of("起止时间", "如 2023.9-2025.8、2023年9月至今；也可写期限，如 两年"),
                    List.of("考核结果", "优秀、良好、合格、不合格，或 0 到 100 的分数；未考核留空"),
                    List.of("合并与同上", "同一协议的师傅可合并单元格；也可写 同上"),
                    List.of("合计与说明", "放在表尾，导入时自动略过"));

    private RegisterTemplate() {}

    /** Writes it. */
    static void write(OutputStream out) throws IOException {
        try (RegisterForm form =
                new RegisterForm(out, "××单位____年导师带徒登记表", "填报单位：          填报日期：    年  月  日")) {
            form.example(example());
            List<Object> blank = Arrays.asList(new Object[RegisterForm.COLUMNS.size()]);
            for (int row = 0; row < ROWS; row++) {
                form.agreement(List.of(blank));
            }
            form.foot("", "    年  月  日");
            form.explain("填写说明", HELP);
        }
    }

    private static List<Object> example() {
        List<Object> row = Arrays.asList(new Object[RegisterForm.COLUMNS.size()]);
        List<String> values =
                List.of(
                        "",
                        "张建国",
                        "00101",
                        "检修公司/安装车间",
                        "焊工",
                        "高级技师",
                        "",
                        "李磊",
                        "00233",
                        "2022.7",
                        "大专",
                        "焊工",
                        "中级工",
                        "〔2023〕001号",
                        "2023-09-01",
                        "2023.9-2025.8",
                        "取得高级工",
                        "");
        for (int column = 1; column < values.size(); column++) {
            row.set(column, values.get(column).isEmpty() ? null : values.get(column));
        }
        return row;
    }
}
