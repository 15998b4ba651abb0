package org.xinchuan.workbook;

import java.util.List;

/** What a column of a list of results and their awards (成果与奖项) may tell. */
enum ResultField implements Field {
    CODE(null, false, "成果编号", "成果代码", "项目编号"),
    TITLE(null, true, "成果名称", "项目名称", "课题名称", "成果题目", "创新成果", "创新成果名称", "成果", "成果（项目）名称"),
    TYPE(null, false, "成果类型", "类型", "类别", "成果类别", "五小类别", "成果种类"),
    STUDIO(null, false, "工作室", "所属工作室", "完成工作室", "工作室名称", "主要完成工作室", "所在工作室", "创新工作室"),
    OTHER_STUDIOS(null, false, "参与工作室", "合作工作室", "联合工作室", "协作工作室"),
    UNIT(null, false, "完成单位", "单位", "所在单位", "所属单位", "单位名称", "申报单位"),
    CONTRIBUTORS(null, false, "主要完成人", "完成人", "主创人员", "参与人员", "项目成员", "完成人员", "主要完成人员", "主要人员"),
    NUMBERS(null, false, "完成人工号", "主要完成人工号", "工号"),
    COMPLETED(null, false, "完成时间", "完成日期", "结题时间", "验收时间", "完成年月"),
    ADOPTED(null, false, "应用单位", "推广单位", "采用单位", "推广应用单位"),
    BENEFIT(null, false, "经济效益", "效益", "年经济效益", "创造经济效益", "效益金额", "年效益"),
    SOURCE(null, false, "效益依据", "效益证明", "依据文件", "证明文件"),
    AWARD(Group.AWARD, false, "名称", "", "情况", "项目"),
    LEVEL(Group.AWARD, false, "级别", "层级"),
    GRADE(Group.AWARD, false, "等级", "等次", "奖次", "等第"),
    YEAR(Group.AWARD, false, "年度", "年份", "时间", "日期"),
    ISSUER(Group.AWARD, false, "单位", "颁奖单位", "授予单位", "颁发单位", "授奖单位"),
    REMARK(null, false, "备注", "说明"),
    ROW(null, false, "序号", "编号", "No", "NO");

    private final Heading heading;

    ResultField(Group group, boolean required, String... words) {
        this.heading = new Heading(group, required, List.of(words));
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
