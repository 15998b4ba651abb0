package org.xinchuan.workbook;

/**
 * What a column of a register of pairings (导师带徒台账) may tell, with the words for it that are in use
 * (DOMAIN.md §5.1).
 */
enum PairingField implements Field {
    MENTOR_NAME(Heading.required("Mentor’s name", Group.MENTOR, "", "姓名", "名单")),
    MENTOR_NUMBER(Heading.of("Mentor’s employee number", Group.MENTOR, Words.NUMBER)),
    MENTOR_UNIT(Heading.of("Mentor’s unit", Group.MENTOR, Words.UNIT)),
    MENTOR_TRADE(Heading.of("Mentor’s trade or post", Group.MENTOR, Words.TRADE)),
    MENTOR_GRADE(
            Heading.of(
                    "Mentor’s grade or title",
                    Group.MENTOR,
                    "技能等级",
                    "等级",
                    "职称",
                    "技能等级/职称",
                    "现等级",
                    "职业技能等级",
                    "职称/技能等级")),
    MENTOR_HONOUR(Heading.aside("Mentor’s honours", Group.MENTOR, "荣誉称号", "荣誉")),
    MENTOR_ROLE(Heading.of("Mentor’s role", Group.MENTOR, "类型", "角色", "类别")),
    APPRENTICE_NAME(Heading.required("Apprentice’s name", Group.APPRENTICE, "", "姓名", "名单")),
    APPRENTICE_NUMBER(Heading.of("Apprentice’s employee number", Group.APPRENTICE, Words.NUMBER)),
    APPRENTICE_UNIT(Heading.of("Apprentice’s unit", Group.APPRENTICE, Words.UNIT)),
    APPRENTICE_TRADE(Heading.of("Apprentice’s trade or post", Group.APPRENTICE, Words.TRADE)),
    APPRENTICE_GRADE(
            Heading.of(
                    "Apprentice’s grade or title",
                    Group.APPRENTICE,
                    "现等级",
                    "技能等级",
                    "等级",
                    "职称",
                    "技能等级/职称",
                    "职业技能等级",
                    "职称/技能等级")),
    APPRENTICE_HIRED(
            Heading.of(
                    "Apprentice hired on",
                    Group.APPRENTICE,
                    "入职时间",
                    "入职日期",
                    "参加工作时间",
                    "进厂时间",
                    "入厂时间",
                    "入职年月",
                    "进厂日期")),
    APPRENTICE_BORN(
            Heading.of("Apprentice’s year of birth", Group.APPRENTICE, "出生年份", "出生年月", "出生日期")),
    NUMBER(
            Heading.of(
                    "Number of the agreement", Group.AGREEMENT, "协议编号", "编号", "合同编号", "协议号", "号")),
    SIGNED(Heading.of("Signed on", Group.AGREEMENT, "签订日期", "签订时间", "签约日期", "签约时间", "签订")),
    TERM(
            Heading.of(
                    "Term, from and to",
                    Group.AGREEMENT,
                    "起止时间",
                    "起止日期",
                    "带徒期限",
                    "期限",
                    "培养期限",
                    "结对期限",
                    "带徒时间",
                    "起讫时间",
                    "有效期")),
    STARTS(
            Heading.of(
                    "Start",
                    Group.AGREEMENT,
                    "开始日期",
                    "开始时间",
                    "起始日期",
                    "起始时间",
                    "结对时间",
                    "结对日期",
                    "拜师时间",
                    "起",
                    "始",
                    "起始",
                    "自")),
    ENDS(
            Heading.of(
                    "End",
                    Group.AGREEMENT,
                    "结束日期",
                    "结束时间",
                    "截止日期",
                    "截止时间",
                    "终止日期",
                    "到期日期",
                    "到期时间",
                    "止",
                    "终",
                    "截止",
                    "至")),
    GOAL(Heading.of("Goal", Group.AGREEMENT, "培养目标", "目标", "带徒目标", "培养内容", "传授内容")),
    RESULT(
            Heading.of(
                    "Result of the assessment",
                    Group.AGREEMENT,
                    "考核结果",
                    "考核等次",
                    "出师考核",
                    "考核成绩",
                    "考核",
                    "结果",
                    "出师情况")),
    ASSESSED(Heading.of("Assessed on", Group.AGREEMENT, "考核日期", "考核时间", "出师日期", "出师时间")),
    UNIT(
            Heading.of(
                    "Unit of the agreement",
                    null,
                    "单位",
                    "所在单位",
                    "所属单位",
                    "企业名称",
                    "单位名称",
                    "公司",
                    "用人单位")),
    USCC(Heading.of("Unified social credit code", null, "统一社会信用代码", "信用代码", "社会信用代码")),
    TRADE(Heading.of("Trade that is taught", null, "工种", "职业", "专业", "带徒工种", "带徒专业", "专业工种")),
    PROGRAMME(Heading.of("Programme", null, "项目", "活动名称", "带徒项目", "类别")),
    STUDIO(Heading.of("Studio", null, "工作室", "所在工作室", "创新工作室", "依托工作室", "工作室名称")),
    REMARK(Heading.aside("Remarks", null, "备注", "说明")),
    ROW(Heading.of("Number of the row", null, "序号", "编号", "No", "NO"));

    private final Heading heading;

    PairingField(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    /** What is told of mentors and of apprentices in the same words. */
    private static final class Words {
        static final String[] NUMBER = {"工号", "员工号", "员工编号", "职工号", "人员编号", "编号"};
        static final String[] UNIT = {"单位", "部门", "单位/部门", "所在单位", "所在部门", "车间", "班组", "工作单位"};
        static final String[] TRADE = {"工种", "岗位", "工种/岗位", "职业", "专业", "工种岗位", "岗位工种"};

        private Words() {}
    }
}
