package org.xinchuan.workbook;

import java.util.List;

/** What a column of a roster of skilled people (技能人才花名册) may tell. */
enum PeopleField implements Field {
    NAME(null, true, "姓名", "职工姓名", "员工姓名", "人员姓名"),
    NUMBER(null, false, "工号", "员工号", "员工编号", "职工号", "人员编号", "职工编号"),
    GENDER(null, false, "性别"),
    BORN(null, false, "出生年份", "出生年月", "出生日期", "出生时间"),
    UNIT(null, false, "单位", "所在单位", "单位名称", "工作单位", "所属单位", "公司"),
    DEPARTMENT(null, false, "部门", "车间", "班组", "所在部门", "部门/班组", "车间/班组", "部门（班组）", "所属部门"),
    USCC(null, false, "统一社会信用代码", "信用代码", "社会信用代码"),
    POST(null, false, "岗位", "职务", "岗位名称", "岗位/职务", "工作岗位"),
    TRADE(null, false, "工种", "职业", "专业", "职业工种", "职业/工种", "职业（工种）", "工种/职业"),
    GRADE(null, false, "技能等级", "职业技能等级", "现等级", "等级", "技能等级/职称", "技能等级名称"),
    TITLE(null, false, "职称", "专业技术职务", "专业技术资格", "技术职称"),
    CERT_NO(null, false, "证书编号", "等级证书编号", "技能证书编号", "证书号", "职业技能等级证书编号"),
    ISSUED(null, false, "发证日期", "取证时间", "取证日期", "发证时间", "取得时间"),
    ISSUER(null, false, "发证机构", "评价机构", "发证单位", "认定机构", "颁发机构"),
    HIRED(null, false, "入职时间", "入职日期", "参加工作时间", "进厂时间", "进单位时间", "参工时间"),
    LEFT(null, false, "离职日期", "离职时间", "调出时间"),
    RETIRES(null, false, "退休时间", "退休日期", "预计退休时间"),
    STATUS(null, false, "状态", "人员状态", "在岗状态", "在职状态"),
    REMARK(null, false, "备注", "说明"),
    ROW(null, false, "序号", "编号", "No", "NO");

    private final Heading heading;

    PeopleField(Group group, boolean required, String... words) {
        this.heading = new Heading(group, required, List.of(words));
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
