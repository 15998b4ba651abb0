package org.xinchuan.workbook;

/** What a column of a roster of skilled people (技能人才花名册) may tell. */
enum PeopleField implements Field {
    NAME(Heading.required("Name", null, "姓名", "职工姓名", "员工姓名", "人员姓名")),
    NUMBER(Heading.of("Employee number", null, "工号", "员工号", "员工编号", "职工号", "人员编号", "职工编号")),
    GENDER(Heading.of("Gender", null, "性别")),
    BORN(Heading.of("Year of birth", null, "出生年份", "出生年月", "出生日期", "出生时间")),
    UNIT(Heading.of("Unit", null, "单位", "所在单位", "单位名称", "工作单位", "所属单位", "公司")),
    DEPARTMENT(
            Heading.of(
                    "Department or team",
                    null,
                    "部门",
                    "车间",
                    "班组",
                    "所在部门",
                    "部门/班组",
                    "车间/班组",
                    "部门（班组）",
                    "所属部门")),
    USCC(Heading.of("Unified social credit code", null, "统一社会信用代码", "信用代码", "社会信用代码")),
    POST(Heading.of("Post", null, "岗位", "职务", "岗位名称", "岗位/职务", "工作岗位")),
    TRADE(Heading.of("Trade", null, "工种", "职业", "专业", "职业工种", "职业/工种", "职业（工种）", "工种/职业")),
    GRADE(Heading.of("Skill grade", null, "技能等级", "职业技能等级", "现等级", "等级", "技能等级/职称", "技能等级名称")),
    TITLE(Heading.of("Professional title", null, "职称", "专业技术职务", "专业技术资格", "技术职称")),
    CERT_NO(
            Heading.of(
                    "Number of the certificate",
                    null,
                    "证书编号",
                    "等级证书编号",
                    "技能证书编号",
                    "证书号",
                    "职业技能等级证书编号")),
    ISSUED(Heading.of("Issued on", null, "发证日期", "取证时间", "取证日期", "发证时间", "取得时间")),
    ISSUER(Heading.of("Issued by", null, "发证机构", "评价机构", "发证单位", "认定机构", "颁发机构")),
    HIRED(Heading.of("Hired on", null, "入职时间", "入职日期", "参加工作时间", "进厂时间", "进单位时间", "入厂时间", "参工时间")),
    LEFT(Heading.of("Left on", null, "离职日期", "离职时间", "调出时间")),
    RETIRES(Heading.of("Retires on", null, "退休时间", "退休日期", "预计退休时间")),
    STATUS(Heading.of("Status", null, "状态", "人员状态", "在岗状态", "在职状态")),
    REMARK(Heading.aside("Remarks", null, "备注", "说明")),
    ROW(Heading.of("Number of the row", null, "序号", "编号", "No", "NO"));

    private final Heading heading;

    PeopleField(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
