package org.xinchuan.workbook;

import java.util.List;

/**
 * What a column of a register of pairings (导师带徒台账) may tell, with the words for it that are in use
 * (DOMAIN.md §5.1).
 */
enum PairingField implements Field {
    MENTOR_NAME(Group.MENTOR, true, "", "姓名", "名单"),
    MENTOR_NUMBER(Group.MENTOR, false, "工号", "员工号", "员工编号", "职工号", "人员编号", "编号"),
    MENTOR_UNIT(Group.MENTOR, false, "单位", "部门", "单位/部门", "所在单位", "所在部门", "车间", "班组", "工作单位"),
    MENTOR_TRADE(Group.MENTOR, false, "工种", "岗位", "工种/岗位", "职业", "专业", "工种岗位", "岗位工种"),
    MENTOR_GRADE(Group.MENTOR, false, "技能等级", "等级", "职称", "技能等级/职称", "现等级", "职业技能等级", "职称/技能等级"),
    MENTOR_HONOUR(Group.MENTOR, false, "荣誉称号", "荣誉"),
    MENTOR_ROLE(Group.MENTOR, false, "类型", "角色", "类别"),
    APPRENTICE_NAME(Group.APPRENTICE, true, "", "姓名", "名单"),
    APPRENTICE_NUMBER(Group.APPRENTICE, false, "工号", "员工号", "员工编号", "职工号", "人员编号", "编号"),
    APPRENTICE_UNIT(
            Group.APPRENTICE, false, "单位", "部门", "单位/部门", "所在单位", "所在部门", "车间", "班组", "工作单位"),
    APPRENTICE_TRADE(Group.APPRENTICE, false, "工种", "岗位", "工种/岗位", "职业", "专业", "工种岗位", "岗位工种"),
    APPRENTICE_GRADE(Group.APPRENTICE, false, "现等级", "技能等级", "等级", "职称", "技能等级/职称", "职业技能等级"),
    APPRENTICE_HIRED(Group.APPRENTICE, false, "入职时间", "入职日期", "参加工作时间", "进厂时间"),
    APPRENTICE_BORN(Group.APPRENTICE, false, "出生年份", "出生年月", "出生日期"),
    NUMBER(Group.AGREEMENT, false, "编号", "协议编号", "合同编号", "协议号", "号"),
    SIGNED(Group.AGREEMENT, false, "签订日期", "签订时间", "签约日期", "签约时间", "签订"),
    TERM(
            Group.AGREEMENT,
            false,
            "起止时间",
            "起止日期",
            "带徒期限",
            "期限",
            "培养期限",
            "结对期限",
            "带徒时间",
            "起讫时间",
            "有效期"),
    STARTS(Group.AGREEMENT, false, "开始日期", "开始时间", "起始日期", "起始时间", "结对时间", "结对日期", "拜师时间"),
    ENDS(Group.AGREEMENT, false, "结束日期", "结束时间", "截止日期", "截止时间", "终止日期", "到期日期", "到期时间"),
    GOAL(Group.AGREEMENT, false, "培养目标", "目标", "带徒目标", "培养内容", "传授内容"),
    RESULT(Group.AGREEMENT, false, "考核结果", "考核等次", "出师考核", "考核成绩", "考核", "结果", "出师情况"),
    ASSESSED(Group.AGREEMENT, false, "考核日期", "考核时间", "出师日期", "出师时间"),
    UNIT(null, false, "单位", "所在单位", "所属单位", "企业名称", "单位名称", "公司", "用人单位"),
    USCC(null, false, "统一社会信用代码", "信用代码", "社会信用代码"),
    TRADE(null, false, "工种", "职业", "专业", "带徒工种", "带徒专业", "专业工种"),
    PROGRAMME(null, false, "项目", "活动名称", "带徒项目", "类别"),
    STUDIO(null, false, "工作室", "所在工作室", "创新工作室", "依托工作室", "工作室名称"),
    REMARK(null, false, "备注", "说明"),
    ROW(null, false, "序号", "编号", "No", "NO");

    private final Heading heading;

    PairingField(Group group, boolean required, String... words) {
        this.heading = new Heading(group, required, List.of(words));
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
