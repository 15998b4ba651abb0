package org.xinchuan.workbook;

import java.util.List;

/** What a column of a list of patents and software copyrights (专利软著台账) may tell. */
enum IpField implements Field {
    NUMBER(
            null,
            true,
            "专利号",
            "专利号/登记号",
            "申请号",
            "专利申请号",
            "登记号",
            "软著登记号",
            "授权号",
            "专利号/软著登记号",
            "专利（登记）号",
            "专利号或登记号"),
    KIND(null, false, "类型", "专利类型", "类别", "种类", "知识产权类型", "专利类别"),
    TITLE(null, false, "专利名称", "名称", "软件名称", "专利/软著名称", "专利/软件名称", "专利（软著）名称", "发明名称", "知识产权名称"),
    STATUS(null, false, "法律状态", "状态", "专利状态", "当前状态"),
    FILED(null, false, "申请日", "申请日期", "申请时间"),
    GRANTED(null, false, "授权日", "授权日期", "授权公告日", "授权时间", "登记日期", "登记时间", "授权/登记日期"),
    ENDED(null, false, "终止日期", "失效日期", "终止时间"),
    RESULT(null, false, "对应成果", "所属成果", "保护成果", "关联成果", "成果名称", "成果", "成果编号", "支撑成果"),
    STUDIO(null, false, "工作室", "所属工作室", "工作室名称", "所在工作室"),
    UNIT(null, false, "单位", "所在单位", "所属单位", "单位名称"),
    INVENTORS(null, false, "发明人", "设计人", "发明人/设计人", "开发人员", "完成人", "主要发明人", "发明（设计）人"),
    NUMBERS(null, false, "发明人工号", "工号", "完成人工号"),
    OWNER(null, false, "专利权人", "权利人", "著作权人", "申请人", "专利权人/著作权人"),
    REMARK(null, false, "备注", "说明"),
    ROW(null, false, "序号", "编号", "No", "NO");

    private final Heading heading;

    IpField(Group group, boolean required, String... words) {
        this.heading = new Heading(group, required, List.of(words));
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
