package org.xinchuan.workbook;

import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.InnovationType;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioPerson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A workbook of a kind to be filled in: its columns, an example, and a sheet that explains. */
public final class KindTemplate {

    private static final int FIRST = 3;
    private static final int ROWS = 30;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 30;

    private final String title;
    private final String line;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> help = new ArrayList<>();

    private KindTemplate(String title, String line) {
        this.title = title;
        this.line = line;
        column("序号", DataRows.EXAMPLE);
        help.add(List.of("示例行", "示范怎样填写，导入时自动略过，可以删去"));
        help.add(List.of("日期", "如 2023-09-01、2023.9、2023年9月；只知年份可写 2023"));
        help.add(List.of("几人、几项", "一格里用顿号分开，工号按同样的次序填写"));
        help.add(List.of("同上与合并", "可以写 同上，也可以合并单元格；合计与说明放在表尾"));
    }

    private record Column(String title, String example, List<String> choices) {}

    /** Writes the template of a kind. */
    public static void write(Kind kind, OutputStream out) throws IOException {
        switch (kind) {
            case PAIRINGS -> RegisterTemplate.write(out);
            case NAMINGS -> namings().write(kind.label().zh(), out);
            case RESULTS -> results().write(kind.label().zh(), out);
            case IP -> ip().write(kind.label().zh(), out);
            case PEOPLE -> people().write(kind.label().zh(), out);
            case STUDIOS -> studios().write(kind.label().zh(), out);
        }
    }

    private static KindTemplate namings() {
        return new KindTemplate("（填写文件标题，如 关于命名××创新工作室的决定）", "文号：　　　　发文单位：　　　　发文日期：")
                .column("工作室名称", "张建国劳模创新工作室")
                .column("所在单位", "检修公司")
                .column("领衔人", "张建国")
                .column("命名级别", "省级", NamingLevel.values())
                .column("命名日期", "2023-04-28")
                .column("证书编号", "HB-2023-01")
                .column("补助经费（元）", "80000")
                .column("备注", "")
                .tells("工作室怎样认定", "与系统中的名称或编号一致；同名时按所在单位认定")
                .tells("命名级别、命名日期", "全表相同时可写在表头上方，如 级别：省级");
    }

    private static KindTemplate results() {
        return new KindTemplate("××单位职工创新成果与奖项汇总表", "填报单位：          填报日期：    年  月  日")
                .column("成果编号", "")
                .column("成果名称", "励磁系统改造")
                .column("成果类型", "小创造", InnovationType.values())
                .column("工作室", "张建国劳模创新工作室")
                .column("参与工作室", "")
                .column("主要完成人", "张建国、李磊")
                .column("完成人工号", "00101、00233")
                .column("完成时间", "2022.6")
                .column("应用单位", "")
                .column("经济效益（万元）", "12.5")
                .column("效益依据", "财务证明〔2022〕1号")
                .column("获奖名称", "职工技术创新成果奖")
                .column("获奖级别", "省级", Award.Level.values())
                .column("获奖等级", "一等奖", Award.Grade.values())
                .column("获奖年度", "2023")
                .column("颁奖单位", "")
                .column("备注", "")
                .tells("一项成果几个奖", "每个奖写一行，成果各列照写或合并单元格")
                .tells("小改造", "按小创造登记");
    }

    private static KindTemplate ip() {
        return new KindTemplate("××单位专利与软件著作权台账", "填报单位：          填报日期：    年  月  日")
                .column("专利号/登记号", "ZL202229900002.3")
                .column("名称", "一种励磁装置")
                .column("专利类型", "实用新型", IpAsset.Kind.values())
                .column("法律状态", "已授权", IpAsset.Status.values())
                .column("申请日", "2022-03-01")
                .column("授权日期", "2022-09-01")
                .column("对应成果", "励磁系统改造")
                .column("工作室", "张建国劳模创新工作室")
                .column("发明人", "张建国")
                .column("发明人工号", "00101")
                .column("专利权人", "检修公司")
                .column("备注", "")
                .tells("专利号的写法", "申请号或专利号，校验位要对；不是公开（公告）号")
                .tells("对应成果怎样认定", "成果名称或编号，须已登记；同名时填写工作室");
    }

    private static KindTemplate people() {
        return new KindTemplate("××单位技能人才花名册", "填报单位：          填报日期：    年  月  日")
                .column("姓名", "李磊")
                .column("工号", "00233")
                .column("性别", "男", List.of("男", "女"))
                .column("出生年月", "1990.5")
                .column("单位", "检修公司")
                .column("部门", "安装车间")
                .column("岗位", "焊工")
                .column("工种", "焊工")
                .column("技能等级", "高级工", SkillGrade.values())
                .column("职称", "")
                .column("证书编号", "")
                .column("发证日期", "2022-09-01")
                .column("发证机构", "")
                .column("入职时间", "2012.7")
                .column("状态", "在职", List.of("在职", "退休", "离职"))
                .column("备注", "")
                .tells("工号的写法", "认人以工号为准；开头的零请保留（单元格设为文本）")
                .tells("不要填写", "身份证号、政治面貌、健康和家庭情况，系统不取用");
    }

    private static KindTemplate studios() {
        return new KindTemplate("××单位创新工作室与成员名单", "填报单位：          填报日期：    年  月  日")
                .column("工作室编号", "")
                .column("工作室名称", "张建国劳模创新工作室")
                .column("工作室类型", "劳模创新工作室", Studio.Type.values())
                .column("所在单位", "检修公司")
                .column("创建时间", "2020.5")
                .column("专业领域", "焊接")
                .column("领衔人", "张建国")
                .column("领衔人工号", "00101")
                .column("领衔人起始时间", "2020.5")
                .column("成员姓名", "李磊")
                .column("成员工号", "00233")
                .column(
                        "成员角色",
                        "骨干",
                        Arrays.stream(StudioPerson.Role.values())
                                .map(role -> role.label().zh())
                                .toList())
                .column("加入时间", "2020.5")
                .column("退出时间", "")
                .column("备注", "")
                .tells("一行一名成员", "工作室各列照写、写 同上 或合并单元格；也可在一格里写几名成员")
                .tells("更换领衔人", "填写新领衔人和起始时间");
    }

    private KindTemplate column(String name, String example) {
        return column(name, example, List.of());
    }

    private KindTemplate column(String name, String example, Labelled[] choices) {
        return column(name, example, Arrays.stream(choices).map(one -> one.label().zh()).toList());
    }

    private KindTemplate column(String name, String example, List<String> choices) {
        columns.add(new Column(name, example, choices));
        return this;
    }

    /** Explains something, in words that are no header: that sheet is looked over, too. */
    private KindTemplate tells(String what, String how) {
        help.add(List.of(what, how));
        return this;
    }

    private void write(String name, OutputStream out) throws IOException {
        FormSheet sheet = new FormSheet(out, name);
        sheet.head(title, line, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.title(FIRST - 1, i, column.title());
            int letters = 2 * Math.max(column.title().length(), column.example().length());
            sheet.width(i, Math.clamp(letters, NARROWEST, WIDEST));
            sheet.cell(FIRST, i, column.example().isEmpty() ? null : column.example());
            for (int row = 0; row <= ROWS; row++) {
                sheet.frame(FIRST + row, i);
            }
            if (!column.choices().isEmpty()) {
                sheet.list(FIRST, i, column.choices());
            }
        }
        sheet.freeze(2, FIRST);
        sheet.explain("填写说明", help);
        sheet.finish();
    }
}
