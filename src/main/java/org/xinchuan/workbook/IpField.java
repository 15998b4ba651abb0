package org.xinchuan.workbook;

/** What a column of a list of patents and software copyrights (专利软著台账) may tell. */
enum IpField implements Field {
    NUMBER(
            Heading.required(
                    "Patent or registration number",
                    null,
                    "专利号",
                    "专利号/登记号",
                    "申请号",
                    "专利申请号",
                    "登记号",
                    "软著登记号",
                    "授权号",
                    "专利号/软著登记号",
                    "专利（登记）号",
                    "专利号或登记号")),
    KIND(Heading.of("Kind", null, "类型", "专利类型", "类别", "种类", "知识产权类型", "专利类别")),
    TITLE(
            Heading.of(
                    "Title",
                    null,
                    "专利名称",
                    "名称",
                    "软件名称",
                    "专利/软著名称",
                    "专利/软件名称",
                    "专利（软著）名称",
                    "发明名称",
                    "知识产权名称")),
    STATUS(Heading.of("Legal status", null, "法律状态", "状态", "专利状态", "当前状态")),
    FILED(Heading.of("Filed on", null, "申请日", "申请日期", "申请时间")),
    GRANTED(
            Heading.of(
                    "Granted or registered on",
                    null,
                    "授权日",
                    "授权日期",
                    "授权公告日",
                    "授权时间",
                    "登记日期",
                    "登记时间",
                    "授权/登记日期")),
    ENDED(Heading.of("Ended on", null, "终止日期", "失效日期", "终止时间")),
    RESULT(
            Heading.of(
                    "Result that it protects",
                    null,
                    "对应成果",
                    "所属成果",
                    "保护成果",
                    "关联成果",
                    "成果名称",
                    "成果",
                    "成果编号",
                    "支撑成果")),
    STUDIO(Heading.of("Studio", null, "工作室", "所属工作室", "工作室名称", "所在工作室")),
    UNIT(Heading.of("Unit", null, "单位", "所在单位", "所属单位", "单位名称")),
    INVENTORS(
            Heading.of(
                    "Inventors", null, "发明人", "设计人", "发明人/设计人", "开发人员", "完成人", "主要发明人", "发明（设计）人")),
    NUMBERS(Heading.of("Inventors’ employee numbers", null, "发明人工号", "工号", "完成人工号")),
    OWNER(Heading.of("Owner", null, "专利权人", "权利人", "著作权人", "申请人", "专利权人/著作权人")),
    REMARK(Heading.aside("Remarks", null, "备注", "说明")),
    ROW(Heading.of("Number of the row", null, "序号", "编号", "No", "NO"));

    private final Heading heading;

    IpField(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
