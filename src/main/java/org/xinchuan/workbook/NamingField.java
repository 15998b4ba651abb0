package org.xinchuan.workbook;

/** What a column of a list of studios named by a document (命名文件名单) may tell. */
enum NamingField implements Field {
    STUDIO(
            Heading.required(
                    "Name of the studio",
                    null,
                    "工作室名称",
                    "工作室",
                    "创新工作室",
                    "创新工作室名称",
                    "命名工作室",
                    "工作室名")),
    CODE(Heading.of("Code of the studio", null, "工作室编号", "工作室代码")),
    UNIT(
            Heading.of(
                    "Unit", null, "所在单位", "单位", "单位名称", "依托单位", "申报单位", "推荐单位", "企业名称", "公司",
                    "所属单位")),
    USCC(Heading.of("Unified social credit code", null, "统一社会信用代码", "信用代码", "社会信用代码")),
    LEADER(Heading.of("Leader’s name", Group.LEADER, "", "姓名", "名单")),
    LEVEL(Heading.of("Level of the naming", null, "命名级别", "级别", "层级", "命名层级", "命名类别", "命名等级")),
    NAMED_ON(Heading.of("Named on", null, "命名日期", "命名时间", "授牌时间", "授牌日期", "发文日期", "日期")),
    TITLE(Heading.of("Title conferred", null, "命名称号", "称号", "荣誉称号", "命名名称")),
    CERT_NO(Heading.of("Number of the certificate", null, "证书编号", "牌匾编号", "证书号", "命名证书编号")),
    DOC_NO(Heading.of("Number of the document", null, "文号", "文件号", "命名文号", "文件编号", "发文字号", "命名文件")),
    VALID_TO(Heading.of("Valid until", null, "有效期至", "有效期止", "有效期", "到期日期")),
    GRANTED_BY(Heading.of("Named by", null, "命名单位", "授予单位", "发文单位", "颁发单位", "命名机构")),
    FUNDING(Heading.of("Funding", null, "补助经费", "经费", "资助金额", "补助金额", "扶持资金", "资助经费")),
    REMARK(Heading.aside("Remarks", null, "备注", "说明")),
    ROW(Heading.of("Number of the row", null, "序号", "编号", "No", "NO"));

    private final Heading heading;

    NamingField(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
