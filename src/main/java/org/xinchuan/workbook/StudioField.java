package org.xinchuan.workbook;

import java.util.List;

/** What a column of a list of studios and their members (工作室申报、成员名单) may tell. */
enum StudioField implements Field {
    CODE(null, false, "工作室编号", "工作室代码"),
    NAME(null, true, "工作室名称", "创新工作室名称", "工作室", "创新工作室", "工作室名"),
    TYPE(null, false, "工作室类型", "类型", "工作室类别", "类别"),
    UNIT(null, false, "所在单位", "单位", "单位名称", "依托单位", "申报单位", "企业名称", "公司", "所属单位"),
    USCC(null, false, "统一社会信用代码", "信用代码", "社会信用代码"),
    FOUNDED(null, false, "创建时间", "成立时间", "创建日期", "成立日期", "组建时间", "创建年月", "成立年月"),
    FIELD(null, false, "专业领域", "领域", "创新方向", "研究方向", "主攻方向", "专业方向", "专业"),
    STATUS(null, false, "工作室状态", "状态"),
    LEADER(Group.LEADER, false, "", "姓名", "名单"),
    LEADER_NUMBER(Group.LEADER, false, "工号", "员工号", "员工编号", "职工号"),
    LEADER_GRADE(Group.LEADER, false, "技能等级", "等级", "职称", "技能等级/职称", "职称/等级", "职称/技能等级"),
    LEADER_SINCE(Group.LEADER, false, "领衔时间", "任职时间", "起始时间", "开始时间", "领衔起始时间"),
    LEADER_BORN(Group.LEADER, false, "出生年月", "出生年份", "出生日期"),
    MEMBER(Group.MEMBER, false, "", "姓名", "名单"),
    MEMBER_NUMBER(Group.MEMBER, false, "工号", "员工号", "员工编号", "职工号"),
    MEMBER_TRADE(Group.MEMBER, false, "工种", "岗位", "专业", "工种/岗位"),
    MEMBER_GRADE(Group.MEMBER, false, "技能等级", "等级", "职称", "技能等级/职称", "职称/等级"),
    MEMBER_BORN(Group.MEMBER, false, "出生年月", "出生年份", "出生日期"),
    ROLE(Group.MEMBER, false, "角色", "身份", "成员角色"),
    JOINED(Group.MEMBER, false, "加入时间", "加入日期", "进入时间", "入室时间"),
    LEFT(Group.MEMBER, false, "退出时间", "退出日期", "离开时间"),
    REMARK(null, false, "备注", "说明"),
    ROW(null, false, "序号", "编号", "No", "NO");

    private final Heading heading;

    StudioField(Group group, boolean required, String... words) {
        this.heading = new Heading(group, required, List.of(words));
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
