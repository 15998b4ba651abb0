package org.xinchuan.workbook;

import org.xinchuan.innovation.Award;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.NamingLevel;

/** The words for the levels on which studios are named and results awarded. */
final class Levels {

    private static final Bilingual LEVEL = new Bilingual("级别", "level");
    private static final String UNKNOWN = "LEVEL_UNKNOWN";

    /** Of namings. */
    static final Words<NamingLevel> NAMING =
            new Words<>(NamingLevel.class, NamingLevel::label, UNKNOWN, LEVEL)
                    .also(NamingLevel.NATIONAL, "全国", "国家级", "全国级", "国家")
                    .also(NamingLevel.PROVINCE_DEMO, "省级示范性", "省级示范", "省示范", "湖北省示范性")
                    .also(NamingLevel.PROVINCE, "省", "省部级", "湖北省")
                    .also(NamingLevel.INDUSTRY, "产业级", "行业级", "产业", "行业", "产业工会")
                    .also(NamingLevel.CITY, "市", "市州级", "地市级", "州级")
                    .also(NamingLevel.COUNTY, "县", "区级", "县区级", "县市区级", "县(市、区)级")
                    .also(NamingLevel.GROUP, "集团", "集团公司级", "集团公司")
                    .also(NamingLevel.ENTERPRISE, "企业", "厂级", "单位级", "基层级")
                    .named(NamingLevel.NATIONAL, "全国", "国家级")
                    .named(NamingLevel.PROVINCE_DEMO, "省示范", "省级示范")
                    .named(NamingLevel.PROVINCE, "省")
                    .named(NamingLevel.INDUSTRY, "行业", "产业工会")
                    .named(NamingLevel.CITY, "市")
                    .named(NamingLevel.GROUP, "集团");

    /** Of awards. */
    static final Words<Award.Level> AWARD =
            new Words<>(Award.Level.class, Award.Level::label, UNKNOWN, LEVEL)
                    .also(Award.Level.NATIONAL, "国家级", "全国级", "国家")
                    .also(Award.Level.PROVINCE, "省", "省部级", "湖北省")
                    .also(Award.Level.INDUSTRY, "行业级", "产业级", "产业", "协会", "学会")
                    .also(Award.Level.GROUP, "集团", "集团公司级", "集团公司")
                    .also(Award.Level.CITY, "市", "地市级", "市州级")
                    .also(Award.Level.ENTERPRISE, "企业", "公司级", "厂级", "单位级")
                    .named(Award.Level.INDUSTRY, "协会", "学会", "联合会", "行业")
                    .named(Award.Level.NATIONAL, "全国", "国家")
                    .named(Award.Level.PROVINCE, "省")
                    .named(Award.Level.CITY, "市")
                    .named(Award.Level.GROUP, "集团")
                    .named(Award.Level.ENTERPRISE, "公司级", "厂级");

    private Levels() {}
}
