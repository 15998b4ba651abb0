package org.xinchuan.workbook;

/** What a column of a list of studios and their members (工作室申报、成员名单) may tell. */
enum StudioField implements Field {
    CODE(Heading.of("Code of the studio", null, "工作室编号", "工作室代码")),
    NAME(Heading.required("Name of the studio", null, "工作室名称", "创新工作室名称", "工作室", "创新工作室", "工作室名")),
    TYPE(Heading.of("Type of the studio", null, "工作室类型", "类型", "工作室类别", "类别")),
    UNIT(Heading.of("Unit", null, "所在单位", "单位", "单位名称", "依托单位", "申报单位", "企业名称", "公司", "所属单位")),
    USCC(Heading.of("Unified social credit code", null, "统一社会信用代码", "信用代码", "社会信用代码")),
    FOUNDED(Heading.of("Founded on", null, "创建时间", "成立时间", "创建日期", "成立日期", "组建时间", "创建年月", "成立年月")),
    FIELD(Heading.of("Field of work", null, "专业领域", "领域", "创新方向", "研究方向", "主攻方向", "专业方向", "专业")),
    STATUS(Heading.of("Status", null, "工作室状态", "状态")),
    LEADER(Heading.of("Leader’s name", Group.LEADER, "", "姓名", "名单")),
    LEADER_NUMBER(Heading.of("Leader’s employee number", Group.LEADER, "工号", "员工号", "员工编号", "职工号")),
    LEADER_GRADE(
            Heading.of(
                    "Leader’s grade or title",
                    Group.LEADER,
                    "技能等级",
                    "等级",
                    "职称",
                    "技能等级/职称",
                    "技能等级、职称",
                    "职称/等级",
                    "职称/技能等级")),
    LEADER_SINCE(
            Heading.of("Leader since", Group.LEADER, "领衔时间", "任职时间", "起始时间", "开始时间", "领衔起始时间")),
    LEADER_BORN(Heading.of("Leader’s year of birth", Group.LEADER, "出生年月", "出生年份", "出生日期")),
    LEADER_ASIDE(
            Heading.aside(
                    "More of the leader",
                    Group.LEADER,
                    "性别",
                    "民族",
                    "学历",
                    "文化程度",
                    "政治面貌",
                    "职务",
                    "岗位",
                    "工种",
                    "荣誉",
                    "荣誉称号",
                    "主要荣誉",
                    "联系电话",
                    "电话")),
    MEMBER(Heading.of("Member’s name", Group.MEMBER, "", "姓名", "名单")),
    MEMBER_NUMBER(Heading.of("Member’s employee number", Group.MEMBER, "工号", "员工号", "员工编号", "职工号")),
    MEMBER_TRADE(Heading.of("Member’s trade or post", Group.MEMBER, "工种", "岗位", "专业", "工种/岗位")),
    MEMBER_GRADE(
            Heading.of(
                    "Member’s grade or title",
                    Group.MEMBER,
                    "技能等级",
                    "等级",
                    "职称",
                    "技能等级/职称",
                    "职称/等级")),
    MEMBER_BORN(Heading.of("Member’s year of birth", Group.MEMBER, "出生年月", "出生年份", "出生日期")),
    ROLE(Heading.of("Member’s role", Group.MEMBER, "角色", "身份", "成员角色")),
    JOINED(Heading.of("Joined on", Group.MEMBER, "加入时间", "加入日期", "进入时间", "入室时间")),
    LEFT(Heading.of("Left on", Group.MEMBER, "退出时间", "退出日期", "离开时间")),
    MEMBER_ASIDE(
            Heading.aside(
                    "More of the members",
                    Group.MEMBER,
                    "年龄",
                    "性别",
                    "学历",
                    "文化程度",
                    "政治面貌",
                    "职务",
                    "分工",
                    "任务分工",
                    "职责",
                    "荣誉称号",
                    "联系电话",
                    "备注")),
    /** What an application form asks for besides (DOMAIN.md §5.3). */
    ASIDE(
            Heading.aside(
                    "More of the studio",
                    null,
                    "现有命名",
                    "场地",
                    "场地面积",
                    "活动场地",
                    "工作场地",
                    "设备",
                    "设备设施",
                    "主要设备",
                    "经费",
                    "活动经费",
                    "经费投入",
                    "项目",
                    "成果",
                    "获奖",
                    "专利",
                    "专利与软著",
                    "效益",
                    "经济效益",
                    "带徒",
                    "制度",
                    "规章制度",
                    "工作室简介",
                    "主要事迹",
                    "联系人",
                    "联系电话",
                    "地址",
                    "附件")),
    REMARK(Heading.aside("Remarks", null, "备注", "说明")),
    ROW(Heading.of("Number of the row", null, "序号", "编号", "No", "NO"));

    private final Heading heading;

    StudioField(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
