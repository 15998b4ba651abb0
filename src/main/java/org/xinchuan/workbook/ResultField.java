package org.xinchuan.workbook;

/** What a column of a list of results and their awards (成果与奖项) may tell. */
enum ResultField implements Field {
    CODE(Heading.of("Code of the result", null, "成果编号", "成果代码", "项目编号")),
    TITLE(
            Heading.required(
                    "Title of the result",
                    null,
                    "成果名称",
                    "项目名称",
                    "课题名称",
                    "成果题目",
                    "创新成果",
                    "创新成果名称",
                    "成果",
                    "成果（项目）名称")),
    TYPE(Heading.of("Type of the result", null, "成果类型", "类型", "类别", "成果类别", "五小类别", "成果种类")),
    STUDIO(
            Heading.of(
                    "Studio", null, "工作室", "所属工作室", "完成工作室", "工作室名称", "主要完成工作室", "所在工作室", "创新工作室")),
    OTHER_STUDIOS(Heading.of("Other studios", null, "参与工作室", "合作工作室", "联合工作室", "协作工作室")),
    UNIT(Heading.of("Unit", null, "完成单位", "单位", "所在单位", "所属单位", "单位名称", "申报单位")),
    CONTRIBUTORS(
            Heading.of(
                    "Contributors",
                    null,
                    "主要完成人",
                    "完成人",
                    "主创人员",
                    "参与人员",
                    "项目成员",
                    "完成人员",
                    "主要完成人员",
                    "主要人员")),
    NUMBERS(Heading.of("Contributors’ employee numbers", null, "完成人工号", "主要完成人工号", "工号")),
    COMPLETED(Heading.of("Completed on", null, "完成时间", "完成日期", "结题时间", "验收时间", "完成年月")),
    ADOPTED(Heading.of("Adopted by", null, "应用单位", "推广单位", "采用单位", "推广应用单位")),
    BENEFIT(Heading.of("Economic benefit", null, "经济效益", "效益", "年经济效益", "创造经济效益", "效益金额", "年效益")),
    SOURCE(Heading.of("Proof of the benefit", null, "效益依据", "效益证明", "依据文件", "证明文件")),
    AWARD(Heading.of("Name of the award", Group.AWARD, "名称", "", "情况", "项目")),
    LEVEL(Heading.of("Level of the award", Group.AWARD, "级别", "层级")),
    GRADE(Heading.of("Grade of the award", Group.AWARD, "等级", "等次", "奖次", "等第")),
    YEAR(Heading.of("Year of the award", Group.AWARD, "年度", "年份", "时间", "日期")),
    ISSUER(Heading.of("Awarded by", Group.AWARD, "单位", "颁奖单位", "授予单位", "颁发单位", "授奖单位")),
    REMARK(Heading.aside("Remarks", null, "备注", "说明")),
    ROW(Heading.of("Number of the row", null, "序号", "编号", "No", "NO"));

    private final Heading heading;

    ResultField(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
